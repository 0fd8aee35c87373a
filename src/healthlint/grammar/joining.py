"""Make one list of remarks on a text out of those of several engines, with one remark a place."""

from collections.abc import Iterable
from dataclasses import replace

from healthlint.grammar.remarks import Remark

ENGINES_BEST_FIRST = ("house", "languagetool", "harper")
"""Whose words are used where several engines remark on one place: the nearer to health articles, the better."""


def join(remarks: Iterable[Remark]) -> list[Remark]:
    """The best remark of each place, in order; its `engines` are all that remark there.

    Remarks share a place when they overlap, or stand at the same empty place. Better is: graded "keep", then with a
    replacement, then of the best engine, then the shortest.
    """
    joined: list[Remark] = []
    group: list[Remark] = []
    reach = 0
    for remark in sorted(remarks, key=lambda remark: (remark.start, remark.end)):
        if group and remark.start >= reach and not _share_place(remark, group[-1]):
            joined += _best_of(group)
            group = []
        group.append(remark)
        reach = max(reach, remark.end)
    return joined + _best_of(group)


def _best_of(group: list[Remark]) -> list[Remark]:
    """Of remarks that hang together, the best one, then the best of those apart from it, and so on."""
    chosen: list[Remark] = []
    for remark in sorted(group, key=_rank):
        if not any(_share_place(remark, better) for better in chosen):
            agreeing = {other.engine for other in group if _share_place(remark, other)}
            chosen.append(replace(remark, engines=tuple(sorted(agreeing))))
    return sorted(chosen, key=lambda remark: remark.start)


def _share_place(one: Remark, other: Remark) -> bool:
    return (one.start < other.end and other.start < one.end) or (one.start, one.end) == (other.start, other.end)


def _rank(remark: Remark) -> tuple[bool, bool, int, int]:
    engine = ENGINES_BEST_FIRST.index(remark.engine)
    return remark.grade != "keep", not remark.replacements, engine, remark.end - remark.start
