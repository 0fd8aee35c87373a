"""Measure how fast the grammar engines answer: `python -m benchmarks.grammar.speed --data DIR [--words N]`.

DIR holds `clean/` (folders of edited pages). For each engine: seconds from nothing to the first answer, words a second
on articles that neither healthlint nor the server has seen, and again with every answer in a cache on disk. The server
of LanguageTool is started for this and ended after it.
"""

import argparse
import os
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.grammar.accuracy import count_words
from benchmarks.grammar.corpora import CLEAN, read_pages
from healthlint.grammar import Engine, Grading, Harper, House, LanguageTool, Text, find_installation
from healthlint.grammar.remembering import Remembering
from healthlint.grammar.server import ensure_server, stop_server
from healthlint.linting import Cache

SAMPLE = Text("The nurse will advice you.")
WORDS_BEFORE = 10_000
"""Words of other articles read before the clock starts: the compiler of Java learns from them."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds to the first answer, and words a second uncached and cached."""

    engine: str
    cold_seconds: float
    warm: float
    cached: float


def main() -> None:
    """Run what the arguments ask for and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--words", type=int, default=20_000, help="words to time")
    arguments = parser.parse_args()
    pages = [page for name, locale in CLEAN.items() for page in read_pages(arguments.data / "clean" / name, locale)]
    random.Random(0).shuffle(pages)
    print(f"{'engine':16}{'first answer s':>16}{'warm words/s':>16}{'cached words/s':>16}")
    with TemporaryDirectory() as name:
        folder = Path(name)
        makers: dict[str, Callable[[], Engine]] = {"house": House, "harper": lambda: Harper(Grading().off("harper"))}
        if jar := find_installation():
            makers["languagetool"] = lambda: LanguageTool(jar, off=Grading().off("languagetool"), folder=folder)
        try:
            for make in makers.values():
                speed = _speed(make, pages, arguments.words, folder / "cache")
                print(
                    f"{speed.engine:16}{speed.cold_seconds:16.2f}{speed.warm:16,.0f}{speed.cached:16,.0f}", flush=True
                )
            if jar:
                start = time.perf_counter()
                ensure_server(jar, folder)
                print(f"a running server is found in {1000 * (time.perf_counter() - start):.0f} ms")
        finally:
            stop_server(folder)
    if hasattr(os, "getloadavg"):
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def _speed(make: Callable[[], Engine], pages: Sequence[Sequence[Text]], words: int, folder: Path) -> Speed:
    before, timed = _split(pages, words)
    engine = make()
    cold = _seconds(lambda: engine.check([SAMPLE]))
    for page in before:
        engine.check(page)
    counted = sum(map(count_words, timed))
    warm = _seconds(lambda: [engine.check(page) for page in timed])
    off = Grading().off(engine.name)
    cache = Cache(folder)
    filling = Remembering(engine, cache, off)
    for page in timed:
        filling.check(page)
    cache.close()
    again = Cache(folder)
    remembering = Remembering(make(), again, off)
    cached = _seconds(lambda: [remembering.check(page) for page in timed])
    again.close()
    return Speed(engine.name, cold, counted / warm, counted / cached)


def _split(pages: Sequence[Sequence[Text]], words: int) -> tuple[list[Sequence[Text]], list[Sequence[Text]]]:
    """Articles to warm up with, and others to time."""
    before: list[Sequence[Text]] = []
    timed: list[Sequence[Text]] = []
    for page in pages:
        if sum(map(count_words, before)) < WORDS_BEFORE:
            before.append(page)
        elif sum(map(count_words, timed)) < words:
            timed.append(page)
    return before, timed


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
