"""Worker processes, each run in a process of its own, as a person starts it."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

HOUSE = '''"""Water is named

Ours."""
import os, signal, time
from healthlint.rulebook import Hit, TextSpan
MESSAGE = "no"
SEVERITY = "error"
REFERENCES = ["https://www.nhs.uk"]
BAD = ["Drink [[water]].", "[[water]]"]
GOOD = ["Tea.", "Milk."]
def check(manuscript):
    if "Deadly" in manuscript.read.source:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Sleepy" in manuscript.read.source:
        time.sleep(300)
    for passage in manuscript.passages:
        if (at := passage.text.find("water")) >= 0:
            yield Hit.at(passage, TextSpan(at, at + 5))
'''
LIMIT = 120


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight articles, with a rule of their own that does as an article tells it."""
    pack = tmp_path / "ours" / "house"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_text('title = "Ours"\ndescription = "Our own."\n', encoding="utf-8")
    (pack / "no_water.py").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "healthlint.toml").write_text('rules = ["ours"]\n', encoding="utf-8")
    for number in range(8):
        (tmp_path / f"{number}.md").write_text(f"# Cold {number}\n\nDrink water.\n", encoding="utf-8")
    return tmp_path


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "healthlint", "check", ".", "--select", "house", "--trust-rules"]
    environment = {**os.environ, "HEALTHLINT_HOME": str(folder / "home")}
    return subprocess.Popen(
        [*command, "--format", "json", *options],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def check(folder: Path, *options: str) -> tuple[int, str]:
    process = start(folder, *options)
    output, problems = process.communicate(timeout=LIMIT)
    assert problems == ""
    return process.returncode, output


def children(process: subprocess.Popen[str], at_least: int) -> list[psutil.Process]:
    """The workers of a run, once there are so many."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        found = psutil.Process(process.pid).children(recursive=True)
        if len(found) >= at_least:
            return found
        time.sleep(0.05)
    raise TimeoutError("no workers were started")


def test_the_number_of_processes_changes_nothing_in_the_report(folder: Path) -> None:
    alone = check(folder, "--no-cache", "--jobs", "1")
    assert 8 == len(json.loads(alone[1])["findings"])
    assert alone == check(folder, "--jobs", "3")
    assert alone == check(folder, "--jobs", "3")


def test_a_worker_that_dies_is_a_failure_of_its_article_alone(folder: Path) -> None:
    for name in ("0.md", "5.md", "7.md"):
        (folder / name).write_text("# Deadly\n\nDrink water.\n", encoding="utf-8")
    code, output = check(folder, "--jobs", "2")
    report: dict[str, Any] = json.loads(output)
    assert 3 == code
    assert ["0.md", "5.md", "7.md"] == [failure["path"] for failure in report["failures"]]
    assert "was ended by signal 9" in report["failures"][0]["problem"]
    assert ["1.md", "2.md", "3.md", "4.md", "6.md"] == [finding["path"] for finding in report["findings"]]


def test_an_interrupted_run_ends_at_once_and_leaves_no_process(folder: Path) -> None:
    for number in range(8):
        (folder / f"{number}.md").write_text("# Sleepy\n\nDrink water.\n", encoding="utf-8")
    process = start(folder, "--jobs", "2")
    workers = children(process, 2)
    process.send_signal(signal.SIGINT)
    output, problems = process.communicate(timeout=LIMIT)
    assert (130, "") == (process.returncode, output)
    assert "Interrupted" in problems
    _, alive = psutil.wait_procs(workers, timeout=30)
    assert [] == alive


def test_workers_end_with_the_process_that_started_them(folder: Path) -> None:
    process = start(folder, "--jobs", "3")
    workers = children(process, 3)
    process.kill()
    process.communicate(timeout=LIMIT)
    assert [] == psutil.wait_procs(workers, timeout=30)[1]


def test_a_run_killed_at_any_moment_leaves_the_cache_whole(folder: Path) -> None:
    expected = check(folder, "--no-cache", "--jobs", "1")
    for seed in range(3):
        (folder / "0.md").write_text(f"# Cold 0\n\nDrink water.{' ' * seed}\n", encoding="utf-8")
        process = start(folder, "--jobs", "2")
        time.sleep(random.Random(seed).uniform(0.2, 4))
        workers = psutil.Process(process.pid).children(recursive=True)
        process.kill()
        process.communicate(timeout=LIMIT)
        assert [] == psutil.wait_procs(workers, timeout=30)[1]
    (folder / "0.md").write_text("# Cold 0\n\nDrink water.\n", encoding="utf-8")
    assert expected == check(folder, "--jobs", "2")
    assert expected == check(folder)
