"""Candidates for a contradiction among the claims of an article: one slot, one subject, one scope, two sides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from healthlint.claims.claim import Claim, Side
from healthlint.claims.phrasings import Answer, Axis, all_axes
from healthlint.claims.settings import share_setting
from healthlint.claims.slots import DENIED, Confidence, Fault, Slot, all_slots
from healthlint.claims.substitutions import OPPOSED
from healthlint.claims.verdicts import Candidate
from healthlint.language.framing import Force

# Statements without an axis are in slots of this name, with their content behind it.
_PLAIN = "said::"
_OPPOSED = f"said:{OPPOSED}:"
_OPPOSITE_ANSWERS = frozenset(
    frozenset(pair)
    for pair in (
        (Answer.YES, Answer.NO),
        (Answer.USUALLY, Answer.NO),
        (Answer.ALWAYS, Answer.NO),
        (Answer.USUALLY, Answer.RARELY),
        (Answer.ALWAYS, Answer.RARELY),
    )
)


def find_candidates(claims: Iterable[Claim]) -> Iterator[Candidate]:
    """At most one candidate for each subject, slot and pair of sides, and for each pair of sentences.

    It is made of the first place of each side. Of two slots in one pair of sentences the first in `claims` counts.
    Claims are indexed by slot and subject, so that the cost grows with their number.
    """
    indexed: dict[tuple[str, str, tuple[str, ...]], dict[tuple[str, frozenset[str]], Claim]] = defaultdict(dict)
    for claim in claims:
        if isinstance(claim.value, Side):
            places = indexed[claim.slot, claim.subject.key, claim.subject.qualifiers]
            places.setdefault((claim.value.name, _names(claim)), claim)
    paired: set[frozenset[tuple[int, int]]] = set()
    for (name, _, _), places in indexed.items():
        slot = all_slots().get(name)
        told: set[frozenset[str]] = set()
        kept = list(places.values())
        for number, second in enumerate(kept):
            for first in kept[:number]:
                sides = frozenset((_side(first), _side(second)))
                if sides not in told and _excludes(slot, first, second) and _comparable(slot, first, second):
                    told.add(sides)
                    pair = frozenset((_sentence_of(first), _sentence_of(second)))
                    if pair in paired:
                        continue
                    paired.add(pair)
                    yield _candidate(name, slot, first, second)


def _excludes(slot: Slot | None, first: Claim, second: Claim) -> bool:
    if slot is not None:
        return slot.excludes(_side(first), _side(second))
    one, other = _side(first), _side(second)
    if first.slot.startswith(_OPPOSED):
        return one != other
    if first.slot.startswith(_PLAIN):
        return frozenset((one, other)) in _OPPOSITE_ANSWERS
    return all_axes()[first.slot.split(":")[1]].excludes(one, other)


def _comparable(slot: Slot | None, first: Claim, second: Claim) -> bool:
    if _is_one_sentence(first, second):
        return False
    if slot is not None and not share_setting(first, second):
        return False
    one, other = _names(first), _names(second)
    covers = slot is not None and slot.general and not (one and other)
    return one == other or covers


def _is_one_sentence(first: Claim, second: Claim) -> bool:
    return _sentence_of(first) == _sentence_of(second)


def _sentence_of(claim: Claim) -> tuple[int, int]:
    """The passage of a claim and where its sentence starts, as a key."""
    starts = (one.start_char for one in claim.passage.doc.sents if claim.where.start < one.end_char)
    return id(claim.passage.block), next(starts, 0)


def _candidate(name: str, slot: Slot | None, first: Claim, second: Claim) -> Candidate:
    scope = tuple(sorted(_names(first) | _names(second)))
    if slot is not None:
        there, here = slot.words_for(_side(first)), slot.words_for(_side(second))
        return Candidate(first, second, scope, name, slot.fault, slot.confidence, there, here)
    if name.startswith(_PLAIN):
        there, here = _answered(first), _answered(second)
        fault = Fault.ACTION if _orders(first) and _orders(second) else Fault.STATEMENT
        return Candidate(first, second, scope, name, fault, Confidence.HIGH, there, here)
    if name.startswith(_OPPOSED):
        there, here = (f"said to be “{_side(claim)}”" for claim in (first, second))
        return Candidate(first, second, scope, name, Fault.STATEMENT, Confidence.HIGH, there, here)
    axis = all_axes()[name.split(":")[1]]
    there, here = (_said(axis, _side(claim)) for claim in (first, second))
    return Candidate(first, second, scope, name, axis.fault, Confidence.HIGH, there, here)


def _said(axis: Axis, side: str) -> str:
    words = axis.says.get(side.removeprefix(DENIED), side)
    return f"not: {words}" if side.startswith(DENIED) else words


def _orders(claim: Claim) -> bool:
    return claim.force in (Force.MUST, Force.SHOULD, Force.MUST_NOT, Force.SHOULD_NOT)


def _answered(claim: Claim) -> str:
    if _orders(claim):
        return "advised against" if _side(claim) == Answer.NO else "advised"
    return "denied" if _side(claim) == Answer.NO else f"said to be so ({_side(claim)})"


def _side(claim: Claim) -> str:
    assert isinstance(claim.value, Side)
    return claim.value.name


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(scope.name for scope in claim.scopes)
