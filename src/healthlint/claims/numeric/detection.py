"""Pairs of numeric claims that cannot both be true: one slot and subject, the same scopes, values apart."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from healthlint.claims.claim import Claim, Measure
from healthlint.claims.numeric.slots import Slot, Topic, slot_of
from healthlint.claims.settings import share_setting
from healthlint.language.quantities import Interval

_APPROXIMATE = 0.25
# Words by which a statement sets itself apart from another.
_CONTRAST = re.compile(
    r"\b(?:but|however|although|though|unlike|whereas|while|instead|otherwise|except|unless|some|others?|another|rare(?:ly)?"
    r"|occasional(?:ly)?|sometimes|longer|shorter|severe|mild(?:er)?|depend\w*|var(?:y|ies)|then|later|late|may|might|could"
    r"|second|next|also|even)\b",
    re.IGNORECASE,
)
# "Twice a day, in the morning and in the evening" is no other case than "twice a day".
_HOURS = frozenset("morning evening night bedtime afternoon before after".split())
_MOST_PER_SLOT = 12
"""A slot with more values than this is a table or a list of cases, and no one value."""

_CASES = 3
"""From how many values on a section is taken to go through kinds and cases."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two claims that disagree; `first` stands before `second`."""

    slot: Slot
    first: Claim
    second: Claim


def find_disagreements(claims: Iterable[Claim], topic: Topic) -> Iterator[Disagreement]:
    """The disagreements of a topic, at most one for each slot and subject and for each pair of places."""
    groups: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if slot_of(claim.slot).topic is topic and isinstance(claim.value, Measure):
            key = claim.slot, claim.subject.key, claim.subject.qualifiers, claim.value.dimension, _scopes(claim)
            groups[key].append(claim)
    told: set[tuple[object, ...]] = set()
    for everything in groups.values():
        group = _without_enumerations(everything)
        if 1 < len(group) <= _MOST_PER_SLOT and (found := _first_disagreement(group)) is not None:
            places = tuple((id(claim.passage.block), _sentence(claim)) for claim in (found.first, found.second))
            if places not in told:
                told.add(places)
                yield found


def _without_enumerations(group: list[Claim]) -> list[Claim]:
    """The claims but those of a section that gives many values: it tells of one case after another."""
    values: defaultdict[int, set[object]] = defaultdict(set)
    for claim in group:
        values[claim.passage.block.section].add(claim.value)
    return [claim for claim in group if len(values[claim.passage.block.section]) < _CASES]


def _first_disagreement(group: list[Claim]) -> Disagreement | None:
    for later, second in enumerate(group):
        for first in group[:later]:
            slot = slot_of(second.slot)
            if _may_be_compared(first, second) and _disagree(first.value, second.value, slot):
                return Disagreement(slot, first, second)
    return None


def _may_be_compared(first: Claim, second: Claim) -> bool:
    """Whether two claims stand apart: not in one sentence, table or list, and neither set off from the other."""
    if first.passage is second.passage and _sentence(first) == _sentence(second):
        return False
    one, other = first.passage.block, second.passage.block
    if one.in_table and other.in_table and one.in_table.table == other.in_table.table:
        return False
    if one.in_list and other.in_list and one.in_list.list == other.in_list.list:
        return False
    # Statements of one content say all that sets them apart in words, and those words are the same.
    if first.slot.startswith("said-"):
        return True
    ignored = _HOURS if first.slot.startswith("how-often") else frozenset[str]()
    return share_setting(first, second, ignored) and not (is_set_apart(first) or is_set_apart(second))


def is_set_apart(claim: Claim) -> bool:
    """Whether the sentence of a claim sets itself apart from what is said elsewhere ("but", "in severe cases")."""
    return _CONTRAST.search(_sentence(claim)) is not None


def _sentence(claim: Claim) -> str:
    sentences = claim.passage.sentences
    return next((one.text for one in sentences if claim.where.start < one.end_char), claim.passage.text)


def _disagree(first: object, second: object, slot: Slot) -> bool:
    assert isinstance(first, Measure)
    assert isinstance(second, Measure)
    one, other = _widened(first), _widened(second)
    margin = slot.margin
    if slot.bound and (_is_limit(one) and _is_limit(other)):
        return _limits_differ(one, other, margin, first.dimension)
    return _apart(one, other, margin, first.dimension) or _apart(other, one, margin, first.dimension)


def _apart(one: Interval, other: Interval, margin: float, dimension: str) -> bool:
    """Whether the first ends well before the second begins."""
    if one.high is None or other.low is None:
        return False
    if dimension == "temperature":
        return other.low - one.high > 1.0
    return one.high * margin < other.low


def _is_limit(interval: Interval) -> bool:
    return (interval.low is None) != (interval.high is None)


def _limits_differ(one: Interval, other: Interval, margin: float, dimension: str) -> bool:
    for a, b in ((one.low, other.low), (one.high, other.high)):
        if a is not None and b is not None:
            return abs(a - b) > 0.3 if dimension == "temperature" else max(a, b) > margin * min(a, b)
    return False


def _widened(value: Measure) -> Interval:
    wide = value.approximate and value.dimension != "temperature"
    return value.interval.widen(_APPROXIMATE) if wide else value.interval


def _scopes(claim: Claim) -> frozenset[str]:
    return frozenset(scope.name for scope in claim.scopes)
