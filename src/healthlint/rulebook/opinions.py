"""Hits made of two sentences that the second reader takes for a contradiction."""

from collections.abc import Iterator
from textwrap import shorten

from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Hit, Spot

_LONGEST = 90


def hits_of_opinions(manuscript: Manuscript, *, sure: bool) -> Iterator[Hit]:
    """A hit for each pair of sentences, at the second and with the first as related: the sure ones, or the others.

    The message may use {there}, {share} and {scope}.
    """
    from healthlint.claims.second_reading import SURE

    for opinion in manuscript.second_opinions:
        if sure is (opinion.probability >= SURE):
            first, second = opinion.first, opinion.second
            scopes = sorted(first.scopes | second.scopes)
            yield Hit.at(
                second.passage,
                second.where,
                related=((Spot.of(first.passage, first.where), "the other sentence"),),
                there=shorten(first.statement.text, _LONGEST, placeholder=" …"),
                share=f"{opinion.probability:.0%}",
                scope=f"; both for {', '.join(scopes)}" if scopes else "",
            )
