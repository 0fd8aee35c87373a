"""The report as Markdown for a comment on a pull request or the summary of a job: counts, then details by article."""

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter
from textwrap import shorten

from healthlint.findings import Finding, Place, Report
from healthlint.reports.style import Style
from healthlint.reports.tally import SEVERITIES, Tally, number, tally, total
from healthlint.reports.visible import show, show_line

COMMENT = 65_536
"""The most letters of a comment on GitHub; letters of several bytes are counted as several, to be on the safe side."""
SUMMARY = 1_024 * 1_024
"""The most bytes of a step's summary on GitHub."""

_LONGEST_EXCERPT = 120
_LONGEST_MESSAGE = 600
_JOINER = "\N{WORD JOINER}"
# An entity is never markup, in a table, in HTML or in a paragraph.
_ENTITIES = {ord(letter): f"&#{ord(letter)};" for letter in "\\`*_{}[]|~<>&\"'"}
# What GitHub and GitLab turn into mentions, references, links and emoji, even when it is written as an entity: a joiner
# that nobody sees parts it.
_REFERENCE = re.compile(r"(?<=[@#!~%$&^:])(?=[\w/])|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)", re.IGNORECASE)
# Seven hexadecimal digits name a commit.
_COMMIT = re.compile(r"[0-9a-f]{6}(?=[0-9a-f])", re.IGNORECASE)


def write(report: Report, _style: Style) -> str:
    """The report as the text of a comment."""
    return summarise(report, COMMENT)


def job_summary(report: Report) -> str:
    """The report for the page of a job on GitHub."""
    return summarise(report, SUMMARY)


def summarise(report: Report, limit: int) -> str:
    """At most `limit` bytes of UTF-8: articles with the most errors first, and a last line on what did not fit."""
    page = _Page(limit)
    page.add(f"### healthlint: {total(report.findings)} in {number(len(report.articles), 'article')}\n\n")
    page.add(_trouble(report))
    worst_first = sorted(tally(report), key=lambda one: ([-one.counts[each] for each in SEVERITIES], one.path))
    with_findings = [one for one in worst_first if one.findings]
    if with_findings:
        head = "| article | errors | warnings | notes | grade |\n|---|--:|--:|--:|--:|\n"
        page.add(head + _fitting(map(_row, with_findings), limit // 4) + "\n")
    left_out = [one for one in with_findings if not page.add(_details(one))]
    if left_out:
        count = sum(len(one.findings) for one in left_out)
        page.add_last(f"{number(count, 'finding')} in {number(len(left_out), 'article')} did not fit here.\n")
    return page.text()


class _Page:
    """Parts that are added as long as they fit, with room kept for a last one."""

    _KEPT = 200

    def __init__(self, limit: int) -> None:
        self._parts: list[str] = []
        self._room = limit - self._KEPT

    def add(self, part: str) -> bool:
        """Add a part if it fits; says whether it did."""
        size = len(part.encode("utf-8", "backslashreplace"))
        if size > self._room:
            return False
        self._room -= size
        self._parts.append(part)
        return True

    def add_last(self, part: str) -> None:
        self._parts.append(part)

    def text(self) -> str:
        return "".join(self._parts).encode("utf-8", "backslashreplace").decode("utf-8")


def _trouble(report: Report) -> str:
    """What failed, and what was not checked."""
    failures = sorted(report.failures, key=lambda each: (each.path, each.rule or "", each.problem))
    lines = []
    for each in failures:
        what = " ".join(_code(name) for name in (each.path, each.rule) if name)
        lines.append(f"- **Could not be checked:** {what} {_safe(each.problem)}\n")
    lines += [
        f"- Not checked: {_code(each.what)} {_safe(each.why)}\n"
        for each in sorted(report.coverage.not_checked, key=attrgetter("what", "why"))
    ]
    return _fitting(lines, 8_000, "- … and {} more\n") + "\n" if lines else ""


def _fitting(lines: Iterable[str], limit: int, more: str = "| … and {} more | | | | |\n") -> str:
    """The lines up to a number of letters, and how many there are besides."""
    lines = list(lines)
    taken, room = 0, limit
    while taken < len(lines) and len(lines[taken]) <= room:
        room -= len(lines[taken])
        taken += 1
    return "".join(lines[:taken]) + (more.format(len(lines) - taken) if taken < len(lines) else "")


def _row(one: Tally) -> str:
    counts = " | ".join(str(one.counts[severity] or "") for severity in SEVERITIES)
    grade = one.summary.readability.get("flesch_kincaid_grade") if one.summary else None
    return f"| {_code(one.path)} | {counts} | {'' if grade is None else f'{grade:.1f}'} |\n"


def _details(one: Tally) -> str:
    rows = "".join(_finding(finding) for finding in one.findings)
    title = f"{_code(one.path)}: {total(one.findings)}"
    table = f"| place | severity | finding |\n|--:|---|---|\n{rows}"
    return f"<details><summary>{title}</summary>\n\n{table}\n</details>\n\n"


def _finding(finding: Finding) -> str:
    message = f"{_safe(shorten(show_line(finding.message), _LONGEST_MESSAGE, placeholder='…'))} {_code(finding.rule)}"
    cell = "<br>".join([message, *_more(finding)])
    return f"| {_where(finding.place, finding.place.path)} | {finding.severity} | {cell} |\n"


def _more(finding: Finding) -> Iterator[str]:
    yield _quote(finding.place)
    for each in finding.related:
        said = f" {_safe(each.message)}" if each.message else ""
        yield f"{_where(each.place, finding.place.path)} {_quote(each.place)}{said}"
    if finding.fix is not None:
        words = shorten(show_line(finding.fix.replacement), _LONGEST_EXCERPT, placeholder="…")
        yield f"try: “{_safe(words)}”" if words else "try: leaving it out"


def _quote(place: Place) -> str:
    return f"“{_safe(shorten(show_line(place.excerpt), _LONGEST_EXCERPT, placeholder='…'))}”"


def _where(place: Place, home: str) -> str:
    where = f"{place.start.line}:{place.start.column}"
    return where if place.path == home else f"{_code(place.path)} {where}"


def _code(text: str) -> str:
    return f"<code>{_safe(show(text))}</code>"


def _safe(text: str) -> str:
    """Text in which nothing is a link, a mention, a reference, markup or HTML."""
    parted = _COMMIT.sub(rf"\g<0>{_JOINER}", _REFERENCE.sub(_JOINER, show_line(text)))
    return parted.translate(_ENTITIES)
