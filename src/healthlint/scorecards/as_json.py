"""Scorecards for programs."""

import json
from typing import Any

from healthlint import __version__
from healthlint.findings import Place
from healthlint.scorecards.card import Decision, Scorecard, Scored


def write(scored: Scored) -> str:
    """One object: the article, and each instrument with the verdict on each item and what it rests on."""
    document = {
        "version": __version__,
        "path": scored.path,
        "title": scored.title,
        "instruments": [_scorecard(one) for one in scored.scorecards],
        "failures": list(scored.failures),
    }
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


def _scorecard(scorecard: Scorecard) -> dict[str, Any]:
    instrument = scorecard.instrument
    return {
        "id": instrument.id,
        "name": instrument.name,
        "source": instrument.source,
        "url": instrument.url,
        "items": [_decision(one) for one in scorecard.decisions],
    }


def _decision(decision: Decision) -> dict[str, Any]:
    item = decision.item
    return {
        "id": item.id,
        "part": item.part,
        "question": item.question,
        "verdict": decision.verdict,
        "reason": decision.reason,
        "findings": [
            {"rule": one.rule, "severity": one.severity, "message": one.message, "place": _place(one.place)}
            for one in decision.findings
        ],
        "evidence": [{"what": one.what, "place": one.place and _place(one.place)} for one in decision.evidence],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "line": place.start.line,
        "column": place.start.column,
        "start": place.start.offset,
        "end": place.end.offset,
        "excerpt": place.excerpt,
    }
