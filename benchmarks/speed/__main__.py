"""`python -m benchmarks.speed`: one article and many, cold, unchanged and with one changed; memory; peers beside it.

Each figure is of fresh processes. Python may keep its bytecode, as it does for an installed package, in a folder of the
benchmark's own. "First" is a run with an empty cache; "cold" one in which only the rules are known from before, and no
paragraph; in "one changed" one paragraph is new.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_HEALTHLINT = [sys.executable, "-m", "healthlint"]
_SUFFIXES = (".md", ".txt", ".html")
_VALE_SETTINGS = "StylesPath = .\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n"


@dataclass(frozen=True, slots=True)
class Timing:
    """The best and the middle of some runs, in seconds, and the most that any took: processor seconds, and MB.

    `processor` adds up all processes, and says more than the wall where other programs run too; `memory` is that of the
    largest process.
    """

    what: str
    best: float
    middle: float
    processor: float
    memory: float
    words_a_second: float | None


def run_once(command: list[str], folder: Path) -> tuple[float, float, float]:
    """Seconds by the wall, processor seconds and peak memory in MB of one fresh process; its output is thrown away.

    Raises RuntimeError where it did not check what it was given, which would be fast.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if (code := os.waitstatus_to_exitcode(status)) not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(
    what: str,
    command: list[str],
    folder: Path,
    times: int,
    words: int | None = None,
    before: Callable[[], object] = lambda: None,
) -> Timing:
    """Run a command several times, with `before` called ahead of each."""
    runs = []
    for _ in range(times):
        before()
        runs.append(run_once(command, folder))
    walls = sorted(wall for wall, _, _ in runs)
    middle = walls[len(walls) // 2]
    most = max(processor for _, processor, _ in runs), max(memory for _, _, memory in runs)
    return Timing(what, walls[0], middle, *most, words / middle if words else None)


def measure_healthlint(one: Path, many: Path, words: tuple[int, int], files: int, times: int) -> Iterator[Timing]:
    """Every figure of healthlint, each with what the cache holds made so beforehand."""
    check = [*_HEALTHLINT, "check", "."]
    changed = next(path for path in many.iterdir() if path.suffix in _SUFFIXES)

    def forget() -> None:
        shutil.rmtree(os.environ["HEALTHLINT_HOME"], ignore_errors=True)

    def know_the_rules() -> None:
        forget()
        subprocess.run(
            [*_HEALTHLINT, "check", "-", "--stdin-filename", "a.md"],
            input=b"# Other words\n",
            cwd=one,
            stdout=subprocess.DEVNULL,
            check=False,
        )

    def change(path: Path) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\nThe nurse changed this page {time.time_ns()} seconds ago.\n")

    run_once(check, one)  # Python's bytecode is written here.
    yield measure("healthlint --help", [*_HEALTHLINT, "--help"], one, times)
    yield measure(f"one article, {words[0]:,} words, first", check, one, times, words[0], forget)
    yield measure(f"one article, {words[0]:,} words, cold", check, one, times, words[0], know_the_rules)
    yield measure("one article, unchanged", check, one, times)
    for jobs in (1, 2):
        command = [*check, "--jobs", str(jobs)]
        yield measure(f"{files} articles, {words[1]:,} words, first, {jobs} jobs", command, many, 1, words[1], forget)
    yield measure(f"{files} articles, unchanged", check, many, times)
    yield measure(f"{files} articles, one changed", check, many, times, None, lambda: change(changed))


def peers() -> dict[str, list[str]]:
    """The other linters that are installed, each with the command that checks a folder."""
    commands = {"vale": ["vale", "--no-exit", "."], "proselint": ["proselint", "check", "."]}
    return {name: command for name, command in commands.items() if shutil.which(name)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder with clean/<set>/ in it; without it the corpus is used")
    parser.add_argument("--times", type=int, default=5, help="how often each is run")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args()
    source = options.data / "clean" / "vagov" if options.data else ROOT / "corpus" / "articles"
    with tempfile.TemporaryDirectory() as name:
        many, one = Path(name) / "many", Path(name) / "one"
        one.mkdir()
        many.mkdir()
        texts = [path for path in sorted(source.iterdir()) if path.suffix in _SUFFIXES]
        for path in texts:
            shutil.copy(path, many)
        middle = min(texts, key=lambda path: abs(len(path.read_text("utf-8").split()) - 1000))
        shutil.copy(middle, one)
        for folder in (one, many):
            (folder / "healthlint.toml").write_text('[grammar]\nengines = ["harper"]\n', encoding="utf-8")
            (folder / ".vale.ini").write_text(_VALE_SETTINGS, encoding="utf-8")
        counts = [sum(len(path.read_text("utf-8").split()) for path in files) for files in ([middle], texts)]
        os.environ |= {"HEALTHLINT_HOME": f"{name}/home", "PYTHONPYCACHEPREFIX": f"{name}/bytecode"}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        timings = list(measure_healthlint(one, many, (counts[0], counts[1]), len(texts), options.times))
        for peer, command in peers().items():
            timings.append(measure(f"{peer}, one article", command, one, options.times, counts[0]))
            timings.append(measure(f"{peer}, {len(texts)} articles", command, many, 1, counts[1]))
    print(f"{'':<44} {'best s':>8} {'middle s':>9} {'CPU s':>7} {'MB':>6} {'words/s':>9}")
    for timing in timings:
        speed = f"{timing.words_a_second:>9,.0f}" if timing.words_a_second else ""
        took = f"{timing.best:>8.2f} {timing.middle:>9.2f} {timing.processor:>7.2f} {timing.memory:>6.0f}"
        print(f"{timing.what:<44} {took} {speed}")
    if options.json:
        options.json.write_text(json.dumps([asdict(timing) for timing in timings], indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
