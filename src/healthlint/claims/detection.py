"""Candidates for a contradiction among the claims of an article: one slot, one subject, one scope, two sides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from healthlint.claims.actions import DO
from healthlint.claims.claim import Claim, Side
from healthlint.claims.slots import Confidence, Fault, Slot, all_slots
from healthlint.claims.verdicts import Candidate


def find_candidates(claims: Iterable[Claim]) -> Iterator[Candidate]:
    """At most one candidate for each subject, slot and pair of sides: the first place of each.

    Claims are indexed by slot and subject, so that the cost grows with their number.
    """
    indexed: dict[tuple[str, str, tuple[str, ...]], dict[tuple[str, frozenset[str]], Claim]] = defaultdict(dict)
    for claim in claims:
        if isinstance(claim.value, Side):
            places = indexed[claim.slot, claim.subject.key, claim.subject.qualifiers]
            places.setdefault((claim.value.name, _names(claim)), claim)
    for (name, _, _), places in indexed.items():
        slot = all_slots().get(name)
        told: set[frozenset[str]] = set()
        kept = list(places.values())
        for number, second in enumerate(kept):
            for first in kept[:number]:
                sides = frozenset((_side(first), _side(second)))
                if sides not in told and _excludes(slot, first, second) and _comparable(slot, first, second):
                    told.add(sides)
                    yield _candidate(name, slot, first, second)


def _excludes(slot: Slot | None, first: Claim, second: Claim) -> bool:
    return slot.excludes(_side(first), _side(second)) if slot is not None else _side(first) != _side(second)


def _comparable(slot: Slot | None, first: Claim, second: Claim) -> bool:
    one, other = _names(first), _names(second)
    covers = slot is not None and slot.general and not (one and other)
    return one == other or covers


def _candidate(name: str, slot: Slot | None, first: Claim, second: Claim) -> Candidate:
    scope = tuple(sorted(_names(first) | _names(second)))
    if slot is None:
        says = {True: "advised", False: "advised against"}
        there, here = says[_side(first) == DO], says[_side(second) == DO]
        return Candidate(first, second, scope, name, Fault.ACTION, Confidence.HIGH, there, here)
    there, here = slot.says[_side(first)], slot.says[_side(second)]
    return Candidate(first, second, scope, name, slot.fault, slot.confidence, there, here)


def _side(claim: Claim) -> str:
    assert isinstance(claim.value, Side)
    return claim.value.name


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(scope.name for scope in claim.scopes)
