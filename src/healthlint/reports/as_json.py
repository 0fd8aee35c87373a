"""The report as JSON, by the schema that ships beside this module."""

import json
from collections.abc import Mapping
from importlib.resources import files
from operator import attrgetter
from typing import Any

from healthlint import __version__
from healthlint.findings import ArticleSummary, Coverage, Failure, Finding, Fix, Place, Report, SectionSummary
from healthlint.positions import Position
from healthlint.reports.style import Style

SCHEMA_NUMBER = 1


def write(report: Report, _style: Style) -> str:
    """The report as indented JSON with a newline at its end; equal reports give equal text, whatever their order.

    A lone surrogate (from a file name that is not UTF-8) is written as its escape, so that the text can be encoded.
    """
    document = {
        "schema": SCHEMA_NUMBER,
        "version": __version__,
        "articles": [_article(article) for article in sorted(report.articles, key=attrgetter("path"))],
        "findings": [_finding(finding) for finding in sorted(report.findings, key=attrgetter("sort_key"))],
        "failures": [_failure(failure) for failure in sorted(report.failures, key=_failure_key)],
        "coverage": _coverage(report.coverage),
    }
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every JSON report meets."""
    text = files("healthlint.reports").joinpath("report.schema.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


def _article(article: ArticleSummary) -> dict[str, Any]:
    return {
        "path": article.path,
        "sha256": article.sha256,
        "words": article.words,
        "sentences": article.sentences,
        "readability": _by_name(article.readability),
        "sections": [_section(section) for section in article.sections],
        "unscored": _by_name(article.unscored),
    }


def _section(section: SectionSummary) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "level": section.level,
        "line": section.line,
        "words": section.words,
        "readability": _by_name(section.readability),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        "scope": finding.scope,
        **_place(finding.place),
        "message": finding.message,
        "related": [{**_place(related.place), "message": related.message} for related in finding.related],
        "fix": _fix(finding.fix),
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "start": _position(place.start),
        "end": _position(place.end),
        "excerpt": place.excerpt,
    }


def _position(position: Position) -> dict[str, int]:
    return {"offset": position.offset, "line": position.line, "column": position.column}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    return None if fix is None else {"replacement": fix.replacement, "safe": fix.safe}


def _failure(failure: Failure) -> dict[str, str | None]:
    return {"path": failure.path, "rule": failure.rule, "problem": failure.problem}


def _failure_key(failure: Failure) -> tuple[str, str, str]:
    return failure.path, failure.rule or "", failure.problem


def _coverage(coverage: Coverage) -> dict[str, Any]:
    not_checked = sorted(coverage.not_checked, key=attrgetter("what", "why"))
    return {
        "rules": coverage.rules,
        "engines": _by_name(coverage.engines),
        "not_checked": [{"what": part.what, "why": part.why} for part in not_checked],
    }


def _by_name(values: Mapping[str, Any]) -> dict[str, Any]:
    return dict(sorted(values.items()))
