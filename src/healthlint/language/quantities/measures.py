"""Units after numbers, and what divides them: "mg", "-minute", "mg/kg/day", "a week", "in 24 hours"."""

from collections.abc import Sequence

from healthlint.language.quantities.numerals import Form, read_numeral
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import Per, Unit, unit_named, unit_table
from healthlint.language.quantities.wording import is_hyphen, unit_phrases, wording

ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
TIMES_OF_DAY = frozenset({"night", "nights", "morning", "mornings", "evening", "evenings", "bedtime"})
CURRENCIES = {"$": "dollar", "£": "pound sterling", "€": "euro"}
_AFTER_ADVERB = frozenset(
    "to for with in over and or if until till as on at by from when while after before during but because unless so"
    " than depending through throughout instead rather then starting into is are".split()
)
# "30 minutes of brisk walking a day" is a rate; after one of these a new thing begins.
_ENDS_FILLER = frozenset(
    "for in at after before with to is are was were can could should will would may might must if when while that"
    " which who every each once twice times time or but than from on by until has have had do does did not be been"
    " a an the per within during about and/or you your he she they it we daily weekly".split()
)
_MOST_DIVISORS = 3
_FILLER = 5
_FILLER_OF_COUNT = 3
_SMALL = frozenset({"milligram", "gram", "microgram", "millilitre", "litre", "international unit", "unit"})
_LETTERS = {"C": "degree Celsius", "F": "degree Fahrenheit"}
_SURE_DEGREES = {"C": (10, 110), "F": (50, 230)}


def read_unit(tokens: Sequence[Token], at: int) -> tuple[Unit, tuple[Per, ...], int] | None:
    """The unit spelled at a token, the longest spelling first, with what a shorthand is divided by."""
    best: tuple[Unit, tuple[Per, ...], int] | None = None
    for phrases in unit_phrases():
        if (found := phrases.read(tokens, at)) and (best is None or found[1] > best[2]):
            (unit, per), end = found
            best = unit, per, end
    return best if best is not None and _ends_word(tokens, best[2]) else None


def read_unit_after(
    tokens: Sequence[Token], at: int, value: float, form: Form
) -> tuple[Unit, tuple[Per, ...], int] | None:
    """The unit of a number that ends before `at`: next to it, after a hyphen, or after "full", "more" and the like."""
    start = at + 1 if is_hyphen(tokens, at) else at
    if start >= len(tokens):
        return None
    if (letter := tokens[start].text) in _LETTERS and _ends_word(tokens, start + 1):
        low, high = _SURE_DEGREES[letter]
        if form is Form.DIGITS and low <= value <= high and not _is_abbreviation(tokens, start):
            return unit_named(_LETTERS[letter]), (), start + 1
        return None
    found = read_unit(tokens, start)
    while found is None and start < len(tokens) and tokens[start].text in wording().between and start < at + 3:
        start += 1
        found = read_unit(tokens, start)
    if found is None or (found[0].digits_only and form is not Form.DIGITS):
        return None
    if found[2] == start + 1 and len(tokens[start].text) == 1 and _is_abbreviation(tokens, start):
        return None
    return found


def read_per(tokens: Sequence[Token], at: int, unit: Unit | None) -> tuple[tuple[Per, ...], int]:
    """What a number or unit that ends before `at` is divided by, and the index after it; () where by nothing."""
    parts: list[Per] = []
    if unit is not None and unit.dimension == "temperature":
        return (), at
    if unit is not None and unit.dimension == "occurrence" and is_hyphen(tokens, at):
        at += 1
    while len(parts) < _MOST_DIVISORS and (one := _one_per(tokens, at, unit, divided=bool(parts))) is not None:
        parts.append(one[0])
        at = one[1]
    if (
        not parts
        and not _is_container(tokens, at)
        and (filled := _filled_per(tokens, at, _FILLER if unit else _FILLER_OF_COUNT))
    ):
        return (filled[0],), filled[1]
    return tuple(parts), at


def read_period(tokens: Sequence[Token], at: int) -> tuple[Per, int] | None:
    """A unit of time, or a time of day for a day, perhaps with a number before it: "day", "8 hours", "other day"."""
    if at >= len(tokens):
        return None
    if tokens[at].lower in TIMES_OF_DAY:
        return Per(1, unit_named("day")), at + 1
    numeral = read_numeral(tokens, at)
    if numeral and (numeral.low != numeral.high or not numeral.low):
        return None
    found = read_unit(tokens, at) if numeral is None else read_unit_after(tokens, numeral.end, 0, numeral.form)
    if found is None or found[0].dimension != "time" or found[1]:
        return None
    return Per(numeral.low if numeral else 1, found[0]), found[2]


