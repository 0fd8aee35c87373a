"""`limit`: a measure of sentences or blocks that must not pass a number."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from spacy.tokens import Span

from healthlint.language import Part
from healthlint.rulebook.finders.options import FinderError, choice, kinds, refuse_unknown
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Check, Hit


def _count_words(text: Span) -> int:
    """White space parts words, as in every readability formula; a lone dash is none."""
    return sum(1 for word in text.text.split() if any(map(str.isalnum, word)))


def _count_sentences(text: Span) -> int:
    return sum(bool(token.is_sent_start) for token in text)


_MEASURES: dict[str, Callable[[Span], int]] = {"words": _count_words, "sentences": _count_sentences}


def build(options: Mapping[str, Any]) -> tuple[Check, frozenset[Part]]:
    """`count`: "words" or "sentences"; `of`: "sentence" or "block"; `at_most`: the number for each audience, or one
    for all; `in`: the kinds of block. The message may use {count} and {most}.
    """
    refuse_unknown(options, ("count", "of", "at_most", "in"))
    count = choice(options, "count", tuple(_MEASURES), "words")
    of, where, most = choice(options, "of", ("sentence", "block"), "sentence"), kinds(options), options.get("at_most")
    limits: dict[str, Any] = most if isinstance(most, dict) else {"patient": most, "professional": most}
    if sorted(limits) != ["patient", "professional"] or not all(isinstance(limit, int) for limit in limits.values()):
        raise FinderError("at_most", "must be a number, or a table of one for patient and one for professional")

    def check(manuscript: Manuscript) -> Iterator[Hit]:
        limit = limits[manuscript.context.audience]
        for passage in manuscript.passages:
            if passage.kind not in where:
                continue
            for part in passage.sentences if of == "sentence" else (passage.doc[:],):
                number = _MEASURES[count](part)
                if number > limit:
                    yield Hit.at(passage, part, count=str(number), most=str(limit))

    return check, frozenset()
