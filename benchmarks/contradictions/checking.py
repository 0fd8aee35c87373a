"""Small articles are checked in one run, and findings are asked which stretches of the source they touch."""

import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from healthlint.findings import Finding
from healthlint.language import Locale
from healthlint.linting import Run, Wishes, gather_files
from healthlint.linting.settings import Found, Settings

Stretch = tuple[int, int]
ROUNDS = 1000


def check_texts(texts: Mapping[str, str], wishes: Wishes, locales: Mapping[str, Locale]) -> dict[str, list[Finding]]:
    """The findings on each Markdown text by its name, in the English of `locales` (US where it says nothing).

    Raises RuntimeError where something could not be checked: a figure must not hide it.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem, text in texts.items():
            (folder / f"{stem}.md").write_text(text, encoding="utf-8")
        gathered = gather_files([name])
        founds = {locale: Found(Settings(locale=locale), None, folder) for locale in Locale}
        files = tuple((path, founds[locales.get(path.stem, Locale.US)]) for path, _ in gathered.files)
        report = Run(wishes).check_files(type(gathered)(files, (), ()))
    if report.failures:
        raise RuntimeError("\n".join(f"{failure.path}: {failure.problem}" for failure in report.failures))
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        findings[Path(finding.place.path).stem].append(finding)
    return findings


def stretches_of(finding: Finding) -> list[Stretch]:
    """Every place of a finding as offsets in the source, its own first."""
    places = [finding.place, *(related.place for related in finding.related)]
    return [(place.start.offset, place.end.offset) for place in places]


def overlap(first: Stretch, second: Stretch) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def touches_all(finding: Finding, stretches: Sequence[Stretch]) -> bool:
    """Whether every stretch is touched by a place; one place that spans two stretches touches both."""
    places = stretches_of(finding)
    return all(any(overlap(place, stretch) for place in places) for stretch in stretches)


def share(count: int, total: int) -> str:
    return f"{count / total:6.1%}" if total else "     –"


def interval(
    groups: Mapping[str, Sequence[Any]], figure: Callable[[Sequence[Any]], float], seed: int = 7
) -> tuple[float, float]:
    """The 95 % interval of a figure when whole groups (articles) are drawn again with replacement."""
    names, draw = sorted(groups), random.Random(seed)
    figures = sorted(
        figure([one for name in draw.choices(names, k=len(names)) for one in groups[name]]) for _ in range(ROUNDS)
    )
    return figures[int(0.025 * ROUNDS)], figures[int(0.975 * ROUNDS) - 1]


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def describe(findings: Iterable[Finding]) -> str:
    """Findings to be read: rule, message, and the words of every place."""
    lines = []
    for finding in findings:
        places = [finding.place, *(related.place for related in finding.related)]
        lines.append(f"  {finding.severity} {finding.rule}: {finding.message}")
        lines += [f"      line {place.start.line}: {' '.join(place.excerpt.split())[:160]!r}" for place in places]
    return "\n".join(lines)
