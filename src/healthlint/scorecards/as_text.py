"""Scorecards for a person at a terminal."""

from textwrap import shorten

from healthlint.findings import Place
from healthlint.reports.page import Page
from healthlint.reports.style import Style
from healthlint.reports.visible import show, show_line
from healthlint.scorecards.card import Decision, Scorecard, Scored, Verdict

NOTE = (
    "An item is met or not met only where the text decides it. The counts are no score: what needs a person is not "
    "counted for or against the article."
)
MOST = 4  # findings shown of one item; JSON has them all
_MARKS = {Verdict.MET: "+", Verdict.NOT_MET: "x", Verdict.PERSON: "?"}
_LONGEST = 60
_INDENT = 4


def tally(scorecard: Scorecard) -> str:
    """The counts side by side: "3 met, 1 not met, 4 need a person"."""
    person = scorecard.count(Verdict.PERSON)
    needs = f"{person} {'needs' if person == 1 else 'need'} a person"
    return f"{scorecard.count(Verdict.MET)} met, {scorecard.count(Verdict.NOT_MET)} not met, {needs}"


def write(scored: Scored) -> str:
    """Each instrument with its items: a mark, the question, the reason, and the places it rests on."""
    page = Page(Style())
    page.line(show(scored.path))
    for scorecard in scored.scorecards:
        _add_scorecard(page, scorecard)
    if scored.failures:
        page.line()
        page.line("Could not be checked")
        for failure in scored.failures:
            page.paragraph(show_line(failure), indent=_INDENT)
    page.line()
    page.paragraph(NOTE)
    return page.text()


def _add_scorecard(page: Page, scorecard: Scorecard) -> None:
    instrument = scorecard.instrument
    page.line()
    page.line(f"{instrument.name}: {tally(scorecard)}")
    page.paragraph(instrument.about, indent=2)
    page.paragraph(instrument.source, indent=2)
    page.line(f"  {instrument.url}")
    part = ""
    for decision in scorecard.decisions:
        if decision.item.part != part:
            part = decision.item.part
            page.line()
            page.line(f"  {part}")
        _add_decision(page, decision)


def _add_decision(page: Page, decision: Decision) -> None:
    item = decision.item
    page.paragraph(f"{item.id}  {item.question}", first=(f"  {_MARKS[decision.verdict]} ",), indent=_INDENT)
    page.paragraph(f"{decision.verdict}: {decision.reason}", indent=_INDENT + 3)
    indent = _INDENT + 5
    for finding in decision.findings[:MOST]:
        page.paragraph(f"{_where(finding.place)}  {finding.rule}  {show_line(finding.message)}", indent=indent)
    if len(decision.findings) > MOST:
        page.line(f"{'':{indent}}and {len(decision.findings) - MOST} more")
    for one in decision.evidence:
        if one.place is not None:
            words = shorten(show_line(one.place.excerpt), _LONGEST, placeholder="…")
            page.paragraph(f"{_where(one.place)}  {one.what}: “{words}”", indent=indent)


def _where(place: Place) -> str:
    return f"{place.start.line}:{place.start.column}"
