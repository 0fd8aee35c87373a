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


HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}


@pytest.fixture
def repository(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A repository whose commits pass through a hook, with the healthlint that is installed here."""
    hook = HOOKS[getattr(request, "param", "healthlint")]
    entry = f"{sys.executable} -m {hook['entry']}"
    hook = {**hook, "language": "system", "entry": entry, "args": ["--select", "debris"]}
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


@pytest.mark.parametrize("repository", HOOKS, indirect=True)
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


@pytest.mark.parametrize(
    ("repository", "code"), [("healthlint", 1), ("healthlint-changes", 0)], indirect=["repository"]
)
def test_old_faults_stop_a_commit_only_where_that_is_asked(repository: Path, code: int) -> None:
    (repository / "cold.md").write_text(BAD, encoding="utf-8")
    git(repository, "add", "cold.md")
    assert git(repository, "commit", "--no-verify", "--message", "Old").returncode == 0
    (repository / "cold.md").write_text(BAD + "\nRest.\n", encoding="utf-8")
    git(repository, "add", "cold.md")
    done = git(repository, "commit", "--message", "More")
    assert done.returncode == code, done.stderr + done.stdout


def test_every_hook_runs_in_one_process() -> None:
    assert {True} == {hook["require_serial"] for hook in HOOKS.values()}


def test_other_files_are_let_be(repository: Path) -> None:
    (repository / "notes.py").write_text("# Dear [INSERT NAME]\n", encoding="utf-8")
    git(repository, "add", "notes.py")
    assert git(repository, "commit", "--message", "Code").returncode == 0
