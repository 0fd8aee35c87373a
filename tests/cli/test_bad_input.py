"""Each kind of bad input: a clear message, exit code 3, and the other articles still checked."""

import json
import os
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from healthlint.cli import main
from healthlint.linting import content


def check(folder: Path) -> tuple[int, list[dict[str, str]], list[str]]:
    """Exit code, failures and the articles that were checked."""
    arguments = ["check", str(folder), "--select", "debris", "--format", "json"]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    report = json.loads(result.stdout)
    return result.exit_code, report["failures"], [Path(article["path"]).name for article in report["articles"]]


CASES = {
    "empty.md": (b"", "nothing to check: no words in it"),
    "blank.html": (b"<p> </p>\n", "nothing to check: no words in it"),
    "latin.txt": (b"caf\xe9", "not UTF-8 at byte 3; save it as UTF-8"),
    "binary.md": (b"\x89PNG\r\n\x1a\n\0\0", "a binary file: NUL at byte 8"),
    "fake.docx": (b"not a zip", "not a Word file"),
    "yaml.md": (b"---\ntitle: [a\n---\n\nText.\n", "front matter, line"),
    "huge.txt": (b"word " * 2_000_000, "too many for an article"),
    "line.txt": (b"word " * 30_000, "is too long to check; break it into paragraphs"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_named_with_the_reason(tmp_path: Path, name: str) -> None:
    content, reason = CASES[name]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.md").write_text("# Cold\n\nDrink water.\n", encoding="utf-8")
    code, failures, checked = check(tmp_path)
    assert code == 3
    assert [Path(failure["path"]).name for failure in failures] == [name]
    assert reason in failures[0]["problem"]
    assert "good.md" in checked


def test_deep_nesting_is_read(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_text("<div>" * 20_000 + "Drink water." + "</div>" * 20_000, encoding="utf-8")
    (tmp_path / "deep.md").write_text("> " * 2_000 + "Drink water.", encoding="utf-8")
    assert check(tmp_path) == (0, [], ["deep.html", "deep.md"])


def test_a_link_in_a_circle_is_named(tmp_path: Path) -> None:
    (tmp_path / "self.md").symlink_to(tmp_path / "self.md")
    (tmp_path / "good.md").write_text("Drink water.", encoding="utf-8")
    code, failures, checked = check(tmp_path)
    assert (code, checked) == (3, ["good.md"])
    assert "Too many levels of symbolic links" in failures[0]["problem"]


def test_a_file_that_vanishes_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    code, failures, _ = check(tmp_path)
    assert code == 3
    assert "No such file or directory" in failures[0]["problem"]


def test_a_pipe_is_no_article(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    code, failures, _ = check(tmp_path)
    assert code == 3
    assert "not a regular file" in failures[0]["problem"]


def test_a_file_that_changes_while_it_is_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "busy.md"
    path.write_text("Drink water.", encoding="utf-8")
    fstat = os.fstat

    def grow(descriptor: int) -> os.stat_result:
        """Another program appends to the file at every look."""
        with path.open("a", encoding="utf-8") as file:
            file.write(" More.")
        return fstat(descriptor)

    monkeypatch.setattr(content.os, "fstat", grow)
    code, failures, _ = check(tmp_path)
    assert code == 3
    assert "changed while it was being read" in failures[0]["problem"]


def test_a_file_under_steady_writing_never_gives_half_a_report(tmp_path: Path) -> None:
    path = tmp_path / "busy.md"
    path.write_text("Drink water.\n", encoding="utf-8")
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with path.open("a", encoding="utf-8") as file:
                file.write("Drink water.\n")
            time.sleep(0.001)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        code, failures, checked = check(tmp_path)
    finally:
        stop.set()
        writer.join()
    assert (code, bool(failures), bool(checked)) in {(0, False, True), (3, True, False)}
