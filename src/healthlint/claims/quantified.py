"""The one number that a clause turns on: a quantity, or an age in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from healthlint.claims.claim import Measure
from healthlint.claims.phrasings import life_stages
from healthlint.language.quantities import Comparator, Interval, Kind, Quantity, unit_named
from healthlint.positions import TextSpan

_SLOTS = {
    Kind.DURATION: "time", Kind.FREQUENCY: "pace", Kind.DOSE: "amount", Kind.AMOUNT: "amount", Kind.AGE: "age",
    Kind.PROPORTION: "share", Kind.RATE: "level", Kind.TEMPERATURE: "level", Kind.SYSTOLIC: "level",
    Kind.PRESSURE: "level",
}  # fmt: skip
_OF_AGE = re.compile(r"\bage\b|\bpeople (?:are|is)\b", re.IGNORECASE)
_OLDEST = 110
_CROWD = 1000
_DAY = 86400.0
_ONE_DAY = ((Kind.DURATION, _DAY), (Kind.FREQUENCY, 1 / _DAY))


@dataclass(frozen=True, slots=True)
class Number:
    """The slot and value of a number with all its places; no places where the clause has no number.

    `forbids` is the limit that remains where the clause denies a value that begins with "more than".
    """

    slot: str
    value: Measure | None
    places: tuple[TextSpan, ...]
    forbids: Measure | None = None

    def covers(self, token: Token) -> bool:
        """Whether a word belongs to the number: in "200 mg of ibuprofen per dose" the medicine does not."""
        inside = any(place.start <= token.idx < place.end for place in self.places)
        of = token.i and token.nbor(-1).lower_ == "of" and token.pos_ in ("NOUN", "PROPN")
        return inside and not of


NO_NUMBER = Number("", None, ())


def read_number(clause: Sequence[Token], quantities: Sequence[Quantity]) -> Number | None:
    """The number of a clause; None where it has several that do not stand for one value."""
    start, end = clause[0].idx, clause[-1].idx + len(clause[-1])
    text = clause[0].doc.text
    inside = [one for one in quantities if start <= one.where.start < end]
    counted = [
        one for one in inside if one.kind is Kind.COUNT and one.unit is None and _OF_AGE.search(text, start, end)
    ]
    told = [one for one in inside if one.kind in _SLOTS]
    if len(told) > 1:
        # "One dose every 12 hours" turns on the hours.
        told = [one for one in told if not (one.kind is Kind.DOSE and one.low == one.high == 1)]
    if len(told) == 2 and (daily := _in_a_day(told)) is not None:
        return daily
    places = tuple(one.where for one in inside if one.kind in _SLOTS or one.kind is Kind.DIASTOLIC)
    if len(told) == 1 and told[0].kind is Kind.AGE and (limited := _limited_age(clause, told[0])) is not None:
        return limited
    if len(told) == 1 and told[0].kind is Kind.AMOUNT and any(token.lower_ == "daily" for token in clause):
        return _daily(_number_of(told[0], places), told[0])
    if len(told) == 1 or (len(told) == 2 and told[0].paired is not None):
        return _number_of(told[0], places)
    if told:
        return None
    crowds = [one for one in inside if one.kind is Kind.COUNT and one.unit is None and (one.low or 0) >= _CROWD]
    if len(crowds) == 1:
        return Number("count", _measure(crowds[0]), (crowds[0].where,))
    if len(counted) == 1 and (counted[0].high or counted[0].low or 0) <= _OLDEST:
        return Number("age", _years(counted[0].value), (counted[0].where,))
    return _life_stage(text, start, end) or NO_NUMBER


def _number_of(quantity: Quantity, places: tuple[TextSpan, ...]) -> Number:
    """A quantity as a number; a limit on what is taken is in a slot of its own."""
    value, slot = _measure(quantity), _slot(quantity)
    above = quantity.comparator in (Comparator.ABOVE, Comparator.AT_LEAST) and quantity.low is not None
    if slot != "amount" or quantity.comparator is None:
        return Number(slot, value, places)
    forbids = Measure(Interval(None, quantity.low), value.dimension, quantity.approximate) if above else None
    return Number("limit", value, places, forbids)


def _in_a_day(told: Sequence[Quantity]) -> Number | None:
    """An amount and the day that it is for, "4 g in 24 hours", as one number; None for any other two."""
    amounts = [one for one in told if one.kind is Kind.AMOUNT]
    days = [one for one in told if (one.kind, one.low) in _ONE_DAY and one.low == one.high]
    if len(amounts) != 1 or len(days) != 1:
        return None
    return _daily(_number_of(amounts[0], tuple(one.where for one in told)), amounts[0])


def _daily(found: Number, amount: Quantity) -> Number:
    """A number of an amount as one of so much a day."""
    per_day = [
        Measure(one.interval.map(lambda bound: bound / _DAY), f"rate {amount.dimension}/time", one.approximate)
        if one is not None
        else None
        for one in (found.value, found.forbids)
    ]
    return Number(found.slot, per_day[0], found.places, per_day[1])


def _limited_age(clause: Sequence[Token], age: Quantity) -> Number | None:
    """An age behind "after" or "before" as a limit; None for any other."""
    before = next((token for token in reversed(clause) if token.idx < age.where.start), None)
    if before is None or before.lower_ not in ("after", "past", "before") or age.low is None or age.low != age.high:
        return None
    value = Interval(None, age.high) if before.lower_ == "before" else Interval(age.low, None)
    return Number("age", Measure(value, "age", age.approximate), (TextSpan(before.idx, age.where.end),))


def _slot(quantity: Quantity) -> str:
    """The slot by the kind; what is taken in a dose or a day is an amount, but doses a day are a pace."""
    if _counts_doses(quantity):
        return "pace"
    unit = quantity.per[-1].unit if quantity.per else None
    taken = quantity.kind is Kind.RATE and unit is not None and unit.dimension in ("time", "dose")
    return "amount" if taken else _SLOTS[quantity.kind]


def _counts_doses(quantity: Quantity) -> bool:
    return quantity.kind is Kind.RATE and quantity.unit is not None and quantity.unit == unit_named("dose")


def _measure(quantity: Quantity) -> Measure:
    dimension = f"{quantity.kind.value} {quantity.dimension.removesuffix('/dose')}"
    if quantity.kind is Kind.AGE:
        dimension = "age"
    elif _counts_doses(quantity):
        dimension = f"{Kind.FREQUENCY.value} occurrence/time"
    return Measure(quantity.value, dimension, quantity.approximate)


def _years(value: Interval) -> Measure:
    year = float(unit_named("year").factor)
    return Measure(value.map(lambda bound: bound * year), "age")


def _life_stage(text: str, start: int, end: int) -> Number | None:
    found = _stage_words().search(text, start, end)
    if found is None:
        return None
    low, high = life_stages()[found[1].lower()]
    return Number("age", _years(Interval(low, high)), (TextSpan(*found.span()),))


@cache
def _stage_words() -> re.Pattern[str]:
    """The longest name first, with the preposition that makes it a time of life."""
    names = "|".join(sorted(map(re.escape, life_stages()), key=len, reverse=True))
    return re.compile(rf"\b(?:in|during|after|before|of)\s+({names})\b", re.IGNORECASE)
