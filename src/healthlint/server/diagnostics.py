"""Findings and failures as an editor shows them: diagnostics, and hovers with the page of the rule."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from healthlint.documenting import rule_page
from healthlint.findings import Failure, Finding, Severity
from healthlint.server.checks import Result
from healthlint.server.places import Places, overlap

SOURCE = "healthlint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def make_diagnostics(result: Result, places: Places, *, with_related: bool) -> list[types.Diagnostic]:
    """What to show in a document; a client that shows no related places is told of them in the message.

    What could not be checked stands at the first line, so that a document without findings is not taken for a clean
    one.
    """
    found = [make_diagnostic(finding, result, places, with_related=with_related) for finding in result.findings]
    return [*map(_failure, result.failures), *found]


def make_diagnostic(finding: Finding, result: Result, places: Places, *, with_related: bool) -> types.Diagnostic:
    """One finding; its code links to the first authority of its rule."""
    message = finding.message
    if not with_related:
        for related in finding.related:
            message += f"\n{related.message} (line {related.place.start.line}: “{related.place.excerpt}”)"
    rule = result.rules.get(finding.rule)
    return types.Diagnostic(
        range=range_of(finding, places),
        message=message,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(rule.card.references[0]) if rule else None,
        source=SOURCE,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(result.document.uri, places.range(related.place.start.offset, related.place.end.offset)),
                related.message,
            )
            for related in finding.related
        ]
        if with_related
        else None,
    )


def make_hover(result: Result, places: Places, at: types.Position) -> types.Hover | None:
    """The findings at a position, each with the page of its rule; None where there is none."""
    findings = list(findings_in(result, places, types.Range(at, at)))
    if not findings:
        return None
    parts = []
    for finding in findings:
        told = [f"**{finding.message}**"]
        if finding.code:
            told.append(f"The engine's name for it: `{finding.code}`")
        if rule := result.rules.get(finding.rule):
            told.append(rule_page(rule))
        parts.append("\n\n".join(told))
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(content, range_of(findings[0], places))


def findings_in(result: Result, places: Places, where: types.Range) -> Iterator[Finding]:
    """The findings that share a place with a range."""
    return (finding for finding in result.findings if overlap(range_of(finding, places), where))


def range_of(finding: Finding, places: Places) -> types.Range:
    """Where a finding stands."""
    return places.range(finding.place.start.offset, finding.place.end.offset)


def problems_of(failures: Sequence[Failure]) -> tuple[str, ...]:
    """What could not be checked, a line each."""
    return tuple(": ".join(filter(None, (failure.path, failure.rule, failure.problem))) for failure in failures)


def _failure(failure: Failure) -> types.Diagnostic:
    about = f"{failure.rule}: " if failure.rule else ""
    start = types.Position(0, 0)
    return types.Diagnostic(
        range=types.Range(start, start),
        message=f"Could not be checked: {about}{failure.problem}",
        severity=types.DiagnosticSeverity.Warning,
        source=SOURCE,
    )
