"""A number or range with its unit: "4–6 weeks", "5 mg to 10 mg", "a week or two", "2 hours and 30 minutes", "$5"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from healthlint.language.quantities.measures import CURRENCIES, read_unit, read_unit_after
from healthlint.language.quantities.numerals import Form, Numeral, read_numeral
from healthlint.language.quantities.quantity import exact
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import Per, Unit, unit_named
from healthlint.language.quantities.wording import is_hyphen, read_after

_DASHES = ("-", "–", "—", "−", "‑")
_FEET = frozenset("'’′")
_INCHES = frozenset('"”″')
_HOUSEHOLD = frozenset({"teaspoon", "tablespoon", "cup", "glass", "pint", "litre", "gallon", "quart"})
_LIQUIDS = frozenset(
    "water juice milk liquor wine beer fluid fluids liquid soda drink drinks coffee tea spirits formula broth blood"
    " urine glass glasses bottle bottles can cans".split()
)
_LEADS_DURATION = frozenset("for in after last lasts lasted lasting take takes took every".split())
_FOLLOWS_DURATION = frozenset("ago later before after earlier old apart early beforehand".split())
_ARTICLE_TIMES = frozenset("minute hour day week fortnight month year decade".split())


@dataclass(frozen=True, slots=True)
class Measure:
    """The bounds in a unit as written, the index after it, how the first number is written.

    `bound` is what the words between number and unit say ("10 or more years"), and `is_range` whether two numbers
    make it. `scale` is what the last number was multiplied by ("5.4 million").
    """

    low: float
    high: float
    unit: Unit | None
    per: tuple[Per, ...]
    end: int
    form: Form
    bound: str | None = None
    is_range: bool = False
    scale: float = 1.0


def read_measure(tokens: Sequence[Token], at: int, *, between: bool = False, led: bool = False) -> Measure | None:
    """The number or range that starts at a token, with its unit.

    `between` lets "and" join a range; `led` says that words before it ("about", "at least") make "a week" a number.
    """
    first = _single(tokens, at, led)
    if first is None:
        return None
    return _range(tokens, first, between) or _compound(tokens, first)


def _single(tokens: Sequence[Token], at: int, led: bool) -> Measure | None:
    if at + 1 < len(tokens) and tokens[at].text in CURRENCIES and (numeral := read_numeral(tokens, at + 1)):
        unit = unit_named(CURRENCIES[tokens[at].text])
        return Measure(numeral.low, numeral.high, unit, (), numeral.end, Form.DIGITS, scale=numeral.scale)
    numeral = read_numeral(tokens, at)
    if numeral is None:
        return _article(tokens, at, led)
    if numeral.form in (Form.HALF, Form.PART):
        return _part_of_unit(tokens, numeral)
    if height := _feet_and_inches(tokens, at):
        return height
    bound, end = None, numeral.end
    if after := read_after(tokens, end):
        bound, end = after
    found = read_unit_after(tokens, end, numeral.high, numeral.form)
    if found is None:
        return Measure(numeral.low, numeral.high, None, (), numeral.end, numeral.form, scale=numeral.scale)
    unit, per, unit_end = found
    if unit.name == "ounce" and _is_liquid(tokens, unit_end):
        unit = unit_named("fluid ounce")
    return Measure(numeral.low, numeral.high, unit, per, unit_end, numeral.form, bound, scale=numeral.scale)


def _article(tokens: Sequence[Token], at: int, led: bool) -> Measure | None:
    """One, said by "a" or "an": "for a week", "an hour later", "a teaspoon of salt"."""
    if at >= len(tokens) or tokens[at].lower not in ("a", "an"):
        return None
    found = read_unit(tokens, at + 1)
    if found is None or found[1] or is_hyphen(tokens, found[2]):
        return None
    unit, _, end = found
    following = tokens[end].lower if end < len(tokens) else ""
    measure = Measure(1, 1, unit, (), end, Form.ONE)
    if unit.name in _HOUSEHOLD:
        return measure if following == "of" or led else None
    if unit.dimension != "time" or unit.name not in _ARTICLE_TIMES:
        return measure if led and unit.dimension in ("mass", "length", "volume") else None
    before = tokens[at - 1].lower if at else ""
    if [token.lower for token in tokens[end : end + 3]] == ["and", "a", "half"]:
        return replace(measure, low=1.5, high=1.5, end=end + 3)
    goes_on = read_after(tokens, end) is not None or (
        following in ("or", "to") and read_numeral(tokens, end + 1) is not None
    )
    if led or goes_on or before in _LEADS_DURATION or (following in _FOLLOWS_DURATION and not _counts(before)):
        return measure
    return None


def _feet_and_inches(tokens: Sequence[Token], at: int) -> Measure | None:
    """Five feet ten as 5'10"."""
    signs = [token.text for token in tokens[at + 1 : at + 4 : 2]]
    if len(signs) < 2 or signs[0] not in _FEET or signs[1] not in _INCHES or not tokens[at + 1].glued:
        return None
    feet, inches = tokens[at].value, tokens[at + 2].value
    if feet is None or inches is None or inches >= 12:
        return None
    height = float(exact(feet) + exact(inches) / 12)
    return Measure(height, height, unit_named("foot"), (), at + 4, Form.DIGITS)


