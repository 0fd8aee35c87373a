"""`healthlint setup --status`, `--stop` and `--remove`, with a real server where one is needed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from healthlint.cli import main
from healthlint.grammar.installation import FOLDER, JAR
from healthlint.grammar.server import ensure_server, find_server, server_folder, stop_server
from healthlint.linting import Cache, cache_folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("HEALTHLINT_HOME", str(tmp_path / "home"))
    yield tmp_path / "home"
    stop_server(server_folder())


def run(*options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["setup", *options], catch_exceptions=False)
    return result.exit_code, result.output


def test_nothing_is_there(home: Path) -> None:
    code, text = run("--status")
    assert 0 == code
    assert ["not set up" in text, "not running" in text, "0.0 MB" in text, "Java:" in text] == [True] * 4
    assert (0, "No server was running.\n") == run("--stop")
    code, text = run("--remove")
    assert (0, True) == (code, "LanguageTool was not set up." in text)
    assert not home.exists()


def test_two_wishes_at_once_are_refused(home: Path) -> None:
    code, text = run("--stop", "--remove")
    assert (2, True) == (code, "stand alone" in text)


def test_removing_leaves_nothing_of_ours_and_all_of_others(home: Path) -> None:
    for folder in (FOLDER, f"{FOLDER}.unfinished"):
        (home / folder / "jars").mkdir(parents=True)
    (home / FOLDER / JAR).write_bytes(b"jar")
    cache = Cache(cache_folder())
    cache.put({"key": b"value"})
    cache.close()
    (home / "cache" / "of-others").touch()
    assert "6.8 in" in run("--status")[1]
    code, text = run("--remove")
    assert (0, True) == (code, "LanguageTool was removed." in text)
    assert ["cache", "cache/of-others"] == sorted(path.relative_to(home).as_posix() for path in home.rglob("*"))


def test_a_server_is_told_and_stopped(home: Path, installation: Path) -> None:
    server = ensure_server(installation, server_folder())
    assert server.url in run("--status")[1]
    assert (0, "The server was stopped.\n") == run("--stop")
    assert find_server(server_folder()) is None
    assert not server.is_alive
