"""How often: "twice a day", "3 or 4 times a week", "every 4 to 6 hours", "every other day", "6-hourly", "daily"."""

from collections.abc import Sequence
from dataclasses import replace

from healthlint.language.quantities.drafts import Draft, Prefix
from healthlint.language.quantities.measures import ADVERBS, TIMES_OF_DAY, is_adverb, read_per, read_period
from healthlint.language.quantities.numerals import Form
from healthlint.language.quantities.quantity import Comparator, Kind
from healthlint.language.quantities.ranges import Measure, read_measure
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import unit_named
from healthlint.language.quantities.wording import is_hyphen

TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_ORDINALS = {"other": 2.0, "second": 2.0, "third": 3.0, "fourth": 4.0}
_REVERSED = {
    Comparator.BELOW: Comparator.ABOVE,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.ABOVE: Comparator.BELOW,
}
_DETERMINERS = frozenset(
    "of the your a an their our his her its my this that normal usual regular per on and or".split()
)


def read_times(tokens: Sequence[Token], start: int, prefix: Prefix) -> Draft | None:
    """Once, twice or "once or twice" a day; without a period only where it is bounded: "more than once"."""
    at = prefix.end
    low = high = TIMES[tokens[at].lower]
    at += 1
    if at + 1 < len(tokens) and tokens[at].lower in ("or", "to") and tokens[at + 1].lower in TIMES:
        high, at = TIMES[tokens[at + 1].lower], at + 2
    elif at < len(tokens) and tokens[at].lower in ("or", "to"):
        measure = read_measure(tokens, at + 1)
        if measure and measure.unit == unit_named("time") and measure.form is not Form.VAGUE:
            high, at = measure.high, measure.end
    unit = unit_named("time")
    per, end = read_per(tokens, at, unit)
    if per:
        return Draft(start, end, low, high, Kind.FREQUENCY, unit, per)
    if low == high == 1 and at < len(tokens) and tokens[at].lower == "every":
        # "Once every 6 to 12 months"
        return read_every(tokens, start, replace(prefix, end=at))
    bounded = prefix.comparator is not None and (at >= len(tokens) or tokens[at].lower not in ("the", "you", "as"))
    return Draft(start, at, low, high, Kind.COUNT, unit) if bounded else None


def read_every(tokens: Sequence[Token], start: int, prefix: Prefix) -> Draft | None:
    """Every day, every other day, every 4 to 6 hours: the time from one to the next.

    The comparator is turned: "at least every 3 years" leaves at most 3 years between.
    """
    at = prefix.end + 1
    if at < len(tokens) and tokens[at].lower == "single":
        at += 1
    if at >= len(tokens):
        return None
    measure: Measure | None
    if tokens[at].lower in _ORDINALS and (found := read_period(tokens, at + 1)) and found[0].amount == 1:
        amount = _ORDINALS[tokens[at].lower]
        measure = Measure(amount, amount, found[0].unit, (), found[1], Form.WORDS)
    elif tokens[at].lower == "few" and (found := read_period(tokens, at + 1)):
        measure = Measure(2, 6, found[0].unit, (), found[1], Form.VAGUE)
    elif tokens[at].lower in ("couple",) and at + 1 < len(tokens):
        found = read_period(tokens, at + 2 if tokens[at + 1].lower == "of" else at + 1)
        measure = Measure(2, 3, found[0].unit, (), found[1], Form.VAGUE) if found else None
    else:
        measure = read_measure(tokens, at) or _bare(tokens, at)
    if measure is None or measure.unit is None or measure.unit.dimension != "time" or measure.per:
        return None
    if is_hyphen(tokens, measure.end):
        return None
    comparator = _REVERSED[prefix.comparator] if prefix.comparator else None
    vague = prefix.approximate or measure.form is Form.VAGUE
    return Draft(start, measure.end, measure.low, measure.high, Kind.FREQUENCY, measure.unit, (), vague, comparator)


def read_adverb(tokens: Sequence[Token], start: int, at: int) -> Draft | None:
    """Daily, weekly, monthly, where it says how often and is no adjective."""
    before = tokens[start - 1].lower if start else ""
    if before in _DETERMINERS or not is_adverb(tokens, at) or (start and is_hyphen(tokens, start - 1)):
        return None
    return Draft(start, at + 1, 1, 1, Kind.FREQUENCY, unit_named(ADVERBS[tokens[at].lower]))


def read_hourly(tokens: Sequence[Token], start: int, measure: Measure) -> Draft | None:
    """6-hourly, 4 to 6 hourly, two-yearly."""
    at = measure.end + 1 if is_hyphen(tokens, measure.end) else measure.end
    if measure.unit is not None or at >= len(tokens) or tokens[at].lower not in ADVERBS or not measure.low:
        return None
    if tokens[at].lower in ("daily", "nightly", "annually"):
        return None
    unit = unit_named(ADVERBS[tokens[at].lower])
    return Draft(start, at + 1, measure.low, measure.high, Kind.FREQUENCY, unit)


def _bare(tokens: Sequence[Token], at: int) -> Measure | None:
    found = read_period(tokens, at)
    if found is None or found[0].unit == unit_named("second"):
        return None
    measure = Measure(1, 1, found[0].unit, (), found[1], Form.ONE)
    if tokens[at].lower in TIMES_OF_DAY or found[1] + 2 > len(tokens) or tokens[found[1]].lower not in ("or", "to"):
        return measure
    # "Every hour or two", "every week to 10 days"
    longer = read_measure(tokens, found[1] + 1)
    if longer is None or longer.unit not in (None, found[0].unit) or longer.high <= 1:
        return measure
    return replace(measure, high=longer.high, end=longer.end, is_range=True)
