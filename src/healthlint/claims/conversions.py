"""Amounts given in two systems of units, as in “5 kg (11 lb)”, and whether one can be the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as it is written, with the bounds that rounding leaves, in grams or metres."""

    text: str
    dimension: str
    metric: bool
    bounds: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Conversion:
    """One amount in both systems."""

    where: TextSpan
    first: Amount
    second: Amount

    @property
    def agrees(self) -> bool:
        """Whether every bound of one meets that of the other, with what rounding allows."""
        pairs = zip(self.first.bounds, self.second.bounds, strict=True)
        return all(a[0] * (1 - _SLACK) <= b[1] and b[0] * (1 - _SLACK) <= a[1] for a, b in pairs)


# Factors to grams and metres: NIST SP 811 (2008), appendix B; exact. Volumes are left out, since pints, cups and fluid
# ounces differ between countries.
_FACTORS = {
    "mass": {
        "kg": 1000.0, "kilo": 1000.0, "g": 1.0, "gram": 1.0,
        "lb": 453.59237, "pound": 453.59237, "stone": 6350.29318,
    },
    "length": {
        "km": 1000.0, "m": 1.0, "met": 1.0, "cm": 0.01, "centi": 0.01, "mm": 0.001, "milli": 0.001,
        "in": 0.0254, "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "mile": 1609.344, "yard": 0.9144,
    },
}  # fmt: skip
_CUSTOMARY = frozenset("lb pound stone in ft foot feet mile yard".split())
_STEMS = sorted(
    ((stem, name) for name, stems in _FACTORS.items() for stem in stems),
    key=lambda pair: (pair[0] == "kilo", -len(pair[0])),
)
_SLACK = 0.03
_MOST_ROUNDED = 0.1  # share of a value that rounding to tens or hundreds may hide

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?[½¼¾])?|[½¼¾]"
_UNIT = (
    r"(?:kilograms?|kilogrammes?|kilos?|kgs?|grams?|grammes?|g|pounds?|lbs?|stones?"
    r"|kilomet(?:er|re)s?|km|centimet(?:er|re)s?|cms?|millimet(?:er|re)s?|mms?|met(?:er|re)s?|m|inch(?:es)?|in|feet|foot|ft|miles?|yards?)"
)


def _amount(prefix: str) -> str:
    low, high, unit = (f"(?P<{prefix}{name}>" for name in ("low", "high", "unit"))
    return rf"(?:{low}{_NUMBER})\s?(?:-|–|to)\s?)?{high}{_NUMBER})[\s-]?{unit}{_UNIT})\b\.?"


_PAIR = re.compile(
    rf"(?<![\w.,/$£€×⁄-])(?<!\bx\s){_amount('a')}(?:\s?[(\[]|,?\sor\sabout\s|,\sor\s|,\s(?:which|that)\sis\s)\s?"
    r"(?P<about>(?:about|around|approximately|roughly|nearly|almost|or|approx\.?|~)\s?)?"
    rf"{_amount('b')}(?=\s?[)\],;]|\s?$|\.(?:\s|$))"
)
# Before a number: the first part of a compound amount ("5 feet 4 inches") or of a measure in two directions.
_PART_BEFORE = re.compile(
    r"(?:\d|\b(?:feet|foot|ft|stone|pounds?|lbs?|by|x|to|and|between|plus|minus|another))['’′]?[\s–-]*$", re.IGNORECASE
)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def find_conversions(text: str) -> Iterator[Conversion]:
    """Amounts of mass or length with the other system's right behind, in brackets or after “or about”."""
    for match in _PAIR.finditer(text):
        if _PART_BEFORE.search(text[: match.start()]):
            continue
        first, second = _read(match, "a", ""), _read(match, "b", match["about"] or "")
        comparable = first.dimension == second.dimension and first.metric != second.metric
        if comparable and len(first.bounds) == len(second.bounds):
            end = match.end() + (text[match.end() : match.end() + 1] in (")", "]"))
            yield Conversion(TextSpan(match.start(), end), first, second)


def _read(match: re.Match[str], side: str, about: str) -> Amount:
    unit = match[side + "unit"].lower()
    stem, dimension = next(pair for pair in _STEMS if _begins(unit, pair[0]))
    written = [number for number in (match[side + "low"], match[side + "high"]) if number]
    factor = _FACTORS[dimension][stem]
    share = _MOST_ROUNDED if about.strip() else 0.0
    text = f"{'–'.join(written)} {match[side + 'unit']}"
    return Amount(text, dimension, stem not in _CUSTOMARY, tuple(_bounds(one, factor, share) for one in written))


def _begins(unit: str, stem: str) -> bool:
    if stem in ("g", "m", "in", "km", "kilo"):
        return unit == stem or unit.startswith({"in": "inch", "km": "kilomet", "kilo": "kilo"}.get(stem, unit + " "))
    return unit.startswith(stem)


def _bounds(written: str, factor: float, about: float) -> tuple[float, float]:
    """What a rounded number may stand for: half its last digit either way, and a tenth where it ends in noughts."""
    plain = written.replace(",", "").replace(" ", "")
    value = _FRACTIONS.get(plain[-1], 0.0) + (float(plain.rstrip("½¼¾")) if plain[0].isdigit() else 0.0)
    if plain[-1] in _FRACTIONS:
        half = 0.125
    elif "." in plain:
        half = 0.5 / 10 ** len(plain.partition(".")[2])
    else:
        noughts = len(plain) - len(plain.rstrip("0"))
        half = max(0.5, min(0.5 * 10**noughts, _MOST_ROUNDED * value))
    half = max(half, about * value)
    return (value - half) * factor, (value + half) * factor
