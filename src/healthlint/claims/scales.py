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
    return re.compile("|".join(_criterion(name).pattern for name in _criteria()), re.IGNORECASE)


@cache
def value_pattern() -> re.Pattern[str]:
    """Any value of any scale as whole words."""
    return _pattern(value for scale in scales() for value in scale.values)


@cache
def scale_of_criterion(words: str) -> Scale:
    """The scale that some matched criterion names."""
    plain = " ".join(words.split())
    name = next(name for name in _criteria() if _criterion(name).fullmatch(plain))
    return next(scale for scale in scales() if name in scale.criteria)


@cache
def _criteria() -> tuple[str, ...]:
    return tuple(sorted((name for scale in scales() for name in scale.criteria), key=len, reverse=True))


@cache
def _criterion(name: str) -> re.Pattern[str]:
    """A criterion as a pattern: a star is up to four words, and the verb after it may have any ending."""
    words = re.escape(name).replace(r"\ \*", r"(?:\s+[\w'’-]+){1,4}?").replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-]){words}{'(?:s|ed|ing)?' if '*' in name else ''}(?![\w-])", re.IGNORECASE)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    loose = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(set(phrases), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(loose)})(?![\w-])", re.IGNORECASE)
