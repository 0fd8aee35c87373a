"""What a scorecard says: an instrument's items, and for each what decided it or that a person must."""

from dataclasses import dataclass
from enum import StrEnum

from healthlint.findings import Finding, Place


class Verdict(StrEnum):
    """What can be said of an item without pretending a person's judgement."""

    MET = "met"
    NOT_MET = "not met"
    PERSON = "needs a person"


@dataclass(frozen=True, slots=True)
class Item:
    """A question of an instrument, in our words, and what decides it.

    `part` is the instrument's own heading for it. Any finding of the rules in `not_met_by` (ids or globs) makes it not
    met; findings of `doubted_by` leave it to a person. It is met where all the evidence named in `met_by` is found, and
    with `silence_is_met` where all rules of `not_met_by` ran on a page of health advice and found nothing. With
    `absence_is_not_met`, it is not met where that evidence is lacking. `look_at` names evidence that helps a person.
    """

    id: str
    question: str
    part: str = ""
    not_met_by: tuple[str, ...] = ()
    doubted_by: tuple[str, ...] = ()
    met_by: tuple[str, ...] = ()
    look_at: tuple[str, ...] = ()
    silence_is_met: bool = False
    absence_is_not_met: bool = False


@dataclass(frozen=True, slots=True)
class Instrument:
    """A published instrument: its short id, its name, who made it, and where it is described."""

    id: str
    name: str
    about: str
    source: str
    url: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found that speaks for an item; `place` is None where it is the article as a whole."""

    what: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Decision:
    """An item's verdict, why in a sentence, and the findings and the evidence that it rests on."""

    item: Item
    verdict: Verdict
    reason: str
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The decisions on every item of one instrument, in its order."""

    instrument: Instrument
    decisions: tuple[Decision, ...]

    def count(self, verdict: Verdict) -> int:
        """How many items have this verdict; they are never added up to a score."""
        return sum(decision.verdict is verdict for decision in self.decisions)


@dataclass(frozen=True, slots=True)
class Scored:
    """One article's scorecards, and what could not be checked for them, in sentences for a person."""

    path: str
    title: str
    scorecards: tuple[Scorecard, ...]
    failures: tuple[str, ...]
