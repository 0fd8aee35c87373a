"""The slots of claims, as the knowledge files give them: their sides, how each is worded, and what they are said of."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from healthlint.claims.wordings import Wordings
from healthlint.language.terms import Kind

DENIED = "not "
"""What stands before a side that is denied where the slot has no side for the denial."""


class Fault(StrEnum):
    """What it is called when an article takes two sides of a slot; each has a rule of its own."""

    PROPERTY = "property"
    ADVICE = "advice"
    TREATMENT = "treatment"
    ACTION = "action"
    CAUSE = "cause"
    TRANSMISSION = "transmission"
    AFFECTED = "affected"
    EXTENT = "extent"
    URGENCY = "urgency"
    IDENTITY = "identity"
    SITE = "site"
    STATEMENT = "statement"
    EFFECT = "effect"


class About(StrEnum):
    """How the subject is found: as subject of the clause, one term of the sentence, or topic of the section."""

    NAMED = "named"
    MENTIONED = "mentioned"
    TOPIC = "topic"


class Confidence(StrEnum):
    """How often two sides of a slot, with one subject and scope, have been a contradiction on professional text."""

    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that can be said of a subject in only one way.

    `says` gives for each side the words of a finding; sides that may hold together stand in one group of `together`.
    `turned` gives for a side the side that its denial means, where there is one. `instructs` slots hold what readers
    are told, so that a denial is a ban. A claim in whose sentence one of `doubts` stands is not compared.
    """

    name: str
    fault: Fault
    about: About
    kinds: frozenset[Kind]
    says: Mapping[str, str]
    turned: Mapping[str, str]
    together: tuple[frozenset[str], ...]
    doubts: frozenset[str]
    general: bool
    confidence: Confidence

    def excludes(self, one: str, other: str) -> bool:
        """Whether two sides cannot both hold."""
        if one.startswith(DENIED) or other.startswith(DENIED):
            return f"{DENIED}{one}" == other or one == f"{DENIED}{other}"
        return one != other and not any({one, other} <= group for group in self.together)

    def words_for(self, side: str) -> str:
        """The words of a finding for a side or its denial."""
        said = self.says[side.removeprefix(DENIED)]
        return f"not: {said}" if side.startswith(DENIED) else said


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording of one side of a slot; `settled` if it holds its own denial, so that none outside it turns it."""

    slot: Slot
    side: str
    settled: bool


_NAMES = ("properties", "medicines", "care", "causes", "spread", "anatomy")
# A pattern that holds one of these has its denial in itself.
_DENIALS = frozenset("no not never nobody none nothing without cannot neither no-one nowhere nor avoid".split())
# A statement with one of these in its sentence is on some cases, or hints at others.
_DOUBTS = frozenset("some certain sometimes either whether depend occasionally unless although though however".split())


@cache
def all_slots() -> Mapping[str, Slot]:
    """Every slot by its name."""
    return {name: _slot(name, entry) for name, entry in _entries().items()}


@cache
def all_wordings() -> Wordings[Wording]:
    """The wordings of all slots in one tree."""
    table: Wordings[Wording] = Wordings()
    for name, slot in all_slots().items():
        for side, entry in _entries()[name]["sides"].items():
            for pattern in entry["wordings"]:
                words = {word for element in pattern.split() for word in element.strip("[]").split("|")}
                table.add(pattern, Wording(slot, side, bool(words & _DENIALS)))
    return table


@cache
def _entries() -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = {}
    for name in _NAMES:
        text = files("healthlint.claims").joinpath(f"knowledge/{name}.toml").read_text("utf-8")
        entries |= tomllib.loads(text)
    return entries


def _slot(name: str, entry: dict[str, Any]) -> Slot:
    sides = entry["sides"]
    return Slot(
        name=name,
        fault=Fault(entry["fault"]),
        about=About(entry["about"]),
        kinds=frozenset(map(Kind, entry["kinds"])),
        says={side: fields["says"] for side, fields in sides.items()},
        turned={side: fields["denied"] for side, fields in sides.items() if "denied" in fields},
        together=tuple(frozenset(group) for group in entry.get("together", ())),
        doubts=_DOUBTS | frozenset(entry.get("doubts", ())),
        general=entry.get("general", False),
        confidence=Confidence(entry["confidence"]),
    )
