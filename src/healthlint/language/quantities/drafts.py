"""Quantities while they are being read: bounds and words by token, before they get a place and a base value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from healthlint.language.quantities.interval import Interval
from healthlint.language.quantities.quantity import Comparator, Kind
from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.units import Per, Unit, unit_table
from healthlint.language.quantities.wording import is_hyphen, read_after, wording

ABOUT = "about"
_MOST_PHRASES = 4
"""Of phrases before one number: "aged | between | about"; a bound keeps the time linear in the text."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """The words before a number: how they bound it, and the index after them."""

    end: int
    comparator: Comparator | None = None
    approximate: bool = False
    age: bool = False
    between: bool = False
    ranging: bool = False

    @property
    def leads(self) -> bool:
        """Whether the words make "a week" a number."""
        return self.comparator is not None or self.approximate or self.between


@dataclass(frozen=True, slots=True)
class Draft:
    """A quantity from token `start` up to token `end`."""

    start: int
    end: int
    low: float
    high: float
    kind: Kind
    unit: Unit | None = None
    per: tuple[Per, ...] = ()
    approximate: bool = False
    comparator: Comparator | None = None
    high_inclusive: bool = True

    @property
    def written(self) -> Interval:
        """The bounds that the comparator leaves."""
        match self.comparator:
            case Comparator.BELOW:
                return Interval(None, self.high, high_inclusive=False)
            case Comparator.AT_MOST:
                return Interval(None, self.high)
            case Comparator.AT_LEAST:
                return Interval(self.low, None)
            case Comparator.ABOVE:
                return Interval(self.low, None, low_inclusive=False)
        return Interval(self.low, self.high, high_inclusive=self.high_inclusive)


def read_prefix(tokens: Sequence[Token], at: int) -> Prefix:
    """All the words before a number that starts at or after a token."""
    prefix = Prefix(at)
    for _ in range(_MOST_PHRASES):
        found = wording().before.read(tokens, prefix.end)
        if found is None:
            break
        meaning, end = found
        if is_hyphen(tokens, end):
            end += 1
        if meaning == ABOUT:
            prefix = replace(prefix, end=end, approximate=True)
        elif meaning == "age":
            prefix = replace(prefix, end=end, age=True)
        elif meaning == "between":
            prefix = replace(prefix, end=end, between=True)
        elif meaning == "from":
            prefix = replace(prefix, end=end, ranging=True)
        else:
            prefix = replace(prefix, end=end, comparator=prefix.comparator or Comparator(meaning))
    end = prefix.end
    bounded = prefix.comparator in (Comparator.AT_MOST, Comparator.AT_LEAST)
    if bounded and end + 1 < len(tokens) and tokens[end].lower in ("a", "an") and tokens[end + 1].value:
        # "Up to a 50 percent chance"
        prefix = replace(prefix, end=end + 1)
    return prefix


def close(tokens: Sequence[Token], draft: Draft, bound: str | None = None) -> Draft:
    """The draft with the words after it, "or more", "or so"; `bound` is what was said before the unit."""
    if bound is None and (after := read_after(tokens, draft.end)):
        bound, end = after
        draft = replace(draft, end=end)
    if bound == ABOUT:
        return replace(draft, approximate=True)
    if bound is None or draft.comparator is not None:
        return draft
    return replace(draft, comparator=Comparator(bound))


def kind_of(unit: Unit | None, per: tuple[Per, ...]) -> Kind:
    """What a quantity in a unit measures, by the dimension of its unit."""
    if unit is not None and unit.dimension == "occurrence":
        return Kind.FREQUENCY if per else Kind.COUNT
    if per:
        return Kind.RATE
    if unit is None:
        return Kind.COUNT
    return Kind(unit_table().kinds.get(unit.dimension, Kind.DOSE))
