"""`python -m benchmarks.alarms --data DIR`: findings per 1,000 words of clean text; --show prints some to be read.

`--labels FILE` prints instead what a person judged of findings, by severity.
"""

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from healthlint.findings import Finding, Report, Severity
from healthlint.language import Locale
from healthlint.linting import Run, Wishes, gather_files
from healthlint.linting.settings import Found, Settings

# The English of each set; its folder has no settings of its own.
_LOCALES = {"nhs": Locale.UK, "vagov": Locale.US, "medquad": Locale.US}


@dataclass(frozen=True, slots=True)
class Alarms:
    """The findings on one set; `misplaced` counts excerpts that are not the source at their place."""

    name: str
    articles: int
    words: int
    findings: tuple[Finding, ...]
    failures: int
    misplaced: int

    @property
    def by_rule(self) -> Counter[str]:
        return Counter(finding.rule for finding in self.findings)

    def rate(self, number: int) -> float:
        """Findings per 1,000 words."""
        return 1000 * number / self.words


def measure(folder: Path, wishes: Wishes) -> Alarms:
    """Check every article below a folder, by its set's English and no other settings."""
    settings = Settings(locale=_LOCALES.get(folder.name))
    gathered = gather_files([str(folder)])
    found = Found(settings, None, folder)
    report = Run(wishes).check_files(type(gathered)(tuple((path, found) for path, _ in gathered.files), (), ()))
    words = sum(len(article.source.split()) for article in report.articles)
    return Alarms(
        name=folder.name,
        articles=len(report.articles),
        words=words,
        findings=report.findings,
        failures=len(report.failures),
        misplaced=_misplaced(report),
    )


def _misplaced(report: Report) -> int:
    sources = {article.path: article.source for article in report.articles}
    places = [finding.place for finding in report.findings]
    places += [related.place for finding in report.findings for related in finding.related]
    return sum(sources[place.path][place.start.offset : place.end.offset] != place.excerpt for place in places)


def show(alarms: Alarms) -> None:
    """Print one set's table."""
    errors = len({finding.place.path for finding in alarms.findings if finding.severity is Severity.ERROR})
    print(f"\n{alarms.name}: {alarms.articles} articles, {alarms.words:,} words, {alarms.failures} failures")
    print(f"  articles with an error {errors} ({errors / alarms.articles:.1%}); misplaced excerpts {alarms.misplaced}")
    packs = Counter(rule.split("/")[0] for rule in alarms.by_rule.elements())
    for pack, number in sorted(packs.items()):
        each = 100 * number / alarms.articles
        print(f"  {pack:<36} {number:>6}  {alarms.rate(number):>7.2f} per 1,000 words  {each:>6.1f} per 100 articles")
        for rule, count in sorted(alarms.by_rule.items()):
            if rule.startswith(f"{pack}/"):
                print(f"    {rule:<34} {count:>6}  {alarms.rate(count):>7.2f}")


def print_findings(alarms: Alarms, number: int) -> None:
    """Print a random sample, always the same, to be read and judged."""
    sample = random.Random(7).sample(alarms.findings, min(number, len(alarms.findings)))
    for finding in sorted(sample, key=lambda one: one.sort_key):
        place, code = finding.place, finding.code or ""
        print(f"{place.path}:{place.start.line}:{place.start.column} {finding.severity} {finding.rule} {code}")
        print(f"    {_short(place.excerpt)}: {finding.message}")
        for other in finding.related:
            print(f"      with line {other.place.start.line}, {_short(other.place.excerpt)}: {other.message}")


def _short(excerpt: str) -> str:
    return repr(" ".join(excerpt.split())[:140])


def print_precision(labels: Path) -> None:
    """Print how many labelled findings were true, arguable and false, by severity; arguable ones count as not right."""
    judged = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    for severity in (*dict.fromkeys(entry["severity"] for entry in judged), "all"):
        counts = Counter(entry["label"] for entry in judged if severity in (entry["severity"], "all"))
        share, unless_false = counts["true"] / counts.total(), 1 - counts["false"] / counts.total()
        print(
            f"{severity:<8} {counts.total():>4}  true {share:.0%}  true or arguable {unless_false:.0%}  {dict(counts)}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alarms", description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder with clean/<set>/ in it")
    parser.add_argument("--sets", default="vagov,nhs", help="the sets to check, with commas between")
    parser.add_argument("--select", default="", help="rules or packs, with commas between")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N findings of each set")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--labels", type=Path, help="a file of judged findings, one JSON object a line")
    options = parser.parse_args()
    if options.labels:
        print_precision(options.labels)
        return
    if not options.data:
        parser.error("--data or --labels is needed")
    wishes = Wishes(select=tuple(filter(None, options.select.split(","))))
    figures = {}
    for name in options.sets.split(","):
        alarms = measure((options.data / "clean" / name).resolve(), wishes)
        show(alarms)
        print_findings(alarms, options.show)
        figures[name] = {"articles": alarms.articles, "words": alarms.words, "rules": dict(alarms.by_rule)}
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
