"""Hits made of two places in which an article gives different numbers for one thing."""

from collections.abc import Iterator

from healthlint.claims.numeric import Topic
from healthlint.rulebook.clashes import describe_scope
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Hit, Spot


def hits_of_disagreements(manuscript: Manuscript, topic: Topic) -> Iterator[Hit]:
    """A hit for each disagreement of a topic, at its second place and with the first as related.

    The message may use {says}, {subject}, {here}, {there} and {scope}.
    """
    for found in manuscript.disagreements(topic):
        first, second = found.first, found.second
        here, there = (one.passage.text[one.where.start : one.where.end] for one in (second, first))
        scopes = sorted({scope.name for scope in second.scopes})
        yield Hit.at(
            second.passage,
            second.where,
            related=((Spot.of(first.passage, first.where), f"here it is “{there}”"),),
            says=found.slot.says,
            subject=second.subject.name,
            here=here,
            there=there,
            scope=describe_scope(scopes),
        )
