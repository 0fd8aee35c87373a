"""Blood pressure pairs: "140/90 mmHg", "120 over 80"."""

from collections.abc import Sequence

from healthlint.language.quantities.drafts import Draft, Prefix
from healthlint.language.quantities.measures import read_unit
from healthlint.language.quantities.quantity import Kind
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import unit_named

_CONTEXT = frozenset("pressure bp systolic diastolic hypertension mmhg mercury readings hypertensive".split())
_REACH = 14
"""Tokens to either side in which a word may show that a pair is a blood pressure."""


def read_pressures(tokens: Sequence[Token], start: int, prefix: Prefix) -> tuple[Draft, Draft] | None:
    """The systolic and the diastolic pressure of a pair, with a unit or near a word that says what it is."""
    at = prefix.end
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in ("/", "over"):
        return None
    upper, lower = tokens[at].value, tokens[at + 2].value
    if upper is None or lower is None or not (60 <= upper <= 260 and 30 <= lower <= 160 and lower < upper):
        return None
    found = read_unit(tokens, at + 3)
    if found is not None and found[0].dimension != "pressure":
        return None
    if found is None and not _near(tokens, at):
        return None
    unit, end = (found[0], found[2]) if found else (unit_named("millimetre of mercury"), at + 3)
    about, comparator = prefix.approximate, prefix.comparator
    systolic = Draft(start, at + 1, upper, upper, Kind.SYSTOLIC, unit, (), about, comparator)
    return systolic, Draft(at + 2, end, lower, lower, Kind.DIASTOLIC, unit, (), about, comparator)


def _near(tokens: Sequence[Token], at: int) -> bool:
    return any(token.lower in _CONTEXT for token in tokens[max(at - _REACH, 0) : at + _REACH])
