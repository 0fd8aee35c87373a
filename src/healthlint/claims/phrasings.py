"""What the words of a statement come to by the knowledge file: other words for the same, and sides that exclude."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from healthlint.claims.slots import DENIED, Fault
from healthlint.claims.wordings import Wordings


class Answer(StrEnum):
    """Whether, and how often, a statement says that it is so."""

    ALWAYS = "always"
    USUALLY = "usually"
    YES = "yes"
    RARELY = "rarely"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Phrasing:
    """What a wording adds to a statement.

    `word` is the one word that stands for it, or "". `denies` says that it turns the statement round, `is_rare` that it
    makes it an exception, `is_usual` the rule, and `is_doubtful` that it is not to be compared. `axis` and `side` are
    set where it takes one of several sides that exclude one another.
    """

    word: str = ""
    denies: bool = False
    is_rare: bool = False
    is_usual: bool = False
    is_doubtful: bool = False
    axis: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """Sides of which a statement can take only one; `says` gives for each the words of a finding.

    A wording counts only where its first word is of one of the parts of speech `pos`, if there are any, and a side
    only beside the word `needs`, if there is one. `any_number` is true where a number within it changes nothing,
    `defines` where only what "is" a thing or belongs to it takes a side.
    Sides in one group of `together` may both hold.
    """

    fault: Fault
    says: Mapping[str, str]
    pos: frozenset[str]
    needs: str
    any_number: bool
    defines: bool
    together: tuple[frozenset[str], ...]

    def excludes(self, one: str, other: str) -> bool:
        """Whether two sides, either of them perhaps denied ("not left"), cannot both hold."""
        if one.startswith(DENIED) or other.startswith(DENIED):
            return f"{DENIED}{one}" == other or one == f"{DENIED}{other}"
        return one != other and not any({one, other} <= group for group in self.together)


@cache
def all_axes() -> Mapping[str, Axis]:
    """The axes by their names."""
    return {
        name: Axis(
            Fault(entry["fault"]),
            {side: fields["says"] for side, fields in entry["sides"].items()},
            frozenset(entry.get("pos", "").split()),
            entry.get("needs", ""),
            entry.get("any_number", False),
            entry.get("defines", False),
            tuple(frozenset(group) for group in entry.get("together", ())),
        )
        for name, entry in _table().items()
        if "sides" in entry
    }


@cache
def all_phrasings() -> Wordings[Phrasing]:
    """The wordings of the knowledge file in one tree."""
    table: Wordings[Phrasing] = Wordings(skips_articles=True)
    for word, patterns in _table()["restated"].items():
        for pattern in patterns:
            table.add(pattern.removeprefix("! "), Phrasing(word, denies=pattern.startswith("! ")))
    for group, phrasing in (
        ("denied", Phrasing(denies=True)),
        ("allowed", Phrasing()),
        ("rare", Phrasing(is_rare=True)),
        ("frequent", Phrasing(is_usual=True)),
        ("doubtful", Phrasing(is_doubtful=True)),
    ):
        for pattern in _table()[group]["wordings"]:
            table.add(pattern, phrasing)
    for axis in all_axes():
        for side, fields in _table()[axis]["sides"].items():
            for wording in fields["wordings"]:
                pattern, _, word = wording.partition(" -> ")
                table.add(pattern, Phrasing(word, axis=axis, side=side))
    return table


@cache
def life_stages() -> Mapping[str, tuple[float, float]]:
    """The years of age that words such as "childhood" stand for."""
    return {name: (low, high) for name, (low, high) in _table()["ages"].items()}


@cache
def words(name: str) -> frozenset[str]:
    """One of the lists of single words. Raises KeyError for an unknown one."""
    return frozenset(_table()[name].split())


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = {}
    for name in ("statements", "opposites"):
        table |= tomllib.loads(files("healthlint.claims").joinpath(f"knowledge/{name}.toml").read_text("utf-8"))
    return table
