"""Parts of a whole and multiples: "1 in 4", "two out of three", "half of", "5 per 100,000", "three times as likely"."""

from collections.abc import Sequence

from healthlint.language.quantities.drafts import Draft, Prefix
from healthlint.language.quantities.measures import read_unit_after
from healthlint.language.quantities.numerals import Form, Numeral, read_numeral
from healthlint.language.quantities.quantity import Kind
from healthlint.language.quantities.ranges import Measure
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import unit_named
from healthlint.language.quantities.wording import is_hyphen

_WHOLES = frozenset("of the all these those your their our his her its".split())
_OF_WHICH = frozenset("of , . ; ) a have has had are were will is do did".split())
_ORDERS = frozenset(
    "first second third other better latter upper lower top bottom left right each either another the whole middle"
    " outer inner in front back".split()
)
_SERIES = frozenset("page part step day week month dose phase stage volume lesson chapter round visit number".split())
_COMPARING = frozenset(
    "as more the higher greater larger less lower likely faster longer stronger that your normal bigger worse often"
    " smaller".split()
)


def read_proportion(tokens: Sequence[Token], start: int, prefix: Prefix) -> Draft | None:
    """One in four, 2 out of 10, 1 of every 5."""
    first = read_numeral(tokens, prefix.end)
    if first is not None and _is_of(tokens, first, start):
        whole = read_numeral(tokens, first.end + 1)
        assert whole is not None
        return Draft(
            start, whole.end, first.low / whole.low, first.high / whole.low, Kind.PROPORTION, unit_named("fraction")
        )
    if first is None or first.form in (Form.VAGUE, Form.HALF, Form.PART) or not first.low.is_integer():
        return None
    low, high, at = first.low, first.high, first.end
    joints = ("to", "or", "-", "–", "and") if prefix.between else ("to", "or", "-", "–")
    if at < len(tokens) and tokens[at].lower in joints and (more := _more(tokens, at + 1)):
        high, at = more.high, more.end
    whole_at = _after_in(tokens, at)
    whole = read_numeral(tokens, whole_at) if whole_at is not None else None
    if whole is None or whole.form in (Form.VAGUE, Form.HALF, Form.PART, Form.ONE) or not 0 <= low <= high < whole.low:
        return None
    if read_unit_after(tokens, whole.end, whole.low, whole.form) is not None:
        return None
    fraction = unit_named("fraction")
    if whole.end < len(tokens) and tokens[whole.end].lower in ("to", "or", "-", "–"):
        # "1 in 100,000 to 500,000"
        larger = _more(tokens, whole.end + 1)
        if larger is not None and larger.low > whole.low and not _is_measured(tokens, larger):
            return Draft(start, larger.end, low / larger.low, high / whole.low, Kind.PROPORTION, fraction)
    return Draft(start, whole.end, low / whole.low, high / whole.low, Kind.PROPORTION, fraction)


def read_part(tokens: Sequence[Token], start: int, prefix: Prefix, measure: Measure) -> Draft | None:
    """Half of, about a third, two-thirds, where the words around show that a part of something is meant."""
    following = tokens[measure.end].lower if measure.end < len(tokens) else "."
    before = tokens[start - 1].lower if start else ""
    written = {token.lower for token in tokens[prefix.end : measure.end]}
    if is_hyphen(tokens, measure.end):
        return None
    if measure.form is Form.HALF and not measure.is_range:
        by_whole = following in _WHOLES | {"a", "an"} and before not in _ORDERS
        by_prefix = prefix.leads and (following in _OF_WHICH | _WHOLES or not following.isalpha() or prefix.approximate)
        sure = by_whole or by_prefix or (before in ("by", "to") and following not in ("an", "a"))
    elif "a" in written or written == {"quarter"}:
        sure = ("a" in written and following == "of") or prefix.leads or before in ("by", "to")
    else:
        sure = True
    if not sure:
        return None
    return Draft(start, measure.end, measure.low, measure.high, Kind.PROPORTION, unit_named("fraction"))


def read_multiple(tokens: Sequence[Token], start: int, measure: Measure) -> Draft | None:
    """Three times as likely, by 3 times, 5-fold, twofold: a factor."""
    at = measure.end
    times = measure.unit is not None and measure.unit.dimension == "occurrence"
    grown = start > 0 and tokens[start - 1].lower == "by"
    if times and (grown or (at < len(tokens) and tokens[at].lower in _COMPARING)):
        return Draft(start, at, measure.low, measure.high, Kind.FACTOR, unit_named("fold"))
    fold = at + 1 if is_hyphen(tokens, at) else at
    if measure.unit is None and fold < len(tokens) and tokens[fold].lower in ("fold", "folds"):
        return Draft(start, fold + 1, measure.low, measure.high, Kind.FACTOR, unit_named("fold"))
    return None


def read_twice_as(tokens: Sequence[Token], start: int, at: int) -> Draft | None:
    """Twice as likely, half as many, twofold."""
    word = tokens[at].lower
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    value = {"twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0}.get(word)
    if value is None and word == "twice" and after in ("as", "the", "that", "normal"):
        value = 2.0
    if value is None and word == "half" and after == "as":
        value = 0.5
    return None if value is None else Draft(start, at + 1, value, value, Kind.FACTOR, unit_named("fold"))


def _more(tokens: Sequence[Token], at: int) -> Numeral | None:
    numeral = read_numeral(tokens, at)
    return numeral if numeral and numeral.form is not Form.VAGUE else None


def _is_measured(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a number begins something else: a measure, or another proportion ("1 in 10 to 1 in 5")."""
    if read_unit_after(tokens, numeral.end, numeral.low, numeral.form) is not None:
        return True
    return _after_in(tokens, numeral.end) is not None and read_numeral(tokens, numeral.end + 1) is not None


def _is_of(tokens: Sequence[Token], first: Numeral, start: int) -> bool:
    """Whether "of" and a larger number follow, which no unit makes a measure: "4 of 5 cases", but not "page 4 of 5"."""
    if first.form is not Form.DIGITS or [token.lower for token in tokens[first.end : first.end + 1]] != ["of"]:
        return False
    whole = read_numeral(tokens, first.end + 1)
    if whole is None or whole.form is not Form.DIGITS or not first.low <= first.high < whole.low:
        return False
    counted = start == 0 or tokens[start - 1].lower not in _SERIES
    return counted and read_unit_after(tokens, whole.end, whole.low, whole.form) is None


def _after_in(tokens: Sequence[Token], at: int) -> int | None:
    words = [token.lower for token in tokens[at : at + 3]]
    if words[:2] == ["out", "of"]:
        at += 2
        return at + 1 if words[2:] in (["every"], ["each"]) else at
    if words[:1] == ["in"]:
        return at + 2 if words[1:2] in (["every"], ["each"], ["about"], ["around"]) else at + 1
    if words[:2] in (["of", "every"], ["of", "each"]):
        return at + 2
    return None
