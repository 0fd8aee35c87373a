"""The report as workflow commands, which GitHub shows as annotations beside the lines of a pull request."""

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter
from textwrap import shorten

from healthlint.findings import Failure, Finding, Report, Severity
from healthlint.reports.style import Style
from healthlint.reports.tally import number
from healthlint.reports.visible import show, show_line

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST_OF_A_COMMAND = 10
"""GitHub shows ten annotations of each command from one step, and 50 from a job; three commands stay below that."""
_LONGEST_EXCERPT = 200
_LONGEST_MESSAGE = 4_000


def write(report: Report, _style: Style) -> str:
    """One command a line: failures and errors first, then warnings, then notes, each up to what GitHub shows.

    Where there is more than that, a last notice says how much.
    """
    errors = [*(_failure(each) for each in sorted(report.failures, key=attrgetter("path", "problem")))]
    errors += _findings(report, Severity.ERROR)
    groups = [errors, [*_findings(report, Severity.WARNING)], [*_findings(report, Severity.NOTE)]]
    everything = sum(map(len, groups))
    shown = [group[:_MOST_OF_A_COMMAND] for group in groups]
    if sum(map(len, shown)) < everything:
        # The notice that says so takes the place of a note.
        shown[-1] = shown[-1][: _MOST_OF_A_COMMAND - 1]
        rest = everything - sum(map(len, shown))
        more = (
            f"{number(rest, 'more finding')} in this run; the summary of the job and the other reports have them all."
        )
        shown[-1].append(_command("notice", more, title="healthlint"))
    return "".join(f"{line}\n" for line in chain(*shown))


def _findings(report: Report, severity: Severity) -> Iterator[str]:
    for finding in sorted(report.findings, key=attrgetter("sort_key")):
        if finding.severity is severity:
            yield _finding(finding)


def _finding(finding: Finding) -> str:
    place = finding.place
    # GitHub marks columns within one line only.
    columns = {"col": place.start.column, "endColumn": place.end.column}
    one_line = place.start.line == place.end.line
    return _command(
        _COMMANDS[finding.severity],
        "\n".join(_lines(finding)),
        file=place.path,
        line=place.start.line,
        endLine=place.end.line,
        **(columns if one_line else {}),
        title=finding.rule,
    )


def _lines(finding: Finding) -> Iterable[str]:
    yield shorten(show_line(finding.message), _LONGEST_MESSAGE, placeholder="…")
    for related in finding.related:
        place = related.place
        where = f"line {place.start.line}" if place.path == finding.place.path else f"{place.path}:{place.start.line}"
        words = shorten(show_line(place.excerpt), _LONGEST_EXCERPT, placeholder="…")
        said = show_line(related.message)
        yield f"{show(where)}: “{words}”" + (f" ({said})" if said else "")
    if finding.fix is not None:
        words = shorten(show_line(finding.fix.replacement), _LONGEST_EXCERPT, placeholder="…")
        yield f"Try: “{words}”" if words else "Try leaving it out."


def _failure(failure: Failure) -> str:
    return _command("error", show_line(failure.problem), file=failure.path, title=failure.rule or "Not checked")


def _command(name: str, message: str, **properties: str | int) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return _encodable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _encodable(text: str) -> str:
    """A lone surrogate (from a file name that is not UTF-8) is written as its escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
