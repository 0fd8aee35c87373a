"""The grammar: reads the quantity that starts at a token, if one does."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from healthlint.language.quantities.ages import DECADES, after_old, read_age, read_decade
from healthlint.language.quantities.drafts import Draft, Prefix, close, kind_of, read_prefix
from healthlint.language.quantities.frequencies import TIMES, read_adverb, read_every, read_hourly, read_times
from healthlint.language.quantities.measures import ADVERBS, CURRENCIES, read_per, read_unit
from healthlint.language.quantities.numerals import NUMBER_WORDS, Form, read_numeral
from healthlint.language.quantities.pressures import read_pressures
from healthlint.language.quantities.proportions import read_multiple, read_part, read_proportion, read_twice_as
from healthlint.language.quantities.quantity import Kind
from healthlint.language.quantities.ranges import Measure, read_measure
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import Per, Unit, unit_named
from healthlint.language.quantities.wording import is_hyphen, wording

_FOLDS = frozenset("twice half twofold threefold fourfold fivefold tenfold".split())
_SURE_NAMES = frozenset(
    "type types stage stages grade grades phase phases chapter chapters level class category".split()
)
_JOINTS = frozenset("and or to through - – ,".split())
_LONGEST_ENUMERATION = 6
"""How many numbers may stand between a name and its last one: "stages 1, 2, 3 and 4"."""
# "It is over within a week" has no comparator.
_AFTER_AN_END = frozenset("within inside".split())
_FEW_BEFORE = frozenset("first next last past few".split())


@cache
def starting_words() -> frozenset[str]:
    """The words and signs that a quantity can begin with, other than digits; in lower case."""
    return (
        frozenset({"every", "few", *ADVERBS, *CURRENCIES, *DECADES, *TIMES})
        | _FOLDS
        | NUMBER_WORDS
        | wording().before.first_words
        | wording().vague.first_words
    )


def read_quantities(tokens: Sequence[Token], at: int, previous: Draft | None) -> tuple[Draft, ...]:
    """The quantity that starts at a token: none, one, or the two of a blood pressure.

    `previous` is the one before it in the text: after an age, "or over 60" is one too.
    """
    if (decade := read_decade(tokens, at)) is not None:
        return (decade,)
    if tokens[at].lower == "over" and at + 1 < len(tokens) and tokens[at + 1].lower in _AFTER_AN_END:
        return ()
    prefix = read_prefix(tokens, at)
    if prefix.end >= len(tokens):
        return ()
    if pair := read_pressures(tokens, at, prefix):
        systolic, diastolic = pair
        diastolic = close(tokens, diastolic)
        return replace(systolic, comparator=diastolic.comparator), diastolic
    draft = _read_worded(tokens, at, prefix) or _read_measured(tokens, at, prefix, previous)
    if draft is None or (prefix.ranging and not _ranges(tokens, draft, prefix)):
        return ()
    return (replace(draft, approximate=draft.approximate or prefix.approximate),)


def _read_worded(tokens: Sequence[Token], start: int, prefix: Prefix) -> Draft | None:
    """What begins with a word of its own: twice, every, daily, one in three."""
    word = tokens[prefix.end].lower
    draft = read_twice_as(tokens, start, prefix.end) if word in _FOLDS else None
    if draft is None and word in TIMES:
        draft = read_times(tokens, start, prefix)
    elif word == "every":
        draft = read_every(tokens, start, prefix)
        return draft and (draft if draft.comparator else close(tokens, draft))
    elif word in ADVERBS:
        return read_adverb(tokens, start, prefix.end)
    elif draft is None:
        draft = read_proportion(tokens, start, prefix)
    return draft and close(tokens, replace(draft, comparator=prefix.comparator))


def _read_measured(tokens: Sequence[Token], start: int, prefix: Prefix, previous: Draft | None) -> Draft | None:
    """What begins with a number."""
    measure = _few(tokens, prefix) or read_measure(
        tokens, prefix.end, between=prefix.between, led=prefix.leads or prefix.ranging
    )
    if measure is None or (prefix.between and not measure.is_range):
        return None
    if measure.form in (Form.HALF, Form.PART) and measure.unit is None:
        part = read_part(tokens, start, prefix, measure)
        return part and close(tokens, replace(part, comparator=prefix.comparator))
    special = read_multiple(tokens, start, measure) or read_hourly(tokens, start, measure)
    if special is not None:
        return replace(special, comparator=prefix.comparator)
    draft = Draft(start, measure.end, measure.low, measure.high, Kind.COUNT, measure.unit)
    vague = prefix.approximate or measure.form is Form.VAGUE
    draft = replace(draft, approximate=vague, comparator=prefix.comparator)
    draft = close(tokens, replace(draft, end=max(draft.end, after_old(tokens, measure))), measure.bound)
    follows_age = previous is not None and previous.kind is Kind.AGE and start - previous.end <= 1
    age = read_age(tokens, start, prefix, measure, draft, follows_age=follows_age)
    if age is not None:
        return age
    if prefix.age:
        return None
    return _divided(tokens, draft, measure, prefix)


def _divided(tokens: Sequence[Token], draft: Draft, measure: Measure, prefix: Prefix) -> Draft | None:
    """The draft as amount, rate, dose or count; None for a bare number that counts nothing."""
    unit, per, end = draft.unit, measure.per, draft.end
    if unit is not None and unit.name == "degree":
        unit = _degree(measure)
    if not per:
        per, end = read_per(tokens, draft.end, unit)
    if unit is None and per and per[0].unit is None:
        share = 1 / per[0].amount
        low, high, fraction = draft.low * share, draft.high * share, unit_named("fraction")
        return close(tokens, replace(draft, low=low, high=high, end=end, kind=Kind.PROPORTION, unit=fraction))
    draft = replace(draft, unit=unit, per=per, end=end, kind=kind_of(unit, per))
    if unit == unit_named("time") and measure.form is Form.ONE and not (per or draft.comparator or measure.is_range):
        return None
    if per and draft.comparator is None:
        draft = close(tokens, draft)
    if unit is not None or per:
        return draft
    if held := _container(tokens, draft.end):
        unit, per = held
        return replace(draft, unit=unit, per=per, kind=kind_of(unit, per))
    return draft if _stands_alone(tokens, draft, measure, prefix) else None


def _stands_alone(tokens: Sequence[Token], draft: Draft, measure: Measure, prefix: Prefix) -> bool:
    """Whether a number without a unit is a count, and no name, order or pronoun."""
    at = measure.end
    if measure.form is Form.VAGUE:
        # "Several requirements" says no more than "some"; "a few hundred" does.
        return measure.high > 10
    bounded = prefix.comparator is not None or draft.comparator is not None or measure.is_range
    if measure.form is Form.ONE and not bounded:
        return False
    if at < len(tokens) and tokens[at].glued and (tokens[at].is_word or tokens[at].text in "/’'"):
        return tokens[at].text in "’'" and not (at + 1 < len(tokens) and tokens[at + 1].lower == "s")
    if draft.end > measure.end:
        return True
    before = prefix.end - 1
    if before >= 0 and tokens[before].text == "/" and tokens[before].glued:
        return False
    return not is_hyphen(tokens, at) or read_unit(tokens, at + 1) is not None


def _container(tokens: Sequence[Token], at: int) -> tuple[Unit, tuple[Per, ...]] | None:
    """The tablets of "two 500 mg tablets a day", and the day."""
    if at < len(tokens) and tokens[at].lower in (",", "x", "×"):
        at += 1
    strength = read_measure(tokens, at)
    if strength is None or strength.unit is None or strength.unit.dimension not in ("mass", "volume", "activity"):
        return None
    per, end = read_per(tokens, strength.end, strength.unit)
    end = end if per else strength.end
    found = read_unit(tokens, end + 1 if is_hyphen(tokens, end) else end)
    if found is None or kind_of(found[0], ()) not in (Kind.DOSE, Kind.COUNT):
        return None
    return found[0], read_per(tokens, found[2], found[0])[0]


def _degree(measure: Measure) -> Unit | None:
    """Degrees that are surely of fever are of Celsius or of Fahrenheit; others are angles."""
    if 35 <= measure.low <= measure.high <= 43:
        return unit_named("degree Celsius")
    if 94 <= measure.low <= measure.high <= 110:
        return unit_named("degree Fahrenheit")
    return measure.unit


def _few(tokens: Sequence[Token], prefix: Prefix) -> Measure | None:
    """The few of "the first few days"."""
    at = prefix.end
    if tokens[at].lower != "few" or not at or tokens[at - 1].lower not in _FEW_BEFORE:
        return None
    found = read_unit(tokens, at + 1)
    return Measure(2, 6, found[0], found[1], found[2], Form.VAGUE) if found else None


def _ranges(tokens: Sequence[Token], draft: Draft, prefix: Prefix) -> bool:
    """Whether "from" belongs to the quantity: a range, or open upwards ("from 27 weeks onwards")."""
    open_end = draft.comparator is not None and prefix.comparator is None
    vague = draft.approximate and not prefix.approximate
    return (draft.low != draft.high and not vague) or open_end


def is_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number at a token only names a thing: "type 2", "stages 3 and 4"."""
    before = at - 1
    if before >= 0 and is_hyphen(tokens, before):
        before -= 2 if before > 1 and tokens[before - 1].value is not None else 1
    for _ in range(_LONGEST_ENUMERATION):
        if before < 2 or tokens[before].lower not in _JOINTS or tokens[before - 1].value is None:
            break
        before -= 2
    name = tokens[before].lower if before >= 0 else ""
    if name not in wording().names or (numeral := read_numeral(tokens, at)) is None:
        return False
    if name in _SURE_NAMES:
        return numeral.form is not Form.VAGUE
    return tokens[at].value is not None and read_unit(tokens, numeral.end) is None
