"""A word is followed by the wrong preposition

“Depend of” and “discuss about” are understood, but they stop a reader, and make advice look translated by machine.
"""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from healthlint.grammar.syntax import prose, word_after
from healthlint.rulebook import Hit, Manuscript, Passage

MESSAGE = "“{word}” goes with {right}, not with “{preposition}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/prepositions"]
NEEDS = ["tags", "lemmas"]
BAD = [
    "The dose depends [[of -> on]] your age.",
    "[[Discuss about]] the risks with your doctor.",
    "Most people who suffer [[of -> from]] migraine are women.",
]
GOOD = [
    "The dose depends on your age.",
    "In a discussion about the risks, ask what to expect.",
    "Discuss the risks with your doctor.",
    "People depend in part on help.",
]
_VERBS = {
    ("depend", "of"): "on",
    ("depend", "from"): "on",
    ("suffer", "of"): "from",
    ("consist", "from"): "of",
    ("consist", "on"): "of",
    ("rely", "in"): "on",
    ("concentrate", "in"): "on",
    ("participate", "on"): "in",
    ("participate", "to"): "in",
    ("discuss", "about"): None,
    ("discuss", "on"): None,
    ("emphasize", "on"): None,
    ("comprise", "of"): None,
    ("lack", "of"): None,
    ("enter", "to"): None,
    ("reach", "to"): None,
    ("affect", "to"): None,
    ("affect", "on"): None,
    ("avoid", "from"): None,
    ("prevent", "of"): None,
}
_ADJECTIVES = {
    ("interested", "on"): "in",
    ("interested", "about"): "in",
    ("responsible", "of"): "for",
    ("different", "of"): "from",
    ("similar", "with"): "to",
    ("similar", "like"): "to",
    ("allergic", "of"): "to",
    ("allergic", "against"): "to",
    ("afraid", "from"): "of",
    ("aware", "about"): "of",
}
_FIRST_FORMS = ("VB", "VBP", "VBZ", "VBD", "VBG")


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for word, preposition in pairwise(sentence):
            key = (word.lemma_.lower(), preposition.lower_)
            adjective = _ADJECTIVES.get((word.lower_, preposition.lower_))
            if word.tag_ in _FIRST_FORMS and word.pos_ == "VERB" and key in _VERBS:
                right = _VERBS[key]
                if right is None and _opens_object(preposition):
                    place = passage.doc[word.i : preposition.i + 1]
                    yield Hit.at(passage, place, word=word.lemma_, right="an object", preposition=preposition.text)
                elif right is not None:
                    yield _hit(passage, word.lemma_, right, preposition)
            elif adjective and word.tag_ in ("JJ", "VBN"):
                yield _hit(passage, word.text, adjective, preposition)


def _hit(passage: Passage, word: str, right: str, preposition: Token) -> Hit:
    return Hit.at(passage, preposition, replacement=right, word=word, right=f"“{right}”", preposition=preposition.text)


def _opens_object(preposition: Token) -> bool:
    """Whether a noun phrase follows, so that the preposition is no part of a phrase of time or number."""
    after = word_after(preposition)
    return (
        after is not None
        and after.tag_ in ("DT", "PRP$", "PRP", "NN", "NNS", "JJ")
        and after.lower_ not in ("average", "time", "day", "occasion", "paper", "monday", "all", "half")
    )
