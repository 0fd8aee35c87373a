"""`python -m benchmarks.speed`: start, one article cold, many articles, memory; peers beside it on the same files."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_HEALTHLINT = [sys.executable, "-m", "healthlint"]
_VALE_SETTINGS = "StylesPath = .\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n"


@dataclass(frozen=True, slots=True)
class Timing:
    """The best and the middle of some runs, in seconds, and the most memory of any, in MB."""

    what: str
    best: float
    middle: float
    memory: float
    words_a_second: float | None


def run_once(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds by the wall and peak memory in MB of one fresh process; its output is thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def measure(what: str, command: list[str], folder: Path, times: int, words: int | None = None) -> Timing:
    """Run a command several times."""
    runs = sorted(run_once(command, folder) for _ in range(times))
    best, middle = runs[0][0], runs[len(runs) // 2][0]
    return Timing(what, best, middle, max(memory for _, memory in runs), words / middle if words else None)


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
        texts = [path for path in sorted(source.iterdir()) if path.suffix in (".md", ".txt", ".html")]
        for path in texts:
            shutil.copy(path, many)
        middle = min(texts, key=lambda path: abs(len(path.read_text("utf-8").split()) - 1000))
        shutil.copy(middle, one)
        for folder in (one, many):
            (folder / "healthlint.toml").write_text('[grammar]\nengines = ["harper"]\n', encoding="utf-8")
            (folder / ".vale.ini").write_text(_VALE_SETTINGS, encoding="utf-8")
        counts = [sum(len(path.read_text("utf-8").split()) for path in files) for files in ([middle], texts)]
        timings = [
            measure("healthlint --help", [*_HEALTHLINT, "--help"], one, options.times),
            measure(
                f"one article, {counts[0]:,} words, cold", [*_HEALTHLINT, "check", "."], one, options.times, counts[0]
            ),
            measure(f"{len(texts)} articles, {counts[1]:,} words", [*_HEALTHLINT, "check", "."], many, 1, counts[1]),
        ]
        for peer, command in peers().items():
            timings.append(measure(f"{peer}, one article", command, one, options.times, counts[0]))
            timings.append(measure(f"{peer}, {len(texts)} articles", command, many, 1, counts[1]))
    print(f"{'':<44} {'best s':>8} {'middle s':>9} {'MB':>6} {'words/s':>9}")
    for timing in timings:
        speed = f"{timing.words_a_second:>9,.0f}" if timing.words_a_second else ""
        print(f"{timing.what:<44} {timing.best:>8.2f} {timing.middle:>9.2f} {timing.memory:>6.0f} {speed}")
    if options.json:
        options.json.write_text(json.dumps([asdict(timing) for timing in timings], indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
