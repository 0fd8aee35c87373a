"""A claim: what an article asserts of a subject in one slot, with which value, how firmly and in which scope."""

from dataclasses import dataclass
from enum import StrEnum

from healthlint.language import Passage
from healthlint.language.framing import Certainty, Force, Scope, Voice
from healthlint.language.quantities import Interval
from healthlint.positions import TextSpan


class SubjectOrigin(StrEnum):
    """Where the subject of a claim is named."""

    SENTENCE = "sentence"
    LEAD_IN = "lead-in"
    HEADING = "heading"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a claim is about.

    `key` is what is compared: the id of a concept, or the lemma of a noun that is no medical term. `qualifiers` are
    the words that narrow it ("latent" tuberculosis), lower case and sorted. `name` is for a person to read.
    """

    key: str
    qualifiers: tuple[str, ...]
    name: str
    origin: SubjectOrigin


@dataclass(frozen=True, slots=True)
class Side:
    """A value that excludes the other sides of its slot: "yes" and "no", "heat" and "cold", "virus" and "bacterium"."""

    name: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A value in numbers: an interval in base units (seconds, kilograms, kelvins, 1), and its dimension.

    `approximate` is true after "about" and for "a few".
    """

    interval: Interval
    dimension: str
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion.

    `slot` names what is said of the subject ("contagious", "lasts", "dose-at-a-time"); at most one value of a slot can
    hold for one subject in one scope. A denial is part of the value where the slot has a side for it ("no"), and
    `denied` is true where it has none. `quantifier` is the word that says for how many or how often ("most", "rarely"),
    or "". `where` is the place of the value in the text of the passage.
    """

    subject: Subject
    slot: str
    value: Side | Measure
    denied: bool
    quantifier: str
    force: Force
    certainty: Certainty
    scopes: tuple[Scope, ...]
    voice: Voice
    passage: Passage
    where: TextSpan
