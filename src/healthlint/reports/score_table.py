"""The readability scores of an article and its sections, as a table."""

from collections.abc import Mapping

from healthlint.findings import ArticleSummary
from healthlint.reports.page import Page, Part
from healthlint.reports.visible import show_line

_HEADS = {
    "flesch_reading_ease": "Flesch ease",
    "flesch_kincaid_grade": "Flesch– Kincaid",
    "smog_index": "SMOG",
    "gunning_fog": "Gunning fog",
    "coleman_liau_index": "Coleman– Liau",
    "automated_readability_index": "ARI",
    "dale_chall_readability_score": "Dale– Chall",
}
_NONE = "–"
_LEAST_WIDTH = 80
"""Cells that a table is given even on a narrower page."""
_SECTION_TOO_SHORT = "too short a section"


def add_scores(page: Page, article: ArticleSummary) -> None:
    """Add the table, and below it why a score is absent; where there is no score at all, only why."""
    reasons = _reasons(article)
    if article.readability or reasons:
        page.line()
    if article.readability:
        _add_table(page, article)
    for reason, names in reasons.items():
        if article.readability:
            page.paragraph((f"{', '.join(names)}: {show_line(reason)}", "faint"), first=(f"  {_NONE} ",), indent=4)
        else:
            page.paragraph((f"Readability not scored: {show_line(reason)}", "faint"), indent=2)


def _reasons(article: ArticleSummary) -> dict[str, list[str]]:
    """The scores that are absent somewhere, by the reason."""
    reasons: dict[str, list[str]] = {}
    for name in _names(article):
        if name in article.unscored:
            reasons.setdefault(article.unscored[name], []).append(label(name))
        elif len(article.sections) > 1 and any(name not in section.readability for section in article.sections):
            reasons.setdefault(_SECTION_TOO_SHORT, []).append(label(name))
    return reasons


def _add_table(page: Page, article: ArticleSummary) -> None:
    names = _names(article)
    heads = [_head(name) for name in names]
    taken = sum(2 + max(map(len, head.split("\n"))) for head in heads)
    # The words take at most eight cells with their padding, and the whole table is indented by two.
    name_width = max(12, max(_LEAST_WIDTH, page.width) - taken - 10)
    rows: list[list[Part]] = [["  whole article", str(article.words), *_cells(article.readability, names)]]
    if len(article.sections) > 1:
        top = min(section.level for section in article.sections)
        for section in article.sections:
            heading = show_line(section.heading) or "before the first heading"
            name = (f"{' ' * (4 + 2 * (section.level - top))}{heading}", "faint")
            rows.append([name, str(section.words), *_cells(section.readability, names)])
    page.table(["  Readability", "words", *heads], rows, name_width)


def _names(article: ArticleSummary) -> list[str]:
    """The scores to show, those known here first and in their order."""
    present = {*article.readability, *article.unscored}
    return [*(name for name in _HEADS if name in present), *sorted(present - _HEADS.keys())]


def _head(name: str) -> str:
    return _HEADS.get(name, name.replace("_", " ")).replace(" ", "\n")


def label(name: str) -> str:
    """The name of a score in a line of text."""
    return _HEADS.get(name, name.replace("_", " ")).replace("– ", "–")


def _cells(scores: Mapping[str, float], names: list[str]) -> list[str]:
    return [f"{scores[name]:z.1f}" if name in scores else _NONE for name in names]
