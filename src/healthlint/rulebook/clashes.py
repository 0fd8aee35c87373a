"""Hits made of two places in which an article takes opposite sides."""

from collections.abc import Collection, Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Hit, Spot


def hits_of_clashes(manuscript: Manuscript, fault: Fault) -> Iterator[Hit]:
    """A hit for each contradiction of one kind, at its second place and with the first as related.

    The message may use {subject}, {here}, {there}, {named} (the words of the second place) and {scope}.
    """
    for found in manuscript.contradictions(fault):
        first, second = found.first, found.second
        yield Hit.at(
            second.passage,
            second.where,
            related=((Spot.of(first.passage, first.where), f"here {found.there}"),),
            subject=second.subject.name,
            here=found.here,
            there=found.there,
            named=second.passage.text[second.where.start : second.where.end],
            scope=describe_scope(found.scope),
        )


def describe_scope(names: Collection[str]) -> str:
    """The scope in which two places were compared, for a message; `names` in the order to be shown."""
    return f"for {', '.join(names)}" if names else "without limits"
