"""Doses with their frequency, and what they come to in a day: "two 500 mg tablets four times a day"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from healthlint.language.quantities.interval import Interval
from healthlint.language.quantities.quantity import Kind, Quantity
from healthlint.language.quantities.units import Unit, unit_named
from healthlint.positions import TextSpan

_TAKEN = frozenset({"mass", "volume", "activity", "unit"})
_STRENGTH_GAP = re.compile(r"[\s\-,]*\(?\s*(?:of\s+)?")
_FREQUENCY_GAP = re.compile(r"[^.;:!?\d]{0,45}")


@dataclass(frozen=True, slots=True)
class Dosing:
    """What is taken each time and how often.

    `count` is the tablets or spoonfuls, `strength` what each holds or the amount itself; one may be missing. `daily`
    is what it comes to in a day, in `unit`: the unit of the strength, or else of the count.
    """

    where: TextSpan
    count: Quantity | None
    strength: Quantity | None
    frequency: Quantity
    daily: Interval
    unit: Unit


def find_dosings(text: str, quantities: Sequence[Quantity]) -> Iterator[Dosing]:
    """The doses with a frequency among the quantities of a text (`find_quantities`), in order."""
    for index, frequency in enumerate(quantities):
        if index == 0 or frequency.kind is not Kind.FREQUENCY:
            continue
        last = quantities[index - 1]
        if not _FREQUENCY_GAP.fullmatch(text, last.where.end, frequency.where.start):
            continue
        strength = last if _is_strength(last) else None
        count = last if last.kind is Kind.DOSE else None
        before = quantities[index - 2] if index > 1 else None
        if strength and before and before.kind is Kind.DOSE and _touch(text, before, strength):
            count = before
        dosed = strength or count
        if dosed is None or dosed.unit is None:
            continue
        start = (count or dosed).where.start
        daily = _daily(count, strength, frequency)
        yield Dosing(TextSpan(start, frequency.where.end), count, strength, frequency, daily, dosed.unit)


def _is_strength(quantity: Quantity) -> bool:
    return quantity.kind is Kind.AMOUNT and quantity.unit is not None and quantity.unit.dimension in _TAKEN


def _touch(text: str, one: Quantity, other: Quantity) -> bool:
    # "two 500 mg tablets": the count ends at its number; "2 tablets (500 mg)": at its unit.
    return _STRENGTH_GAP.fullmatch(text, one.where.end, other.where.start) is not None


def _daily(count: Quantity | None, strength: Quantity | None, frequency: Quantity) -> Interval:
    day = float(unit_named("day").factor)
    total = frequency.value.map(lambda times: times * day)
    for part in (count, strength):
        if part is not None:
            total = _product(total, part.written)
    return total


def _product(one: Interval, other: Interval) -> Interval:
    """The products of numbers that are none below zero."""
    low = None if one.low is None or other.low is None else one.low * other.low
    high = None if one.high is None or other.high is None else one.high * other.high
    return Interval(low, high, one.low_inclusive and other.low_inclusive, one.high_inclusive and other.high_inclusive)