def is_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Whether "daily" and the like say how often, rather than stand before a noun."""
    if at >= len(tokens) or tokens[at].lower not in ADVERBS or is_hyphen(tokens, at + 1):
        return False
    return at + 1 >= len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].lower in _AFTER_ADVERB


def _one_per(tokens: Sequence[Token], at: int, unit: Unit | None, *, divided: bool) -> tuple[Per, int] | None:
    if at >= len(tokens):
        return None
    sign = tokens[at].lower
    if sign in ("/", "per"):
        return _divisor(tokens, at + 1, unit)
    if sign == "-" and at + 1 < len(tokens) and tokens[at + 1].lower == "per":
        return None
    if divided:
        return None
    if sign in ("a", "an", "each", "every"):
        if sign != "every" and at + 1 < len(tokens) and tokens[at + 1].value is not None:
            return None
        if sign == "every" and unit is not None and unit.dimension != "occurrence":
            numbered = read_numeral(tokens, at + 1)
            if numbered is not None:
                return None
        return _follow_time(tokens, at + 1)
    if sign in ADVERBS and unit is not None and (unit.dimension == "occurrence" or is_adverb(tokens, at)):
        return Per(1, unit_named(ADVERBS[sign])), at + 1
    if sign in ("in", "within", "over") and unit is not None and _is_taken(unit):
        return _in_period(tokens, at + 1)
    return None


def _divisor(tokens: Sequence[Token], at: int, unit: Unit | None) -> tuple[Per, int] | None:
    if at < len(tokens) and tokens[at].lower in TIMES_OF_DAY:
        return Per(1, unit_named("day")), at + 1
    numeral = read_numeral(tokens, at)
    if numeral is None:
        if at < len(tokens) and tokens[at].text == "d" and _ends_word(tokens, at + 1):
            return Per(1, unit_named("day")), at + 1
        found = read_unit(tokens, at)
        return (Per(1, found[0]), found[2]) if found and not found[1] else None
    if numeral.low != numeral.high or not numeral.low:
        return None
    found = read_unit_after(tokens, numeral.end, numeral.low, numeral.form)
    if found and not found[1]:
        return Per(numeral.low, found[0]), found[2]
    if tokens[at - 1].lower == "per":
        return Per(numeral.low, None), numeral.end
    return None


def _follow_time(tokens: Sequence[Token], at: int) -> tuple[Per, int] | None:
    if at < len(tokens) and tokens[at].lower == "single":
        at += 1
    if at + 1 < len(tokens) and tokens[at].lower in ("other", "second") and (found := read_period(tokens, at + 1)):
        return Per(2, found[0].unit), found[1]
    found = read_period(tokens, at)
    if found is None or is_hyphen(tokens, found[1]) or found[0].unit == unit_named("second"):
        return None
    return found


def _in_period(tokens: Sequence[Token], at: int) -> tuple[Per, int] | None:
    while at < len(tokens) and tokens[at].lower in ("a", "any", "each", "every", "one", "single", "the", "same"):
        at += 1
        if tokens[at - 1].lower == "one":
            break
    found = read_period(tokens, at)
    if found is None or (
        found[0].amount == 1
        and tokens[at - 1].lower not in ("a", "any", "each", "one", "single")
        and tokens[at].value is None
        and tokens[at].lower != "one"
    ):
        return None
    per, end = found
    if end < len(tokens) and tokens[end].lower == "period":
        end += 1
    return per, end


def _is_container(tokens: Sequence[Token], at: int) -> bool:
    """Whether tablets or glasses follow: "a day" then belongs to their number and not to what each holds."""
    found = read_unit(tokens, at)
    return found is not None and unit_table().kinds.get(found[0].dimension, "dose") in ("dose", "count")


def _is_taken(unit: Unit) -> bool:
    return (
        unit.dimension == "occurrence"
        or unit.name in _SMALL
        or unit.dimension in ("tablet", "capsule", "dose", "puff", "pill", "drop", "sachet", "spray")
    )


def _filled_per(tokens: Sequence[Token], at: int, most: int) -> tuple[Per, int] | None:
    for end in range(at, min(at + most + 1, len(tokens))):
        word = tokens[end].lower
        if end > at and word in ("a", "per", "each"):
            return _follow_time(tokens, end + 1) or (_divisor(tokens, end + 1, None) if word == "per" else None)
        if end > at and word in ADVERBS and is_adverb(tokens, end) and tokens[at].lower == "of":
            return Per(1, unit_named(ADVERBS[word])), end + 1
        if not tokens[end].is_word or word in _ENDS_FILLER or read_numeral(tokens, end) is not None:
            return None
    return None


def _ends_word(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens):
        return True
    after = tokens[at]
    if after.glued and (after.is_word or after.value is not None):
        return False
    return not (is_hyphen(tokens, at) and tokens[at + 1].lower in ("line", "hand", "rate", "best", "degree", "guess"))


def _is_abbreviation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter begins something like "U.S."."""
    return at + 2 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 1].glued and tokens[at + 2].glued
