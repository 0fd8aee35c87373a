import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from healthlint.linting import Cache

WRITER = """
import sys
from pathlib import Path
from healthlint.linting.cache import Cache
cache = Cache(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(int(sys.argv[3])):
    cache.put({f"{sys.argv[2]}-{number}-{part}": b"x" * 20_000 for part in range(3)})
print(cache.troubles)
"""


def write_in_another_process(folder: Path, name: str, times: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), name, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_what_is_put_in_comes_out(tmp_path: Path) -> None:
    Cache(tmp_path).put({"a": b"one", "b": b""})
    cache = Cache(tmp_path)
    assert {"a": b"one", "b": b""} == cache.get(["a", "b", "c", "a"])
    assert () == cache.troubles


def test_a_broken_entry_counts_as_absent_and_is_told(tmp_path: Path) -> None:
    Cache(tmp_path).put({"a": b"one", "b": b"two"})
    with sqlite3.connect(tmp_path / "results.sqlite3") as connection:
        connection.execute("UPDATE results SET value = value || 'x' WHERE key = 'a'")
    connection.close()
    cache = Cache(tmp_path)
    assert {"b": b"two"} == cache.get(["a", "b"])
    assert 1 == len(cache.troubles)
    assert "an entry of the cache" in cache.troubles[0]


def test_an_entry_under_the_key_of_another_counts_as_absent(tmp_path: Path) -> None:
    Cache(tmp_path).put({"a": b"one"})
    with sqlite3.connect(tmp_path / "results.sqlite3") as connection:
        connection.execute("UPDATE results SET key = 'b'")
    connection.close()
    assert {} == Cache(tmp_path).get(["b"])


@pytest.mark.parametrize(
    "content", [b"not a database, but long enough for its head" * 40, b"SQLite format 3\0" + b"\1" * 9000]
)
def test_a_broken_file_is_made_anew_and_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "results.sqlite3").write_bytes(content)
    cache = Cache(tmp_path)
    assert {} == cache.get(["a"])
    cache.put({"a": b"one"})
    assert {"a": b"one"} == cache.get(["a"])
    assert "was broken" in cache.troubles[0]


def test_a_file_that_breaks_between_two_uses_is_made_anew(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put({str(number): b"x" * 10_000 for number in range(20)})
    path = tmp_path / "results.sqlite3"
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    again = Cache(tmp_path)
    assert {} == again.get(["3"])
    again.put({"3": b"y"})
    assert {"3": b"y"} == again.get(["3"])


def test_a_folder_that_cannot_be_made_leaves_the_run_without_a_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    cache = Cache(tmp_path / "file")
    cache.put({"a": b"one"})
    assert {} == cache.get(["a"])
    assert "cannot be used" in cache.troubles[0]


def test_the_size_is_bounded_and_the_newest_stay(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most_bytes=500_000)
    for number in range(40):
        cache.put({f"{number:02}": b"x" * 40_000})
    assert ["39"] == list(cache.get(["00", "39"]))
    assert (tmp_path / "results.sqlite3").stat().st_size < 700_000


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    writers = [write_in_another_process(tmp_path, name, 30) for name in ("a", "b")]
    assert ["ready\n()\n"] * 2 == [writer.communicate(timeout=60)[0] for writer in writers]
    keys = [f"{name}-{number}-{part}" for name in ("a", "b") for number in range(30) for part in range(3)]
    assert 180 == len(Cache(tmp_path).get(keys))


def test_a_process_killed_at_any_moment_leaves_the_cache_whole(tmp_path: Path) -> None:
    keys = [f"k-{number}-{part}" for number in range(5000) for part in range(3)]
    for seed in range(8):
        writer = write_in_another_process(tmp_path, "k", 5000)
        assert writer.stdout is not None
        assert "ready\n" == writer.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, 0.2))
        writer.kill()
        writer.communicate(timeout=60)
        cache = Cache(tmp_path)
        found = cache.get(keys)
        assert () == cache.troubles
        assert {b"x" * 20_000} >= set(found.values())
        # What is put in together is there together.
        assert 0 == len(found) % 3
        cache.close()
