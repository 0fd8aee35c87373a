"""What is kept of each engine's rules, as measured: data/grading.toml says why."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any

from healthlint.grammar.remarks import Remark, Text


@dataclass(frozen=True, slots=True)
class Grade:
    """What becomes of the remarks of one rule: "keep", "note" or "off", with the places where it is off."""

    grade: str
    off_in: frozenset[str] = frozenset()
    unless: re.Pattern[str] | None = None

    def holds_for(self, remark: Remark, text: Text) -> bool:
        """Whether the remark gets through, in that kind of block and with those words around it."""
        if self.grade == "off" or text.kind in self.off_in:
            return False
        exceptions = self.unless.finditer(text.text) if self.unless else ()
        return not any(match.start() < remark.end and remark.start < match.end() for match in exceptions)


class Grading:
    """The grades of the rules of each engine, and the codes that a user ignores.

    `table`, the shipped one if none is given, has for each engine a `default` by category and `codes`; a code may end
    in `*`, and the longest that fits counts.
    """

    def __init__(self, table: Mapping[str, Any] | None = None, ignored: Collection[str] = ()) -> None:
        self._table = _shipped_table() if table is None else table
        self._ignored = frozenset(ignored)
        self._grades: dict[tuple[str, str, str], Grade] = {}

    def off(self, engine: str) -> frozenset[str]:
        """The codes of an engine that never get through, for the engine to spare itself the work."""
        codes = self._table.get(engine, {}).get("codes", {})
        return self._ignored | {code for code, entry in codes.items() if entry["grade"] == "off" and "*" not in code}

    def graded(self, remark: Remark, text: Text) -> Remark | None:
        """The remark with its grade; none if it is off."""
        grade = self._grade(remark)
        return replace(remark, grade=grade.grade) if grade.holds_for(remark, text) else None

    def _grade(self, remark: Remark) -> Grade:
        key = (remark.engine, remark.code, remark.category)
        if key not in self._grades:
            self._grades[key] = self._look_up(remark)
        return self._grades[key]

    def _look_up(self, remark: Remark) -> Grade:
        if remark.code in self._ignored:
            return Grade("off")
        part = self._table[remark.engine]
        fitting = [code for code in part.get("codes", {}) if fnmatchcase(remark.code, code)]
        if not fitting:
            return Grade(part["default"][remark.category])
        entry = part["codes"][max(fitting, key=len)]
        unless = re.compile(entry["unless"]) if "unless" in entry else None
        return Grade(entry["grade"], frozenset(entry.get("off_in", ())), unless)


@cache
def _shipped_table() -> Mapping[str, Any]:
    """The content of grading.toml."""
    return tomllib.loads(files("healthlint.grammar").joinpath("data/grading.toml").read_text(encoding="utf-8"))
