"""`tokens`: spaCy's token patterns, for what depends on part of speech, lemma or parse."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from spacy.matcher import Matcher
from spacy.util import filter_spans
from spacy.vocab import Vocab

from healthlint.language import Part
from healthlint.rulebook.finders.options import FinderError, expression, kinds, refuse_unknown
from healthlint.rulebook.finders.words import sentence_around
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Check, Hit

_PARTS = {"LEMMA": Part.LEMMAS, "POS": Part.TAGS, "TAG": Part.TAGS, "MORPH": Part.TAGS, "DEP": Part.PARSE}


def build(options: Mapping[str, Any]) -> tuple[Check, frozenset[Part]]:
    """`patterns`: lists of token descriptions as spaCy's Matcher takes them; `unless` and `in` as elsewhere."""
    refuse_unknown(options, ("patterns", "unless", "in"))
    patterns = options.get("patterns")
    if not isinstance(patterns, list) or not patterns:
        raise FinderError("patterns", "missing; a list of lists of token descriptions")
    unless, where = expression(options, "unless"), kinds(options)
    try:
        Matcher(Vocab(), validate=True).add("rule", patterns)
    except ValueError as error:
        raise FinderError("patterns", " ".join(str(error).split())) from error

    @cache
    def matcher_for(vocab: Vocab) -> Matcher:
        matcher = Matcher(vocab)
        matcher.add("rule", patterns, greedy="LONGEST")
        return matcher

    def check(manuscript: Manuscript) -> Iterator[Hit]:
        for passage in manuscript.passages:
            if passage.kind not in where:
                continue
            for span in filter_spans(matcher_for(passage.doc.vocab)(passage.doc, as_spans=True)):
                if unless is None or not unless.search(sentence_around(passage, span.start_char)):
                    yield Hit.at(passage, span)

    keys = {key for pattern in patterns for token in pattern for key in token}
    return check, frozenset(_PARTS[key] for key in keys if key in _PARTS)
