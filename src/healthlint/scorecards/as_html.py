"""Scorecards as one page that a browser opens from a file, without scripts and without a network."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from itertools import groupby
from textwrap import shorten

from healthlint.findings import Place
from healthlint.reports.visible import show_line
from healthlint.scorecards.as_text import MOST, NOTE, tally
from healthlint.scorecards.card import Decision, Scorecard, Scored, Verdict

_LONGEST = 160
_CLASSES = {Verdict.MET: "met", Verdict.NOT_MET: "not-met", Verdict.PERSON: "person"}
_MARKS = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.PERSON: "?"}


def write(scored: Scored) -> str:
    """An HTML document that holds its style and lets the browser load and run nothing at all."""
    style = files("healthlint.scorecards").joinpath("scorecard.css").read_text(encoding="utf-8")
    key = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    body = "\n".join(_body(scored))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{key}'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Scorecards: {_text(scored.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return escape(show_line(text))


def _body(scored: Scored) -> Iterator[str]:
    yield f'<header><h1>{_text(scored.title)}</h1><p class="faint">{_text(scored.path)}</p></header>'
    yield f'<main>\n<p class="note">{_text(NOTE)}</p>'
    if scored.failures:
        yield '<section><h2>Could not be checked</h2><ul class="places">'
        yield from (f"<li>{_text(failure)}</li>" for failure in scored.failures)
        yield "</ul></section>"
    for scorecard in scored.scorecards:
        yield from _section(scorecard)
    yield "</main>"


def _section(scorecard: Scorecard) -> Iterator[str]:
    instrument = scorecard.instrument
    name = escape(instrument.id)
    yield f'<section aria-labelledby="{name}"><h2 id="{name}">{_text(instrument.name)}</h2>'
    yield f'<p class="tally">{_text(tally(scorecard))}</p><p>{_text(instrument.about)}</p>'
    url = escape(instrument.url)
    yield f'<p class="faint">{_text(instrument.source)} <a href="{url}" rel="noreferrer">{url}</a></p>'
    for part, decisions in groupby(scorecard.decisions, lambda decision: decision.item.part):
        yield f'<h3>{_text(part)}</h3><ul class="items">'
        for decision in decisions:
            yield from _decision(decision)
        yield "</ul>"
    yield "</section>"


def _decision(decision: Decision) -> Iterator[str]:
    item, verdict = decision.item, decision.verdict
    yield f'<li class="{_CLASSES[verdict]}">'
    yield f'<p class="verdict"><span aria-hidden="true">{_MARKS[verdict]}</span> {verdict}</p><div>'
    number = f"{item.id}. " if item.id.isdigit() else ""
    yield f'<p class="question">{number}{_text(item.question)}</p><p>{_text(decision.reason)}</p>'
    places = [
        *(
            f"{_where(one.place)} <code>{_text(one.rule)}</code> {_text(one.message)}"
            for one in decision.findings[:MOST]
        ),
        *(f"{_where(one.place)} {_text(one.what)}: {_quote(one.place)}" for one in decision.evidence if one.place),
    ]
    if len(decision.findings) > MOST:
        places.insert(MOST, f"and {len(decision.findings) - MOST} more")
    if places:
        yield f'<ul class="places">{"".join(f"<li>{place}</li>" for place in places)}</ul>'
    yield "</div></li>"


def _where(place: Place) -> str:
    return f'<span class="faint">line {place.start.line}, column {place.start.column}:</span>'


def _quote(place: Place) -> str:
    return f"<q>{escape(shorten(show_line(place.excerpt), _LONGEST, placeholder='…'))}</q>"
