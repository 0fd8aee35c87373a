import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

SOURCE = Path(__file__).parents[2] / "src"
LIMIT = 60.0
BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n"
GOOD = "# Cold\n\nDrink water and rest.\n"


class Watch:
    """`healthlint check --watch` in a process, and what it has printed so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "healthlint", "check", *arguments, "--select", "debris", "--watch"]
        environment = os.environ | {"PYTHONPATH": str(SOURCE)}
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.printed: list[str] = []
        self._seen = 0
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        self.printed.extend(self.process.stdout)

    def until(self, *words: str) -> None:
        """Wait until all of the words have been printed since the last wait; fails after the limit."""
        ends = time.monotonic() + LIMIT
        while not all(word in self._new() for word in words):
            assert time.monotonic() < ends, f"{words} not printed in time, but {self._new()}"
            time.sleep(0.05)
        self._seen = len(self.printed)

    def _new(self) -> str:
        return "".join(self.printed[self._seen :])

    def end(self) -> None:
        """Kill what is left of it."""
        if self.process.poll() is None:
            for child in psutil.Process(self.process.pid).children(recursive=True):
                child.kill()
            self.process.kill()
        self.process.wait(LIMIT)
        self._reader.join(LIMIT)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Callable[..., Watch]]:
    started: list[Watch] = []

    def start(*arguments: str) -> Watch:
        started.append(Watch(tmp_path, *arguments))
        return started[-1]

    yield start
    for one in started:
        one.end()


def test_a_folder_is_checked_again_after_each_change_until_control_c(
    tmp_path: Path, watch: Callable[..., Watch]
) -> None:
    (tmp_path / "a.md").write_text(GOOD)
    watching = watch(".")
    watching.until("nothing found in 1 article")
    (tmp_path / "b.md").write_text(BAD)
    watching.until("b.md changed", "1 error in 2 articles")
    (tmp_path / "new").write_text(GOOD)
    (tmp_path / "new").replace(tmp_path / "b.md")
    watching.until("b.md changed", "nothing found in 2 articles")
    (tmp_path / "b.md").write_text(BAD)
    watching.until("b.md changed", "1 error in 2 articles")
    (tmp_path / "b.md").unlink()
    watching.until("b.md changed", "nothing found in 1 article")
    children = psutil.Process(watching.process.pid).children(recursive=True)
    watching.process.send_signal(signal.SIGINT)
    assert 0 == watching.process.wait(LIMIT)
    watching.until("No longer watching.")
    assert "Traceback" not in "".join(watching.printed)
    assert [] == [child for child in children if child.is_running()]


def test_settings_are_watched_and_may_be_broken_for_a_while(tmp_path: Path, watch: Callable[..., Watch]) -> None:
    settings = tmp_path / "healthlint.toml"
    settings.write_text("")
    (tmp_path / "a.md").write_text(BAD)
    watching = watch("a.md")
    watching.until("1 error in 1 article")
    settings.write_text("severity = 1\n")
    watching.until("healthlint.toml changed", "severity")
    settings.write_text('[severity]\n"debris/template-placeholder" = "note"\n')
    watching.until("healthlint.toml changed", "1 note in 1 article")


def test_the_report_that_is_written_is_not_a_change(tmp_path: Path, watch: Callable[..., Watch]) -> None:
    (tmp_path / "a.md").write_text(GOOD)
    watching = watch(".", "--output", "report.html", "--format", "html", "--ignore", "structure")
    report = tmp_path / "report.html"
    ends = time.monotonic() + LIMIT
    while not report.exists():
        assert time.monotonic() < ends
        time.sleep(0.05)
    time.sleep(1.0)
    (tmp_path / "b.md").write_text(GOOD)
    watching.until("b.md changed")
    assert 1 == sum("changed" in line for line in watching.printed)


@pytest.mark.parametrize("paths", [["missing.md"], [], ["-"]])
def test_what_cannot_be_watched_is_wrong_use(watch: Callable[..., Watch], paths: list[str]) -> None:
    assert 2 == watch(*paths).process.wait(LIMIT)
