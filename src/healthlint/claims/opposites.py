"""Pairs of statements of which an article can make only one: contagious or not, heat or cold, with food or without."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from healthlint.language.terms import Kind


class SubjectBy(StrEnum):
    """How the thing that a statement is about is found."""

    NAMED = "named"
    TREATED = "treated"
    TAKEN = "taken"


class Fault(StrEnum):
    """What it is called when an article makes both statements."""

    PROPERTY = "property"
    ADVICE = "advice"
    TREATMENT = "treatment"


@dataclass(frozen=True, slots=True)
class Opposite:
    """Two statements that exclude each other; `wording` finds either, its group "yes" the first of them.

    A sentence in which `unsure` matches is not compared.
    """

    name: str
    fault: Fault
    about: frozenset[Kind]
    subject: SubjectBy
    wording: re.Pattern[str]
    unsure: re.Pattern[str]
    says_yes: str
    says_no: str

    def says(self, yes: bool) -> str:
        """The statement in the words of a finding."""
        return self.says_yes if yes else self.says_no


@cache
def opposites() -> tuple[Opposite, ...]:
    """Every pair of the shipped table, in its order."""
    table = tomllib.loads(files("healthlint.claims").joinpath("opposites.toml").read_text("utf-8"))
    return tuple(
        Opposite(
            name=name,
            fault=Fault(entry["fault"]),
            about=frozenset(map(Kind, entry["about"])),
            subject=SubjectBy(entry["subject"]),
            wording=_wording(entry["yes"], entry["no"]),
            unsure=re.compile(rf"\b(?:{entry['drop']})\b", re.IGNORECASE),
            says_yes=entry["says_yes"],
            says_no=entry["says_no"],
        )
        for name, entry in table.items()
    )


def _wording(yes: list[str], no: list[str]) -> re.Pattern[str]:
    # "incurable" and "non-contagious" hold the word that they deny.
    sides = f"(?P<yes>(?:in|ir|non-?)?(?:{'|'.join(yes)}))"
    if no:
        sides += f"|(?P<no>{'|'.join(no)})"
    return re.compile(rf"\b(?:{sides})(?!\w)", re.IGNORECASE)
