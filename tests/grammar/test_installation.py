"""Setting LanguageTool up: found again, repeated, interrupted, refused while another is at work."""

import zipfile
from pathlib import Path

import pytest
from filelock import FileLock

from healthlint.grammar import InstallationError, default_folder, find_installation, install_languagetool
from healthlint.grammar.installation import FOLDER


def test_what_is_set_up_is_found_again(installation: Path) -> None:
    assert installation == find_installation(installation.parent.parent)


def test_the_jar_names_others_that_are_there(installation: Path) -> None:
    with zipfile.ZipFile(installation) as jar:
        manifest = jar.read("META-INF/MANIFEST.MF").decode()
    names = manifest.replace("\r\n ", "").split("Class-Path: ")[1].split()
    assert len(names) > 100
    assert [] == [name for name in names if not (installation.parent / name).is_file()]
    assert max(len(line) for line in manifest.split("\r\n")) <= 72


def test_setting_up_again_only_proves_it(installation: Path) -> None:
    steps: list[str] = []
    assert installation == install_languagetool(installation.parent.parent, steps.append)
    assert ["is there already" in steps[0], "prove" in steps[1]] == [True, True]
    assert 2 == len(steps)


def test_nothing_is_found_where_a_run_was_interrupted(tmp_path: Path) -> None:
    def interrupt(step: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install_languagetool(tmp_path, interrupt)
    assert find_installation(tmp_path) is None


def test_a_second_run_at_a_time_is_refused(tmp_path: Path) -> None:
    with FileLock(tmp_path / "setup.lock"), pytest.raises(InstallationError, match="Another"):
        install_languagetool(tmp_path, print)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InstallationError, match="could not be stored"):
        install_languagetool(tmp_path / "file", print)


def test_an_installation_that_does_not_run_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "languagetool-server.jar").write_bytes(b"not a jar")
    with pytest.raises(InstallationError, match="does not run"):
        install_languagetool(tmp_path, print)


def test_the_environment_moves_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HEALTHLINT_HOME", str(tmp_path))
    assert tmp_path == default_folder()
    monkeypatch.delenv("HEALTHLINT_HOME")
    assert "healthlint" == default_folder().name
