"""The hook that .pre-commit-hooks.yaml offers, run by pre-commit itself in a repository of its own."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n"
GOOD = "# Cold\n\nDrink water and rest.\n"


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose commits pass through the hook, with the healthlint that is installed here."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    hook |= {"language": "system", "entry": f"{sys.executable} -m {hook['entry']}", "args": ["--select", "debris"]}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    assert git(tmp_path, "init", "--quiet").returncode == 0
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    installed = subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=tmp_path, check=False)
    assert installed.returncode == 0
    git(tmp_path, "add", ".pre-commit-config.yaml")
    assert git(tmp_path, "commit", "--message", "Start").returncode == 0
    return tmp_path


def commits(folder: Path) -> int:
    return len(git(folder, "log", "--oneline").stdout.splitlines())


def test_a_bad_article_is_stopped_and_a_good_one_passes(repository: Path) -> None:
    (repository / "cold.md").write_text(BAD, encoding="utf-8")
    git(repository, "add", "cold.md")
    stopped = git(repository, "commit", "--message", "Bad")
    assert stopped.returncode == 1
    assert "[INSERT NAME]" in stopped.stderr + stopped.stdout
    assert commits(repository) == 1

    (repository / "cold.md").write_text(GOOD, encoding="utf-8")
    git(repository, "add", "cold.md")
    passed = git(repository, "commit", "--message", "Good")
    assert passed.returncode == 0, passed.stderr + passed.stdout
    assert commits(repository) == 2


def test_other_files_are_let_be(repository: Path) -> None:
    (repository / "notes.py").write_text("# Dear [INSERT NAME]\n", encoding="utf-8")
    git(repository, "add", "notes.py")
    assert git(repository, "commit", "--message", "Code").returncode == 0
