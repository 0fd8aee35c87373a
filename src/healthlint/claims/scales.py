"""Scales of values that exclude one another, by criterion: duration, severity, cause and so on."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Scale:
    """A criterion and its values. `values` belong to no other scale; `also` are let pass under this criterion."""

    name: str
    criteria: tuple[str, ...]
    values: frozenset[str]
    also: frozenset[str]

    def admits(self, value: str) -> bool:
        """Whether a value may stand under this criterion."""
        return value in self.values or value in self.also


@cache
def scales() -> tuple[Scale, ...]:
    """The shipped scales (`scales.toml` holds their sources)."""
    tables = tomllib.loads(files("healthlint.claims").joinpath("scales.toml").read_text(encoding="utf-8"))
    return tuple(
        Scale(name, tuple(table["criteria"]), frozenset(table["values"]), frozenset(table["also"]))
        for name, table in tables.items()
    )


@cache
def scales_of(value: str) -> tuple[Scale, ...]:
    """The scales that a value surely belongs to."""
    return tuple(scale for scale in scales() if value in scale.values)


@cache
def criterion_pattern() -> re.Pattern[str]:
    """Any criterion as whole words, the longest first; the words between may be any blanks."""
    return _pattern(name for scale in scales() for name in scale.criteria)


@cache
def value_pattern() -> re.Pattern[str]:
    """Any value of any scale as whole words."""
    return _pattern(value for scale in scales() for value in scale.values)


@cache
def scale_of_criterion(words: str) -> Scale:
    """The scale that some matched criterion names."""
    plain = " ".join(words.lower().split())
    return next(scale for scale in scales() if plain in scale.criteria)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    loose = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(set(phrases), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(loose)})(?![\w-])", re.IGNORECASE)
