"""The composite GitHub action: its shape, and the script of its check run as a runner would."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ACTION = yaml.safe_load((Path(__file__).parents[1] / "action.yml").read_text(encoding="utf-8"))


def test_every_input_is_explained_and_used() -> None:
    used = json.dumps(ACTION["runs"])
    for name, details in ACTION["inputs"].items():
        assert details["description"]
        assert f"inputs.{name}" in used


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A folder with articles, and a `healthlint` on PATH that is the one under test."""
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "healthlint"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m healthlint "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    (tmp_path / "healthlint.toml").write_text('select = ["debris"]', encoding="utf-8")
    (tmp_path / "good.md").write_text("# Cold\n\nDrink water.\n", encoding="utf-8")
    (tmp_path / "bad.md").write_text("# Cold\n\nDear [INSERT NAME], drink water.\n", encoding="utf-8")
    return tmp_path


def step(name: str) -> dict[str, Any]:
    (found,) = (step for step in ACTION["runs"]["steps"] if step.get("name") == name)
    return dict(found)


def check(runner: Path, paths: str, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step that checks, with what a runner would put in its environment."""
    variables = dict.fromkeys(step("Check the articles")["env"], "")
    given = {"PATHS": paths, "FAIL_ON": "error", "SARIF": "healthlint.sarif", "HEALTHLINT_HOME": str(runner / "home")}
    environment = {
        **os.environ,
        "PATH": f"{runner / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
        **variables,
        **given,
        **inputs,
    }
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step("Check the articles")["run"]]
    return subprocess.run(command, cwd=runner, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("paths", "code"), [("good.md", 0), ("good.md bad.md", 1), ("**/*.md", 1), ("no.md", 2)])
def test_the_check_decides_the_job(runner: Path, paths: str, code: int) -> None:
    assert code == check(runner, paths).returncode


def test_it_writes_sarif_annotations_and_the_summary_and_keeps_results(runner: Path) -> None:
    done = check(runner, "good.md bad.md")
    (run,) = json.loads((runner / "healthlint.sarif").read_text(encoding="utf-8"))["runs"]
    assert ["debris/template-placeholder"] == [result["ruleId"] for result in run["results"]]
    assert "::error" in done.stdout
    assert (runner / "summary.md").stat().st_size
    assert any((runner / "home").rglob("*.sqlite3"))


def test_a_baseline_and_changed_lines_are_passed_on(runner: Path) -> None:
    known = {"version": 1, "engines": [], "findings": []}
    (runner / "known.json").write_text(json.dumps(known), encoding="utf-8")
    assert 1 == check(runner, "bad.md", BASELINE="known.json").returncode
    assert 2 == check(runner, "bad.md", BASELINE="missing.json").returncode
    assert 2 == check(runner, "bad.md", CHANGED_SINCE="main").returncode


def test_the_cache_is_where_healthlint_keeps_its_results_and_the_upload_sends_the_report() -> None:
    homes = {
        one["env"]["HEALTHLINT_HOME"] for one in ACTION["runs"]["steps"] if "HEALTHLINT_HOME" in one.get("env", {})
    }
    assert homes == {step("Keep results and LanguageTool from one run to the next")["with"]["path"]}
    upload = step("Send the report to code scanning")
    assert step("Check the articles")["env"]["SARIF"] == upload["with"]["sarif_file"]
    assert upload["if"].startswith("always()")
