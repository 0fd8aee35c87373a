"""`words`: words and phrases, whole and in any case, each with a better wording if it has one."""

from collections.abc import Iterator, Mapping
from typing import Any

from healthlint.language import Part, Passage
from healthlint.positions import TextSpan
from healthlint.rulebook.finders.options import FinderError, any_of, expression, kinds, refuse_unknown, texts
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Check, Hit


def build(options: Mapping[str, Any]) -> tuple[Check, frozenset[Part]]:
    """`any`: phrases to flag; `swap`: phrase = better wording; `inflect`: match by lemma; `unless`: a pattern in the
    same sentence that clears it; `in`: the kinds of block to look at.
    """
    refuse_unknown(options, ("any", "swap", "inflect", "unless", "in"))
    swaps: dict[str, str] = options.get("swap", {})
    if not isinstance(swaps, dict):
        raise FinderError("swap", "must be a table of phrase = better wording")
    phrases = (*texts(options, "any"), *swaps)
    if not phrases:
        raise FinderError("any", "missing; name the words to find under `any` or `swap`")
    unless, where = expression(options, "unless"), kinds(options)
    better = {" ".join(phrase.lower().split()): text for phrase, text in swaps.items()}
    inflect = options.get("inflect", False)
    pattern = any_of(phrases)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        lemmas = tuple(phrase.lower().split())
        by_first.setdefault(lemmas[0], []).append(lemmas)

    def spans_by_letters(passage: Passage) -> Iterator[tuple[int, int, str]]:
        for match in pattern.finditer(passage.text):
            yield match.start(), match.end(), " ".join(match[0].lower().split())

    def spans_by_lemma(passage: Passage) -> Iterator[tuple[int, int, str]]:
        doc = passage.doc
        lemmas = [token.lemma_.lower() for token in doc]
        index = 0
        while index < len(lemmas):
            candidates = by_first.get(lemmas[index], ())
            fits = [words for words in candidates if words == tuple(lemmas[index : index + len(words)])]
            length = max(map(len, fits), default=0)
            if length:
                span = doc[index : index + length]
                yield span.start_char, span.end_char, " ".join(lemmas[index : index + length])
            index += max(length, 1)

    def check(manuscript: Manuscript) -> Iterator[Hit]:
        for passage in manuscript.passages:
            if passage.kind not in where:
                continue
            for start, end, phrase in (spans_by_lemma if inflect else spans_by_letters)(passage):
                if unless is None or not unless.search(sentence_around(passage, start)):
                    yield Hit.at(passage, TextSpan(start, end), replacement=better.get(phrase))

    return check, frozenset({Part.LEMMAS}) if inflect else frozenset()


def sentence_around(passage: Passage, offset: int) -> str:
    """The text of the sentence of a passage that holds an offset."""
    for sentence in passage.sentences:
        if sentence.start_char <= offset < sentence.end_char:
            return sentence.text
    return passage.text