def _counts(word: str) -> bool:
    """Whether "a day" after the word is a rate: "how many times a day before"."""
    return word in ("times", "time", "once", "twice", "much", "many", "doses", "tablets", "hours", "minutes", "days")


def _part_of_unit(tokens: Sequence[Token], numeral: Numeral) -> Measure | None:
    """Half an hour, half a tablet, one-half cup, three quarters of an hour; or the bare part."""
    at = numeral.end
    if numeral.form is Form.PART and at < len(tokens) and tokens[at].lower == "of":
        at += 1
    if at < len(tokens) and tokens[at].lower in ("a", "an"):
        at += 1
    found = read_unit(tokens, at + 1 if is_hyphen(tokens, at) else at)
    # "A half hour", but no "third day" and no "half time".
    ordinal = found is not None and (
        found[0].dimension == "occurrence"
        or (found[0].dimension == "time" and numeral.low != 0.5 and at == numeral.end and not is_hyphen(tokens, at))
    )
    if found is None or found[1] or ordinal:
        return Measure(numeral.low, numeral.high, None, (), numeral.end, numeral.form)
    return Measure(numeral.low, numeral.high, found[0], (), found[2], Form.WORDS)


def _range(tokens: Sequence[Token], first: Measure, between: bool) -> Measure | None:
    start = _after_joint(tokens, first, between)
    if start is None:
        return None
    for skipped in ("about", "around", "approximately", "even", "up", "as"):
        if start < len(tokens) and tokens[start].lower == skipped and skipped != "up":
            start += 1
    second = _single(tokens, start, led=False) or (
        _article(tokens, start, led=True) if first.unit is not None and tokens[start - 1].lower != "and" else None
    )
    if second is None or (Form.VAGUE in (first.form, second.form) and not (first.unit and second.unit)):
        return None
    if first.scale == 1 < second.scale and (first.unit is None or first.unit.name in CURRENCIES.values()):
        # "4.2 to 5.4 million"
        first = replace(first, low=first.low * second.scale, high=first.high * second.scale)
    joined = _join(first, second)
    if joined is None or joined.low > joined.high or (joined.low == joined.high and not between):
        return None
    return joined


def _after_joint(tokens: Sequence[Token], first: Measure, between: bool) -> int | None:
    at = first.end
    # "3- to 5-year-olds"
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].lower in ("to", "or"):
        at += 1
    if at + 1 >= len(tokens):
        return None
    joint = tokens[at]
    if joint.text in _DASHES:
        return at + 1 if tokens[at + 1].glued == joint.glued or joint.text != "-" or first.unit is None else None
    if joint.lower in ("to", "through", "or") or (between and joint.lower == "and"):
        return at + 1
    return None


def _join(first: Measure, second: Measure) -> Measure | None:
    one, two = first.unit, second.unit
    parts = (Form.PART, Form.HALF)
    if (first.form in parts) != (second.form in parts) and one is None and two is None:
        return None
    vague = Form.VAGUE in (first.form, second.form)
    whole = replace(second, low=first.low, form=Form.VAGUE if vague else first.form, is_range=True)
    if one is None or one == two or (one.name == "degree" and two is not None and two.dimension == "temperature"):
        return whole
    if two is None:
        # "An hour or two", "10% to 20", but not "in 2 weeks or 3 of them".
        alike = first.form is Form.ONE or one.dimension == "money"
        return replace(whole, unit=one, per=first.per) if alike else None
    if one.dimension != two.dimension or one.offset or two.offset:
        return None
    high = float(exact(second.high) * two.factor / one.factor)
    return replace(whole, high=high, unit=one)


def _compound(tokens: Sequence[Token], first: Measure) -> Measure:
    """Two hours and 30 minutes; 5 feet 10 inches."""
    at = first.end
    if first.unit is None or first.low != first.high or first.form is Form.VAGUE or first.unit.offset:
        return first
    if at < len(tokens) and tokens[at].lower in ("and", ","):
        at += 1
    numeral = read_numeral(tokens, at)
    if numeral is None or numeral.low != numeral.high or numeral.form not in (Form.DIGITS, Form.WORDS, Form.ONE):
        return first
    found = read_unit_after(tokens, numeral.end, numeral.low, numeral.form)
    if found is None or found[1] or found[0].dimension != first.unit.dimension:
        return first
    added = exact(numeral.low) * found[0].factor / first.unit.factor
    if not 0 < added < 1 or first.unit.dimension not in ("time", "length", "mass"):
        return first
    total = float(exact(first.low) + added)
    return replace(first, low=total, high=total, end=found[2])


def _is_liquid(tokens: Sequence[Token], at: int) -> bool:
    return any(token.lower in _LIQUIDS for token in tokens[at : at + 4])
