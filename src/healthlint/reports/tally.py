"""Counting what a report holds, and saying it in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from healthlint.findings import ArticleSummary, Finding, Report, Severity

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class Tally:
    """One article's findings in order, its summary (None where it could not be read), and their number by severity."""

    path: str
    summary: ArticleSummary | None
    findings: tuple[Finding, ...]
    counts: Mapping[Severity, int]


def tally(report: Report) -> list[Tally]:
    """Each article that was read or has findings, by path."""
    in_order = sorted(report.findings, key=attrgetter("sort_key"))
    findings = {path: tuple(group) for path, group in groupby(in_order, attrgetter("place.path"))}
    summaries = {article.path: article for article in report.articles}
    return [
        Tally(path, summaries.get(path), found := findings.get(path, ()), Counter(each.severity for each in found))
        for path in sorted({*summaries, *findings})
    ]


def number(count: int, noun: str) -> str:
    """A count with its noun: 1 error, 2,000 errors."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def total(findings: Iterable[Finding]) -> str:
    """How many findings of each severity there are, in words."""
    counts = Counter(each.severity for each in findings)
    return (
        ", ".join(number(counts[severity], severity) for severity in SEVERITIES if counts[severity]) or "nothing found"
    )
