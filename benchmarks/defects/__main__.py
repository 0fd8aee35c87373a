"""`python -m benchmarks.defects`: labelled defects found in the corpus's bad articles, findings on its good ones."""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from healthlint.findings import Finding
from healthlint.linting import Run, Wishes, gather_files
from scripts.compare_corpus import ROOT, TODAY

# An absent thing has no place to overlap: the rule that misses it is known by what the label says is missing.
_ABSENT = {
    "no-author": ("author", "byline", "who wrote"),
    "no-reviewer": ("review",),
    "no-publication-date": ("publication date", "no date", "published"),
    "no-review-date": ("review date", "last reviewed", "updated"),
    "no-references": ("reference", "source", "citation"),
    "no-disclaimer": ("disclaimer", "substitute", "replace"),
    "side-effects-not-given": ("side effect",),
    "affiliate-links-not-disclosed": ("affiliate",),
    "no-word-on-when-to-get-help": ("when to", "get help", "seek help"),
}


@dataclass(frozen=True, slots=True)
class Defect:
    """One label: what kind of fault it is, its words in the source, and whether it must be mended."""

    kind: str
    quote: str
    why: str
    must_fix: bool


def is_found(defect: Defect, findings: Iterable[Finding], source: str) -> bool:
    """Whether a finding, or a further place of one, overlaps the defect's words; for an absent thing, names it."""
    if not defect.quote:
        rules = {finding.rule.partition("/")[2] for finding in findings}
        return any(
            name in rules and any(word in defect.why.lower() for word in words) for name, words in _ABSENT.items()
        )
    start = source.find(defect.quote)
    end = start + len(defect.quote)
    places = [place for finding in findings for place in (finding.place, *(other.place for other in finding.related))]
    return start >= 0 and any(place.start.offset < end and start < place.end.offset for place in places)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.defects", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", help="a folder with articles/ and labels/")
    blind, told = ROOT / "benchmarks" / "defects" / "blind", "the articles written without sight of the rules"
    parser.add_argument("--blind", dest="corpus", action="store_const", const=blind, help=told)
    parser.add_argument("--missed", action="store_true", help="print the must-fix defects that nothing found")
    options = parser.parse_args()
    report = Run(Wishes(today=TODAY)).check_files(gather_files([str(options.corpus / "articles")]))
    found, labelled, on_good = Counter[str](), Counter[str](), []
    for article in report.articles:
        label = tomllib.loads((options.corpus / "labels" / f"{Path(article.path).name}.toml").read_text("utf-8"))
        findings = [finding for finding in report.findings if finding.place.path == article.path]
        if label["verdict"] == "good":
            on_good.append(len(findings))
            continue
        for entry in label["defects"]:
            defect = Defect(entry["kind"], entry["quote"], entry["why"], entry["must_fix"])
            if not defect.must_fix:
                continue
            labelled[defect.kind] += 1
            if is_found(defect, findings, article.source):
                found[defect.kind] += 1
            elif options.missed:
                print(f"{Path(article.path).name}: {defect.kind}: {defect.quote[:80]!r}: {defect.why}")
    print(f"\n{'must-fix defects':<16} {'labelled':>8} {'found':>6}")
    for kind in sorted(labelled):
        print(f"{kind:<16} {labelled[kind]:>8} {found[kind]:>6}  {found[kind] / labelled[kind]:.0%}")
    print(f"{'all':<16} {labelled.total():>8} {found.total():>6}  {found.total() / labelled.total():.0%}")
    print(f"findings on {len(on_good)} good articles: {sum(on_good)} ({sum(on_good) / len(on_good):.1f} an article)")


if __name__ == "__main__":
    main()
