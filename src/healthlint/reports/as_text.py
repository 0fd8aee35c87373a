"""The report for a person at a terminal."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter
from textwrap import shorten

from healthlint.findings import ArticleSummary, Coverage, Failure, Finding, Place, Report, Scope
from healthlint.reports.page import Page, Part
from healthlint.reports.quotation import quote
from healthlint.reports.score_table import add_scores
from healthlint.reports.style import Style
from healthlint.reports.tally import SEVERITIES, number
from healthlint.reports.visible import show, show_line

_ENGINES = {"harper": "Harper", "languagetool": "LanguageTool"}
_MARGIN = 4
_SEVERITY = 9
_LEAST_COLUMN = 36
_LONGEST_EXCERPT = 60
_MANY = 4


def write(report: Report, style: Style) -> str:
    """The report grouped by article, then what could not be checked, the coverage, and the counts."""
    page = Page(style)
    sources = {article.path: article.source for article in report.articles}
    by_path = {
        path: list(findings)
        for path, findings in groupby(sorted(report.findings, key=attrgetter("sort_key")), attrgetter("place.path"))
    }
    summaries = {article.path: article for article in report.articles}
    for path in sorted({*summaries, *by_path}):
        _add_article(page, path, summaries.get(path), by_path.get(path, []), sources)
        page.line()
    if report.failures:
        _add_failures(page, report)
    page.paragraph((_coverage(report.coverage), "faint"))
    _add_counts(page, report)
    return page.text()


def _add_article(
    page: Page, path: str, summary: ArticleSummary | None, findings: list[Finding], sources: Mapping[str, str]
) -> None:
    facts = [] if summary is None else [number(summary.words, "word"), number(summary.sentences, "sentence")]
    facts += [] if findings else ["nothing found"]
    page.line((show(path), "strong"), ("  " * bool(facts) + ", ".join(facts), "faint"))
    _add_whole_article(page, [finding for finding in findings if finding.scope is Scope.ARTICLE])
    in_words = [finding for finding in findings if finding.scope is Scope.WORDS]
    gutter = len(str(max((place.start.line for finding in in_words for place in _places(finding)), default=1)))
    for finding in in_words:
        page.line()
        _add_finding(page, finding, sources, gutter)
    if summary is not None:
        add_scores(page, summary)


def _add_whole_article(page: Page, findings: list[Finding]) -> None:
    if not findings:
        return
    page.line()
    page.line(("  about the whole article", "faint"))
    names = max(len(_name(finding)) for finding in findings)
    aligned = _MARGIN + _SEVERITY + names + 2
    for finding in sorted(findings, key=lambda finding: -finding.severity.rank):
        start: tuple[Part, ...] = (
            " " * _MARGIN,
            (f"{finding.severity:<{_SEVERITY}}", finding.severity),
            _name(finding),
        )
        if page.width - aligned >= _LEAST_COLUMN:
            page.paragraph(show_line(finding.message), first=start, indent=aligned)
        else:
            page.line(*start)
            page.paragraph(show_line(finding.message), indent=_MARGIN + _SEVERITY)
        wheres = [_where(related.place, finding.place.path) for related in finding.related]
        for where, related in zip(wheres, finding.related, strict=True):
            indent = _MARGIN + _SEVERITY + max(map(len, wheres)) + 2
            said = f"{show_line(related.message)}: " if related.message else ""
            words = shorten(show_line(related.place.excerpt), _LONGEST_EXCERPT, placeholder="…")
            start = (" " * (_MARGIN + _SEVERITY), (where, "faint"))
            page.paragraph(said, (f"“{words}”", "faint"), first=start, indent=indent)
        _add_fix(page, finding, _MARGIN + _SEVERITY)


def _add_finding(page: Page, finding: Finding, sources: Mapping[str, str], gutter: int) -> None:
    page.line(
        f"  {_where(finding.place, finding.place.path)}  ",
        (finding.severity, finding.severity),
        f"  {_name(finding)}",
    )
    page.paragraph(show_line(finding.message), indent=_MARGIN)
    _add_quotation(page, finding.place, sources, gutter, finding.severity, "")
    for related in finding.related:
        if related.place.path != finding.place.path:
            page.line((f"{'':{_MARGIN}}{_where(related.place, finding.place.path)}", "faint"))
        _add_quotation(page, related.place, sources, gutter, finding.severity, related.message)
    _add_fix(page, finding, _MARGIN)


def _add_quotation(page: Page, place: Place, sources: Mapping[str, str], gutter: int, style: str, message: str) -> None:
    """Add the line of a place with its words underlined, and the message beside the carets if it fits, else below."""
    indent = _MARGIN + gutter + 3
    line = quote(place, sources.get(place.path, ""), page.width - indent)
    bar: Part = (f"{'':{_MARGIN + gutter}} │ ", "faint")
    page.line((f"{'':{_MARGIN}}{line.line:>{gutter}} │ ", "faint"), line.before, (line.marked, style), line.after)
    beside = f" {show_line(message)}" if message else ""
    fits = indent + line.indent + len(line.carets) + len(line.more) + len(beside) <= page.width
    page.line(bar, " " * line.indent, (line.carets, style), (line.more, "faint"), beside if fits else "")
    if not fits:
        page.paragraph(show_line(message), first=(bar,), rest=(bar,), indent=indent)


def _add_fix(page: Page, finding: Finding, indent: int) -> None:
    if finding.fix is not None:
        replacement = show(finding.fix.replacement)
        words = (f"“{replacement}”", "strong") if replacement else "leaving it out"
        page.paragraph(words, first=(f"{'':{indent}}try: ",), indent=indent + 5)


def _add_failures(page: Page, report: Report) -> None:
    page.line(("Could not be checked", "error"))
    for failure in sorted(report.failures, key=lambda failure: (failure.path, failure.rule or "", failure.problem)):
        page.line(("  " + "  ".join(filter(None, (show(failure.path), failure.rule))), "error"))
        page.paragraph((show_line(failure.problem), "error"), indent=_MARGIN)
        page.paragraph(_advice(failure, report), indent=_MARGIN)
    page.line()


def _advice(failure: Failure, report: Report) -> str:
    if failure.rule in {card.id for card in report.rules}:
        return f"All else was checked. Mend the rule, or leave it out with --ignore {failure.rule}."
    if failure.rule is not None:
        return f"All else was checked, without {failure.rule}."
    if failure.path in _paths_read(report):
        return "All else in it was checked."
    return "Nothing in it was checked. Mend it, or leave it out of the run."


def _coverage(coverage: Coverage) -> str:
    """What was checked, and what was not with the reason, named once for all that share it."""
    engines = sorted(coverage.engines.items())
    checked = [number(coverage.rules, "rule")]
    checked += [f"{_ENGINES.get(name, name)} {version}" for name, version in engines if version is not None]
    reasons: dict[str, list[str]] = {}
    for part in sorted(coverage.not_checked, key=attrgetter("what", "why")):
        reasons.setdefault(part.why, []).append(part.what)
    missed = [f"{_some(parts)} ({why.removesuffix('.')})" for why, parts in reasons.items()]
    told = {part.what.rpartition("/")[2] for part in coverage.not_checked}
    missed += [_ENGINES.get(name, name) for name, version in engines if version is None and name not in told]
    line = f"Checked: {', '.join(checked)}."
    return show_line(f"{line} Not checked: {', '.join(missed)}." if missed else line)


def _some(names: list[str]) -> str:
    if len(names) <= _MANY:
        return ", ".join(names)
    return f"{', '.join(names[: _MANY - 1])} and {len(names) - _MANY + 1} more"


def _add_counts(page: Page, report: Report) -> None:
    counts = Counter(finding.severity for finding in report.findings)
    parts: list[Part] = [] if counts else ["nothing found", ""]
    for severity in filter(counts.get, SEVERITIES):
        parts += [(number(counts[severity], severity), severity), ", "]
    parts[-1] = f" in {number(len(report.articles), 'article')}"
    read = _paths_read(report)
    failed = {failure.path for failure in report.failures}
    for paths, how in ((failed - read, "could not be checked"), (failed & read, "could be checked only in part")):
        if paths:
            parts += ["; ", (f"{number(len(paths), 'article')} {how}", "error")]
    page.paragraph(*parts)


def _paths_read(report: Report) -> set[str]:
    return {article.path for article in report.articles}


def _places(finding: Finding) -> Iterable[Place]:
    return (finding.place, *(related.place for related in finding.related))


def _where(place: Place, home: str) -> str:
    """Line and column, with the path before them in another article than `home`."""
    where = f"{place.start.line}:{place.start.column}"
    return where if place.path == home else f"{show(place.path)}:{where}"


def _name(finding: Finding) -> str:
    return finding.rule if finding.code is None else f"{finding.rule} ({show_line(finding.code)})"
