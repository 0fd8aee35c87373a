"""A built wheel, installed elsewhere, finds its rules, its model and its data from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with healthlint unpacked from a wheel built of this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def healthlint(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "healthlint", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_is_what_runs(installed: Path, tmp_path: Path) -> None:
    code = "import healthlint, healthlint.rulebook as r; print(healthlint.__file__); print(r.BUILT_IN)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert all(line.startswith(str(installed)) for line in done.stdout.split())


def test_it_checks_an_article_with_every_default_rule(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "cold.md").write_text(
        "# Cold\n\nColds are classified by duration: severe and chronic. You may recieve a letter.\n", encoding="utf-8"
    )
    done = healthlint(installed, tmp_path, "check", "cold.md")
    assert done.returncode == 1, done.stderr
    assert "contradictions/wrong-scale" in done.stdout
    assert "grammar/spelling" in done.stdout


def test_it_explains_a_rule(installed: Path, tmp_path: Path) -> None:
    done = healthlint(installed, tmp_path, "explain", "contradictions/wrong-scale")
    assert done.returncode == 0
    assert done.stdout.startswith("# Values of one scale stand under the criterion of another")
