"""What an evidence finder is, and the pages of the article that finders look at."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from healthlint.language import Passage
from healthlint.rulebook import Manuscript, Spot
from healthlint.rulebook.provenance import own_passages

Find = Callable[[Manuscript], Iterable[Spot | None]]


@dataclass(frozen=True, slots=True)
class Finder:
    """`what` names the evidence; `find` gives its places in reading order, None for the article as a whole."""

    what: str
    find: Find


def body_passages(manuscript: Manuscript) -> Iterator[Passage]:
    """The passages of the body that belong to no list of references."""
    return (passage for passage in own_passages(manuscript) if passage.block.region == "body")
