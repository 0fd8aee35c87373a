"""Ages: "aged 65 or over", "6-month-old", "children under 12", "the under 5s", "in their 50s"."""

from collections.abc import Sequence
from dataclasses import replace

from healthlint.language.quantities.drafts import Draft, Prefix
from healthlint.language.quantities.quantity import Kind
from healthlint.language.quantities.ranges import Measure
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import unit_named
from healthlint.language.quantities.wording import is_hyphen

_OLDEST = 120
_GROWING = frozenset("child children kid kids baby babies infant infants newborns toddler toddlers".split())
_PERSONS = _GROWING | frozenset(
    "adult adults people person women woman men man those anyone everyone patients persons individuals teenagers boys"
    " girls teens adolescents smokers veterans females males youth someone seniors".split()
)
_ARE = frozenset("are is re was were be m s".split())
_WHO = frozenset("you they who he she we child children people baby ’ ' i they’re".split())
_TURNING = frozenset("turn turns turned turning".split())
_OWNERS = frozenset("their your his her my our early mid late the".split())
DECADES = {
    f"{word}ties": float(number * 10) for number, word in enumerate("twen thir for fif six seven eigh nine".split(), 2)
}
_SIDES = frozenset("over under above below up older younger".split())


def read_decade(tokens: Sequence[Token], at: int) -> Draft | None:
    """The 50s of "in their 50s" or "mid-50s"."""
    before = tokens[at - 1].lower if at else ""
    if at and is_hyphen(tokens, at - 1) and at > 1:
        before = tokens[at - 2].lower
    chained = before in ("and", "or", "to") and at > 1 and tokens[at - 2].lower == "s"
    if (before not in _OWNERS and not chained) or (
        before == "the" and (at < 2 or tokens[at - 2].lower in ("in", "during"))
    ):
        return None
    value, end = DECADES.get(tokens[at].lower), at + 1
    if value is None:
        value, end = tokens[at].value, _after_plural(tokens, at + 1)
        if end == at + 1 or value is None or value % 10 or not 10 < value < 100:
            return None
    return Draft(at, end, value, value + 10, Kind.AGE, unit_named("year"), high_inclusive=False)


def read_age(
    tokens: Sequence[Token], start: int, prefix: Prefix, measure: Measure, draft: Draft, *, follows_age: bool
) -> Draft | None:
    """The draft as an age, where the words around say that it is one; `draft` ends after "or over"."""
    unit = measure.unit
    if measure.per or (unit is not None and unit.dimension != "time"):
        return None
    plural = _after_plural(tokens, measure.end)
    if unit is None and prefix.comparator and plural > measure.end and measure.high <= _OLDEST:
        return replace(draft, end=plural, kind=Kind.AGE, unit=unit_named("year"))
    if unit is None and measure.high > _OLDEST:
        return None
    old = _after_old(tokens, measure.end) if unit is not None else measure.end
    tail = {token.lower for token in tokens[measure.end : draft.end]}
    sure = (
        prefix.age
        or old > measure.end
        or bool(tail & {"older", "younger"})
        or _belongs_to_person(tokens, start, prefix, measure, tail, follows_age)
    )
    if not sure:
        return None
    return replace(draft, end=max(draft.end, old), kind=Kind.AGE, unit=unit or unit_named("year"))


def after_old(tokens: Sequence[Token], measure: Measure) -> int:
    """The index after "old" or "of age", where they follow a measure of time."""
    return _after_old(tokens, measure.end) if measure.unit and measure.unit.dimension == "time" else measure.end


def _belongs_to_person(
    tokens: Sequence[Token], start: int, prefix: Prefix, measure: Measure, tail: set[str], follows_age: bool
) -> bool:
    before = [token.lower for token in tokens[max(start - 3, 0) : start]]
    last = before[-1] if before else ""
    bounded = prefix.comparator is not None or bool(tail & _SIDES)
    person = last in _PERSONS or (last in _ARE and len(before) > 1 and before[-2] in _WHO)
    if measure.unit is None:
        chained = follows_age and last in ("or", "and", ",")
        names_thing = _goes_on(tokens, measure.end) and not tail
        if last in _TURNING:
            return not names_thing and measure.high <= _OLDEST
        return not names_thing and ((bounded and (person or chained)) or (measure.is_range and last in _PERSONS))
    grown = measure.unit.name in ("month", "year") and last in _PERSONS
    return (bounded and last in _PERSONS) or (grown and (measure.is_range or last in _GROWING))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number counts what follows."""
    return at < len(tokens) and tokens[at].lower in ("of", "different", "types", "other", "percent", "points")


def _after_plural(tokens: Sequence[Token], at: int) -> int:
    if at < len(tokens) and tokens[at].lower == "s" and tokens[at].glued:
        return at + 1
    if at + 1 < len(tokens) and tokens[at].text in "’'" and tokens[at].glued and tokens[at + 1].lower == "s":
        return at + 2
    return at


def _after_old(tokens: Sequence[Token], at: int) -> int:
    words = at + 1 if is_hyphen(tokens, at) else at
    if words < len(tokens) and tokens[words].lower in ("old", "olds"):
        return words + 1
    if [token.lower for token in tokens[at : at + 2]] == ["of", "age"]:
        return at + 2
    return at
