"""`near`: words that must, or must not, have certain other words close by."""

from collections.abc import Iterator, Mapping
from typing import Any

from healthlint.language import Part, Passage
from healthlint.positions import TextSpan
from healthlint.rulebook.finders.options import FinderError, any_of, choice, kinds, refuse_unknown, texts
from healthlint.rulebook.finders.words import sentence_around
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Check, Hit

_REACHES = ("sentence", "block", "section", "article")


def build(options: Mapping[str, Any]) -> tuple[Check, frozenset[Part]]:
    """`any`: the words to flag; `with` or `without`: the words whose presence, or absence, makes the fault;
    `within`: "sentence", "block", "section" or "article"; `in`: the kinds of block to look at.
    """
    refuse_unknown(options, ("any", "with", "without", "within", "in"))
    wanted, present, absent = texts(options, "any"), texts(options, "with"), texts(options, "without")
    if not wanted:
        raise FinderError("any", "missing; the words to flag")
    if bool(present) == bool(absent):
        raise FinderError("with", "name the other words under either `with` or `without`")
    within, where = choice(options, "within", _REACHES, "sentence"), kinds(options)
    flagged, other = any_of(wanted), any_of(present or absent)

    def surroundings(manuscript: Manuscript, passage: Passage, offset: int) -> str:
        if within == "sentence":
            return sentence_around(passage, offset)
        if within == "block":
            return passage.text
        sections = {passage.block.section}
        return "\n".join(
            near.text for near in manuscript.passages if within == "article" or near.block.section in sections
        )

    def check(manuscript: Manuscript) -> Iterator[Hit]:
        for passage in manuscript.passages:
            if passage.kind not in where:
                continue
            for match in flagged.finditer(passage.text):
                if bool(other.search(surroundings(manuscript, passage, match.start()))) == bool(present):
                    yield Hit.at(passage, TextSpan(*match.span()))

    return check, frozenset()
