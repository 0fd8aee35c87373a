"""What the doubts of the error detector do: they confirm remarks of engines, mute them, and stand where none does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from healthlint.grammar.remarks import Remark

CONFIRMS = 0.3
"""The probability from which a doubt confirms a remark that is graded "confirm"."""
SURE, SURE_AMONG_FAULTS = 0.97, 0.15
"""The probability from which a doubt is worth a note of its own: in a text of few faults, and in one full of them."""
FEW, MANY = 0.015, 0.035
"""Faults that the detector expects in a word: in edited text, and in text full of faults."""
EDITED_WORDS = 150
"""Words of edited text that an article is taken to hold besides its own, as a few words tell little."""
COUNTED = 0.3
"""The probability from which a doubt counts as an expected fault."""
AROUND = 2
"""Code points between a remark and a doubt that may still be about the same fault: a lost word shows beside the gap."""


def weigh(remarks: Sequence[Remark], doubts: Sequence[Remark] | None) -> Iterator[Remark]:
    """The remarks that hold, by the doubts about their text; None where there is no detector.

    A remark graded "confirm" is kept where the detector doubts the place too.
    """
    for remark in remarks:
        if remark.grade != "confirm":
            yield remark
        elif doubts is not None and evidence(remark, doubts) >= CONFIRMS:
            yield replace(remark, grade="keep")


def evidence(remark: Remark, doubts: Sequence[Remark]) -> float:
    """How likely a reader would correct the place of a remark, by the doubts about its text."""
    near = (doubt for doubt in doubts if doubt.start < remark.end + AROUND and remark.start - AROUND < doubt.end)
    return max((doubt.probability or 0.0 for doubt in near), default=0.0)


def least_sure(doubts: Iterable[Sequence[Remark]], words: int) -> float:
    """The probability from which a doubt is worth a note in an article, by all the doubts in its `words` words.

    The same doubt is the likelier a fault the more faults stand around it.
    """
    expected = sum(
        probability for each in doubts for doubt in each if (probability := doubt.probability or 0.0) >= COUNTED
    )
    density = (expected + FEW * EDITED_WORDS) / (words + EDITED_WORDS)
    share = min(1.0, max(0.0, (density - FEW) / (MANY - FEW)))
    return SURE + share * (SURE_AMONG_FAULTS - SURE)


def unnamed(remarks: Sequence[Remark], doubts: Sequence[Remark], least: float) -> list[Remark]:
    """The doubts from a probability on, at places of which no remark speaks, neighbours as one, graded "note"."""
    found: list[Remark] = []
    for doubt in doubts:
        if (doubt.probability or 0.0) < least or any(_touch(doubt, remark) for remark in remarks):
            continue
        if found and doubt.start - found[-1].end <= 1:
            surest = max(found[-1].probability or 0.0, doubt.probability or 0.0)
            found[-1] = replace(found[-1], end=doubt.end, probability=surest)
        else:
            found.append(replace(doubt, grade="note", engines=(doubt.engine,)))
    return found


def _touch(one: Remark, other: Remark) -> bool:
    return one.start < other.end + AROUND and other.start - AROUND < one.end
