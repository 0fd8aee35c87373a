"""The report as one page that a browser opens from a file, without a network: articles, findings, readability."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Mapping
from importlib.resources import files
from operator import attrgetter
from typing import Any

from healthlint import __version__
from healthlint.findings import ArticleSummary, Finding, Place, Report, RuleCard, Scope
from healthlint.reports.article_view import Mark, title, view
from healthlint.reports.score_table import label
from healthlint.reports.style import Style
from healthlint.reports.visible import show_line

_SCRIPTS = ("elements.js", "model.js", "charts.js", "article.js", "page.js")


def write(report: Report, _style: Style) -> str:
    """An HTML document that holds its style, its script and its data, and lets the browser run nothing else.

    What comes from articles is in the data, as JSON, and the script puts it on the page as text only.
    """
    folder = files("healthlint.reports").joinpath("html")
    parts = {
        name: folder.joinpath(name).read_text(encoding="utf-8") for name in ("report.html", "report.css", *_SCRIPTS)
    }
    script = "(() => {\n" + "\n".join(['"use strict";', *(parts[name] for name in _SCRIPTS)]) + "})();\n"
    style = parts["report.css"]
    page = parts["report.html"]
    for name, value in (
        ("style-hash", _hash(style)),
        ("script-hash", _hash(script)),
        ("style", style),
        ("script", script),
        # Last, so that nothing in an article is taken for a name.
        ("data", _data(report)),
    ):
        page = page.replace(f"{{{{{name}}}}}", value, 1)
    return page


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _data(report: Report) -> str:
    """The report as JSON that cannot end the script element which holds it."""
    findings = sorted(report.findings, key=attrgetter("sort_key"))
    places = {article.path for article in report.articles} | {
        place.path for each in findings for place in _places(each)
    }
    paths = sorted(places)
    numbers = {path: number for number, path in enumerate(paths)}
    marks: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings):
        for part, place in enumerate(_places(finding)):
            if part or finding.scope is Scope.WORDS:
                marks.setdefault(place.path, []).append(Mark(f"{number}.{part}" if part else str(number), place))
    summaries = {article.path: article for article in report.articles}
    found = {finding.rule for finding in findings}
    document = {
        "version": __version__,
        "articles": [_article(path, summaries.get(path), marks.get(path, [])) for path in paths],
        "findings": [_finding(finding, numbers) for finding in findings],
        "rules": {card.id: _rule(card) for card in report.rules if card.id in found},
        "measures": {name: label(name) for article in report.articles for name in article.readability},
        "failures": [
            {"path": show_line(each.path), "rule": each.rule, "problem": show_line(each.problem)}
            for each in sorted(report.failures, key=lambda each: (each.path, each.rule or "", each.problem))
        ],
        "checked": {"rules": report.coverage.rules, "engines": dict(sorted(report.coverage.engines.items()))},
        "notChecked": [
            {"what": show_line(each.what), "why": show_line(each.why)}
            for each in sorted(report.coverage.not_checked, key=attrgetter("what", "why"))
        ],
    }
    return json.dumps(document, separators=(",", ":"), allow_nan=False).replace("<", r"\u003c")


def _places(finding: Finding) -> tuple[Place, ...]:
    return (finding.place, *(related.place for related in finding.related))


def _article(path: str, summary: ArticleSummary | None, marks: list[Mark]) -> dict[str, Any]:
    blocks = view(path, summary.source if summary else "", marks)
    article: dict[str, Any] = {"path": show_line(path), "title": title(path, blocks), "blocks": blocks}
    if summary is not None:
        article |= {
            "words": summary.words,
            "sentences": summary.sentences,
            "scores": dict(sorted(summary.readability.items())),
            "unscored": {label(name): show_line(why) for name, why in sorted(summary.unscored.items())},
            "sections": [
                {
                    "heading": show_line(section.heading),
                    "level": section.level,
                    "words": section.words,
                    "scores": dict(sorted(section.readability.items())),
                }
                for section in summary.sections
            ],
        }
    return article


def _finding(finding: Finding, numbers: Mapping[str, int]) -> dict[str, Any]:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "scope": finding.scope,
        "message": show_line(finding.message),
        "code": finding.code and show_line(finding.code),
        "fix": fix and {"replacement": show_line(fix.replacement), "safe": fix.safe},
        **_place(finding.place, numbers),
        "related": [
            {**_place(related.place, numbers), "message": show_line(related.message)} for related in finding.related
        ],
    }


def _place(place: Place, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {
        "article": numbers[place.path],
        "line": place.start.line,
        "column": place.start.column,
        "excerpt": show_line(place.excerpt),
    }


def _rule(card: RuleCard) -> dict[str, Any]:
    return {"title": card.title, "why": card.why, "references": list(card.references)}
