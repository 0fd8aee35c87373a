"""What a change does to the reports on the corpus: findings gained and lost; --update writes corpus/expected."""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from msgspec import structs

from healthlint.findings import Report
from healthlint.linting import Run, Wishes, gather_files
from healthlint.linting.settings import GrammarSettings
from healthlint.reports import FORMATS, Style

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "corpus" / "articles"
EXPECTED = ROOT / "corpus" / "expected"
# Reports speak of dates that have passed, so the corpus is always read on this day.
TODAY = date(2026, 11, 24)
_FINDING = re.compile(
    r"^ *(?P<place>\d+:\d+)? *(?P<severity>error|warning|note)  (?P<rule>[a-z-]+/[a-z-]+)", re.MULTILINE
)


def write_reports() -> Iterator[tuple[Path, str]]:
    """The text report on each article of the corpus, with the path where it is kept.

    Only the engines that every installation has are asked, so that the reports are the same everywhere.
    """
    gathered = gather_files([str(ARTICLES)])
    embedded = GrammarSettings(engines=("harper",))
    files = tuple(
        (path, structs.replace(found, settings=structs.replace(found.settings, grammar=embedded)))
        for path, found in gathered.files
    )
    report = Run(Wishes(today=TODAY)).check_files(replace(gathered, files=files))
    for summary in report.articles:
        name = Path(summary.path).name
        yield EXPECTED / f"{name}.txt", FORMATS["text"](_part(report, summary.path, f"corpus/articles/{name}"), Style())


def _part(report: Report, path: str, shown: str) -> Report:
    """The report on one article alone, its path as seen from the root of the project."""
    return replace(
        report,
        articles=tuple(replace(one, path=shown) for one in report.articles if one.path == path),
        findings=tuple(
            replace(
                one,
                place=replace(one.place, path=shown),
                related=tuple(replace(other, place=replace(other.place, path=shown)) for other in one.related),
            )
            for one in report.findings
            if one.place.path == path
        ),
        failures=tuple(replace(one, path=shown) for one in report.failures if one.path == path),
    )


def findings_in(report: str) -> Counter[str]:
    """The findings named in a text report, each as its place and rule."""
    return Counter(" ".join(filter(None, match.groups())) for match in _FINDING.finditer(report))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="write corpus/expected anew")
    update = parser.parse_args().update
    changed = False
    kept = set()
    for path, text in write_reports():
        kept.add(path)
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        if text == before:
            continue
        changed = True
        old, new = findings_in(before), findings_in(text)
        print(f"{path.name}: {(new - old).total()} gained, {(old - new).total()} lost")
        for sign, findings in (("+", new - old), ("-", old - new)):
            for finding in sorted(findings.elements(), key=lambda name: [int(n) for n in re.findall(r"\d+", name)]):
                print(f"  {sign} {finding}")
        if update:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for path in sorted(set(EXPECTED.glob("*.txt")) - kept):
        changed = True
        print(f"{path.name}: no such article any more")
        if update:
            path.unlink()
    return 1 if changed and not update else 0


if __name__ == "__main__":
    sys.exit(main())
