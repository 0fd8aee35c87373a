"""Hits made of two places in which an article takes opposite sides."""

from collections.abc import Iterator

from healthlint.claims.commitments import describe_scope, find_clashes
from healthlint.claims.opposites import Fault
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Hit, Spot


def hits_of_clashes(manuscript: Manuscript, fault: Fault) -> Iterator[Hit]:
    """A hit for each clash of one kind, at its second place and with the first as related.

    The message may use {subject}, {here}, {there} and {scope}.
    """
    for clash in find_clashes(manuscript.analysed, fault):
        first, second = clash.first, clash.second
        there = first.opposite.says(first.yes)
        yield Hit.at(
            second.passage,
            second.where,
            related=((Spot.of(first.passage, first.where), f"here {there}"),),
            subject=clash.subject,
            here=second.opposite.says(second.yes),
            there=there,
            scope=describe_scope(second),
        )
