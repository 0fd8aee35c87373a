"""The snippets of the guides, run as far as they run without their services."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import docx
import pytest
import yaml

ROOT = Path(__file__).parents[1]
GUIDES = ROOT / "docs" / "guides"
BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n"


def blocks(guide: str, language: str) -> list[str]:
    """The code blocks of a guide in one language."""
    text = (GUIDES / guide).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A clone with a branch of its own, one old finding, and on PATH the healthlint under test."""
    (tmp_path / "bin").mkdir()
    for name, line in (
        ("healthlint", f'exec "{sys.executable}" -m healthlint "$@"'),
        # Installing is not what is tested, and needs the network.
        ("python", "exit 0"),
    ):
        script = tmp_path / "bin" / name
        script.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        script.chmod(0o755)
    origin = tmp_path / "origin"
    (origin / "content").mkdir(parents=True)
    (origin / "healthlint.toml").write_text('select = ["debris"]\n', encoding="utf-8")
    (origin / "content" / "old.md").write_text(BAD, encoding="utf-8")
    git(origin, "init", "--quiet", "--initial-branch", "main")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "Old")
    git(tmp_path, "clone", "--quiet", "origin", "site")
    site = tmp_path / "site"
    git(site, "switch", "--quiet", "--create", "work")
    document = docx.Document()
    document.add_paragraph("Dear [INSERT NAME], rest.")
    document.save(str(site / "draft.docx"))
    return site


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True)


def shell(site: Path, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{site.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-e", "-c", script]
    environment = {**os.environ, **variables, "PATH": path}
    return subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)


def faults_in(report: Path) -> list[str]:
    return [case.get("name", "") for case in ElementTree.parse(report).iter("testcase") if len(case)]


def test_the_gitlab_job_fails_for_what_the_merge_request_brings(site: Path) -> None:
    (text,) = (block for block in blocks("ci.md", "yaml") if "gitlab" in block)
    job = yaml.safe_load(text)["healthlint"]
    script = "\n".join(job["script"])
    home = job["variables"]["HEALTHLINT_HOME"].replace("$CI_PROJECT_DIR", str(site))
    variables = {"HEALTHLINT_HOME": home, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"}
    report = site / job["artifacts"]["reports"]["junit"]
    assert 0 == shell(site, script, **variables).returncode
    assert [] == faults_in(report)
    (site / "content" / "new.md").write_text(BAD, encoding="utf-8")
    assert 1 == shell(site, script, **variables).returncode
    assert 1 == len(faults_in(report))
    assert (site / job["cache"]["paths"][0]).is_dir()


def test_the_script_for_any_runner_lets_accepted_findings_be(site: Path) -> None:
    (script,) = blocks("ci.md", "sh")
    assert 2 == shell(site, script).returncode
    assert 0 == shell(site, "healthlint baseline content").returncode
    done = shell(site, script)
    assert 0 == done.returncode, done.stderr
    (site / "content" / "new.md").write_text(BAD, encoding="utf-8")
    assert 1 == shell(site, script).returncode
    assert "INSERT NAME" in (site / "report.md").read_text(encoding="utf-8")


def test_the_hook_and_the_action_of_the_guide_are_those_of_this_repository() -> None:
    snippets = [yaml.safe_load(block) for block in blocks("ci.md", "yaml")]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (named,) = (one["repos"][0]["hooks"] for one in snippets if "repos" in one)
    assert {hook["id"] for hook in named} <= {hook["id"] for hook in hooks}
    (steps,) = (one["jobs"]["articles"]["steps"] for one in snippets if "jobs" in one)
    assert set(steps[-1]["with"]) <= set(action["inputs"])


def test_the_commands_of_the_guide_to_adoption_run(site: Path) -> None:
    commands = [line[2:] for block in blocks("adoption.md", "console") for line in block.splitlines()]
    codes = {command: shell(site, command).returncode for command in commands}
    old = {f"healthlint check content {option}" for option in ("--diff", "--fix", "--fix --unsafe")}
    assert old | {"healthlint check content --trend readability.json"} == {one for one, code in codes.items() if code}
    assert {0, 1} == set(codes.values())
    assert (site / "draft-with-comments.docx").is_file()
    assert (site / "readability.json").is_file()


def test_the_allowances_of_the_guide_are_read(site: Path) -> None:
    (text,) = blocks("adoption.md", "markdown")
    article = site / "content" / "allowed.md"
    reviewed = text.replace("plain-language/unexplained-term", "debris").replace("2027-01-31", "2999-01-31")
    article.write_text(f"{reviewed}\n{BAD}", encoding="utf-8")
    done = shell(site, "healthlint check content/allowed.md --select debris,allowances --fail-on note")
    assert 1 == done.returncode
    assert "allowances/without-reason" not in done.stdout
    assert "allowances/unreadable" not in done.stdout
