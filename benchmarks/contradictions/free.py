"""Free wordings: articles with one contradiction each, and traps in which nothing disagrees, half of them unseen."""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.contradictions.checking import (
    Stretch,
    check_texts,
    describe,
    interval,
    read_lines,
    share,
    touches_all,
)
from healthlint.findings import Finding
from healthlint.language import Locale
from healthlint.linting import Wishes

FOLDER = Path(__file__).parent / "free_wording"
HALVES = ("seen", "unseen")
SECOND_READER = frozenset({"contradictions/sentences-disagree", "contradictions/sentences-may-disagree"})
"""The rules that pass on what the second reader says; it does not repeat what the claims have found."""


@dataclass(frozen=True, slots=True)
class Result:
    """One article: what was found at both of its quotes, and what elsewhere."""

    article: dict[str, Any]
    right: tuple[Finding, ...]
    other: tuple[Finding, ...]

    @property
    def is_trap(self) -> bool:
        return bool(self.article["kind"] == "trap")

    @property
    def is_flagged(self) -> bool:
        """Whether a contradiction was found, or a trap was taken for one (there, any finding is false)."""
        return bool(self.right or self.other) if self.is_trap else bool(self.right)


def measure(half: str, wishes: Wishes) -> list[Result]:
    articles = {str(article["id"]): article for article in read_lines(FOLDER / f"{half}.jsonl")}
    locales = {name: Locale(article["locale"]) for name, article in articles.items()}
    findings = check_texts({name: article["text"] for name, article in articles.items()}, wishes, locales)
    results = []
    for name, article in articles.items():
        (pair,) = article["places"]
        stretches = [_stretch(article["text"], quote) for quote in pair]
        mine = findings.get(name, [])
        right = tuple(finding for finding in mine if touches_all(finding, stretches))
        results.append(Result(article, right, tuple(finding for finding in mine if finding not in right)))
    return results


def _stretch(text: str, quote: str) -> Stretch:
    start = text.index(quote)
    return start, start + len(quote)


def figures(results: Sequence[Result]) -> dict[str, Any]:
    """Counts and shares over some articles."""
    traps = [result for result in results if result.is_trap]
    wrong = [result for result in results if not result.is_trap]
    return {
        "contradictions": len(wrong),
        "found": sum(result.is_flagged for result in wrong),
        "stray": sum(len(result.other) for result in wrong),
        "traps": len(traps),
        "flagged_traps": sum(result.is_flagged for result in traps),
    }


def recall(results: Sequence[Result]) -> float:
    wrong = [result for result in results if not result.is_trap]
    return sum(result.is_flagged for result in wrong) / max(1, len(wrong))


def print_sources(results: Sequence[Result]) -> dict[str, Any]:
    """Who found it: the claims alone, the second reader alone, and both together."""
    table = {}
    for name, wanted in (("claims", False), ("second reader", True), ("both", None)):
        part = [_found_by(result, wanted) for result in results]
        row = table[name] = figures(part)
        print(
            f"{name:>13}: {row['found']:>3} of {row['contradictions']} found, {row['stray']} stray,"
            f" {row['flagged_traps']} of {row['traps']} traps flagged"
        )
    return table


def _found_by(result: Result, second: bool | None) -> Result:
    def chosen(findings: Sequence[Finding]) -> tuple[Finding, ...]:
        return tuple(one for one in findings if second is None or (one.rule in SECOND_READER) is second)

    return Result(result.article, chosen(result.right), chosen(result.other))


def print_half(half: str, results: list[Result]) -> dict[str, Any]:
    by_type: dict[int, list[Result]] = defaultdict(list)
    for result in results:
        by_type[int(result.article["type"])].append(result)
    print(f"\n{half}\n{'type':>5} {'found':>6} {'of':>4} {'recall':>7} {'stray':>6} {'traps flagged':>14} {'of':>4}")
    table = {str(number): figures(by_type[number]) for number in sorted(by_type)} | {"all": figures(results)}
    for name, row in table.items():
        print(
            f"{name:>5} {row['found']:>6} {row['contradictions']:>4} {share(row['found'], row['contradictions']):>7}"
            f" {row['stray']:>6} {row['flagged_traps']:>14} {row['traps']:>4}"
        )
    low, high = interval({str(result.article["id"]): [result] for result in results}, recall)
    print(f"recall, 95 % interval: {low:.1%} to {high:.1%}")
    return table | {"interval": [low, high], "sources": print_sources(results)}


def print_mistakes(half: str, results: list[Result]) -> None:
    """Misses and false findings: of the unseen half only the ids, so that nobody tunes on its words."""
    missed = [result for result in results if not result.is_trap and not result.is_flagged]
    print(f"missed: {' '.join(str(result.article['id']) for result in missed)}")
    false = [result for result in results if result.other]
    print(f"flagged traps and strays: {' '.join(str(result.article['id']) for result in false)}")
    if half == "unseen":
        return
    for result in false:
        print(f"{result.article['id']} type {result.article['type']} {result.article['kind']}")
        print(describe(result.other))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--half", choices=HALVES, help="only one half")
    parser.add_argument("--select", default="contradictions", help="rules or packs, with commas between")
    parser.add_argument("--mistakes", action="store_true", help="print misses and false findings; ids only if unseen")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Check the halves, print a table each, and give the figures."""
    wishes, result = Wishes(select=tuple(options.select.split(","))), {}
    for half in [options.half] if options.half else HALVES:
        results = measure(half, wishes)
        result[half] = print_half(half, results)
        if options.mistakes:
            print_mistakes(half, results)
    return result
