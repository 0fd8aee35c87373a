"""The composite GitHub action: its shape, and the script of its last step run as a runner would."""

import json
import os
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.parametrize(("paths", "code"), [("good.md", 0), ("good.md bad.md", 1)])
def test_the_last_step_writes_the_report_and_decides_the_job(runner: Path, paths: str, code: int) -> None:
    step = ACTION["runs"]["steps"][-1]
    environment = {
        **os.environ,
        "PATH": f"{runner / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PATHS": paths,
        "FAIL_ON": "error",
        "REPORT": "healthlint.json",
    }
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=runner, env=environment, capture_output=True, check=False
    )
    assert done.returncode == code
    report = json.loads((runner / "healthlint.json").read_text(encoding="utf-8"))
    assert len(report["articles"]) == len(paths.split())
