"""The report as SARIF 2.1.0, which code scanning, editors and viewers of results read."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from healthlint import __version__
from healthlint.findings import Failure, Finding, Fix, NotChecked, Place, Report, RuleCard, Severity
from healthlint.reports.style import Style
from healthlint.reports.visible import show_line

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "healthlint/v1"
_MOST_RESULTS = 25_000
"""Results of a run that GitHub code scanning accepts; it rejects the whole file if there are more."""


def write(report: Report, style: Style) -> str:
    """One run as indented JSON with a newline at its end; the help of a rule is its page, by `style.explain`.

    Whatever was not checked is in the run's notifications, and where something failed the invocation is unsuccessful.
    """
    cards = sorted(report.rules, key=attrgetter("id"))
    rules = {card.id: index for index, card in enumerate(cards)}
    articles = sorted(report.articles, key=attrgetter("path"))
    artifacts = {article.path: index for index, article in enumerate(articles)}
    run = {
        "tool": {
            "driver": {
                "name": "healthlint",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(card, style.explain(card)) for card in cards],
            },
            "extensions": [
                {"name": name, "version": version}
                for name, version in sorted(report.coverage.engines.items())
                if version
            ],
        },
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [*_notifications(report, artifacts, rules)],
            }
        ],
        "artifacts": [
            {
                "location": _artifact(article.path, artifacts),
                "roles": ["analysisTarget"],
                "hashes": {"sha-256": article.sha256},
            }
            for article in articles
        ],
        "columnKind": "unicodeCodePoints",
        "results": [*_results(report, rules, artifacts)],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _rule(card: RuleCard, page: str) -> dict[str, Any]:
    return {
        "id": card.id,
        "name": card.id.rpartition("/")[2],
        "shortDescription": {"text": card.title},
        "fullDescription": {"text": card.why},
        "help": {"text": card.why, "markdown": page},
        "helpUri": card.references[0],
        "defaultConfiguration": {"level": card.severity},
        "properties": {"tags": [card.id.partition("/")[0]], "references": list(card.references)},
    }


def _results(report: Report, rules: Mapping[str, int], artifacts: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The findings, and after them those that somebody let stand, as suppressed; the gravest if there are too many."""
    left = max(0, _MOST_RESULTS - len(report.findings))
    for finding in _shown(report.findings, _MOST_RESULTS):
        yield _result(finding, rules, artifacts)
    reasons = {id(one.finding): one.reason for one in report.waived}
    for finding in _shown([one.finding for one in report.waived], left):
        yield {**_result(finding, rules, artifacts), "suppressions": [_suppression(reasons[id(finding)])]}


def _shown(findings: Sequence[Finding], most: int) -> list[Finding]:
    """The gravest findings, in the order of their places."""
    gravest = sorted(findings, key=lambda each: (-each.severity.rank, each.sort_key))[:most]
    return sorted(gravest, key=attrgetter("sort_key"))


def _suppression(reason: str | None) -> dict[str, str]:
    if reason is None:
        return {"kind": "external", "justification": "It is in the baseline."}
    return {"kind": "inSource", "justification": show_line(reason)}


def _result(finding: Finding, rules: Mapping[str, int], artifacts: Mapping[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        **({"ruleIndex": rules[finding.rule]} if finding.rule in rules else {}),
        "level": finding.severity,
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _location(finding.place, artifacts)}],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _location(related.place, artifacts),
                "message": {"text": _plain(related.message or related.place.excerpt)},
            }
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.fix is not None:
        result["fixes"] = [_fix(finding.fix, finding.place, artifacts)]
    properties = {"scope": finding.scope, **({"code": finding.code} if finding.code else {})}
    return {**result, "properties": properties}


def _message(finding: Finding) -> str:
    """The message, with links to the related places: viewers show those that the message names."""
    links = [
        f"[{_bracketed(related.message or related.place.excerpt)}]({number})"
        for number, related in enumerate(finding.related, 1)
    ]
    return f"{_plain(finding.message)} Compare: {'; '.join(links)}." if links else _plain(finding.message)


def _plain(text: str) -> str:
    """Text in which nothing reads as an embedded link."""
    return show_line(text).replace("](", r"\](")


def _bracketed(text: str) -> str:
    return show_line(text).replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]")


def _fix(fix: Fix, place: Place, artifacts: Mapping[str, int]) -> dict[str, Any]:
    said = f"Replace with “{show_line(fix.replacement)}”" if fix.replacement else "Leave it out"
    replacement = {"deletedRegion": _region(place), "insertedContent": {"text": fix.replacement}}
    change = {"artifactLocation": _artifact(place.path, artifacts), "replacements": [replacement]}
    grade = "safe" if fix.safe else "to be looked at"
    return {"description": {"text": f"{_plain(said)} ({grade})."}, "artifactChanges": [change]}


def _notifications(report: Report, artifacts: Mapping[str, int], rules: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for failure in sorted(report.failures, key=lambda each: (each.path, each.rule or "", each.problem)):
        yield _failed(failure, artifacts, rules)
    for part in sorted(report.coverage.not_checked, key=attrgetter("what", "why")):
        yield _not_checked(part)
    if (cut := len(report.findings) + len(report.waived) - _MOST_RESULTS) > 0:
        text = f"{cut} results are left out, the least grave: no more than {_MOST_RESULTS} are accepted in one run."
        yield {"level": Severity.WARNING, "message": {"text": text}}


def _failed(failure: Failure, artifacts: Mapping[str, int], rules: Mapping[str, int]) -> dict[str, Any]:
    notification: dict[str, Any] = {
        "level": Severity.ERROR,
        "message": {"text": _plain(failure.problem)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path, artifacts)}}],
    }
    if failure.rule is not None:
        index = {"index": rules[failure.rule]} if failure.rule in rules else {}
        notification["associatedRule"] = {"id": failure.rule, **index}
    return notification


def _not_checked(part: NotChecked) -> dict[str, Any]:
    return {"level": Severity.WARNING, "message": {"text": _plain(f"Not checked: {part.what} ({part.why})")}}


def _location(place: Place, artifacts: Mapping[str, int]) -> dict[str, Any]:
    region = {**_region(place), "snippet": {"text": place.excerpt}}
    return {"artifactLocation": _artifact(place.path, artifacts), "region": region}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }


def _artifact(path: str, artifacts: Mapping[str, int]) -> dict[str, Any]:
    index = {"index": artifacts[path]} if path in artifacts else {}
    return {"uri": _uri(path), **index}


def _uri(path: str) -> str:
    """A reference relative to the folder of the run, or a file: URI for a path from the root."""
    pure = PurePath(path)
    return ("file://" if pure.is_absolute() else "") + quote(os.fsencode(pure.as_posix()))
