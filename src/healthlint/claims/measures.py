"""Amounts as doses and temperatures are written: numbers, units, ranges, and what makes a number a dose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from healthlint.positions import TextSpan

NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
MASS = r"(?:mg|mgs|milligrams?|milligrammes?|mcg|mcgs|ug|µg|μg|micrograms?|microgrammes?|g|gm|grams?|grammes?)"
VOLUME = r"(?:m[lL]s?|millilit(?:er|re)s?|cc)"
UNITS = r"(?:units?|IU|international\s+units?)"
DOSE_UNIT = rf"(?:{MASS}|{VOLUME}|{UNITS})"
FORM = (
    r"(?:tablets?|capsules?|caplets?|pills?|gel\s?caps?|softgels?|lozenges?|sachets?|suppositor(?:y|ies)|puffs?|drops?"
    r"|patch(?:es)?)"
)
# What follows a unit in a measured concentration, a rate by time or an area, and never in a dose.
NOT_A_DOSE = r"(?!\s*(?:/|per\s+)\s*(?:d[lL]|[lL]\b|lit(?:er|re)|decilit|100\s?m[lL]|m2|m3|m²|m³|cubic))"

_MILLIGRAMS = {"g": 1000.0, "m": 1.0, "u": 0.001, "µ": 0.001, "μ": 0.001}


def number(written: str) -> float:
    """The value of a matched NUMBER."""
    return float(written.replace(",", ""))


def milligrams(written: str, unit: str) -> float:
    """An amount of mass in milligrams."""
    plain = unit.lower()
    factor = 0.001 if plain.startswith(("mcg", "micro")) else _MILLIGRAMS[plain[0]]
    return number(written) * factor


_NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_COUNTS = {word: value for value, word in enumerate(_NUMBER_WORDS)} | {"once": 1, "twice": 2}
COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"


def count(written: str) -> int:
    """The value of a matched COUNT, or of "once" and "twice"."""
    return int(written) if written.isdigit() else _COUNTS[written.lower()]


_TAKING = re.compile(
    r"\d\s?(?:mg|mcg|m[lL])\b|\b(?:tak(?:e|es|ing|en)|giv(?:e|es|ing|en)|dos(?:e|es|age|ages|ing)|inject\w*|swallow\w*|prescri\w+|administer\w*|tablets?"
    r"|capsules?|caplets?|pills?|syrup|liquid|syringe|suspension|mixture|drops?|puffs?|gel|cream|ointment|medicines?|medications?|insulin|heparin"
    r"|(?:once|twice|times|hours|daily|every|per)\s+(?:a\s+)?(?:day|daily|week|hours?)|daily|start(?:s|ing)?|units?|strength)\b",
    re.IGNORECASE,
)


def speaks_of_doses(text: str) -> bool:
    """Whether a text is on taking medicine, so that an abbreviation in it may be one of dosing."""
    return bool(_TAKING.search(text))


@dataclass(frozen=True, slots=True)
class Temperature:
    """A temperature: where it stands, its scale ("C" or "F"), the figures as written and as values, lowest first."""

    where: TextSpan
    scale: str
    written: tuple[str, ...]
    values: tuple[float, ...]
    is_change: bool


_DEGREES = re.compile(
    r"(?P<change>\b(?:by|rise\s+of|drop\s+of|fall\s+of|increase\s+of|every)\s+(?:about\s+|up\s+to\s+|around\s+)?)?"
    r"(?<![\d.,])(?P<low>[-−]?\d{1,3}(?:\.\d+)?)"
    # "2 °C to 8 °C" is one range, "38 °C or 100.4 °F" is not: the letter inside must come again behind it.
    r"(?:\s?(?:[°º]|degrees)?\s?(?:(?P<inner>[CF])\s?)?(?:to|and|or|-|–)\s?(?P<high>[-−]?\d{1,3}(?:\.\d+)?)"
    r"(?=\s?(?:[°º]|degrees)?\s?(?(inner)(?P=inner)|)))?"
    r"\s?(?:(?:[°º]|degrees?\b|deg\b)\s?(?P<scale>C(?:elsius|entigrade)?|F(?:ahrenheit)?)\b|(?P<bare>℃|℉|[CF](?![\w’'-])))"
)  # fmt: skip


def find_temperatures(text: str) -> Iterator[Temperature]:
    """The temperatures in a text with their scale; a bare "C" or "F" counts in the range of bodies, baths "
    "and fridges."""
    if not any(mark in text for mark in ("°", "º", "℃", "℉", "degree", "C", "F")):
        return
    for match in _DEGREES.finditer(text):
        scale = (match["scale"] or match["bare"])[0].upper().replace("℃", "C").replace("℉", "F")
        written = tuple(figure for figure in (match["low"], match["high"]) if figure)
        values = tuple(float(figure.replace("−", "-")) for figure in written)
        if match["bare"] and match["bare"] in "CF" and not all(_is_plausible(scale, value) for value in values):
            continue
        start = match.start("low")
        change = bool(match["change"]) or bool(
            re.match(r"\s*(?:higher|lower|warmer|cooler|rise|drop|above|below)\b", text[match.end() :])
        )
        yield Temperature(TextSpan(start, match.end()), scale, written, values, change)


def _is_plausible(scale: str, value: float) -> bool:
    low, high = (34.0, 43.0) if scale == "C" else (93.0, 109.0)
    return low <= value <= high


@dataclass(frozen=True, slots=True)
class Conversion:
    """One temperature in both scales, as in "38 °C (100.4 °F)"."""

    first: Temperature
    second: Temperature
    where: TextSpan


_BETWEEN = re.compile(
    r"\s*(?:[(\[/|=,]|or|\(?about|(?:which\s+)?equals|(?:which|that)\s+is|equal\s+to|(?:the\s+)?same\s+as|\s)*\s*(?:about|around|roughly)?\s*",
    re.IGNORECASE,
)


def find_conversions(text: str) -> Iterator[Conversion]:
    """Neighbouring temperatures of different scales with nothing between them but a bracket, a slash or "or"."""
    for first, second in pairwise(find_temperatures(text)):
        if first.scale != second.scale and _BETWEEN.fullmatch(text, first.where.end, second.where.start):
            bracketed = "(" in text[first.where.end : second.where.start] and text.startswith(")", second.where.end)
            yield Conversion(first, second, TextSpan(first.where.start, second.where.end + bracketed))
