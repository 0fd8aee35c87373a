"""The verb after “who”, “which” or “that” does not agree

In “people who has a cough” the verb belongs to “people”. A verb in the wrong number sends the reader back to look for
the one thing or person it speaks of.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import is_plural, is_singular, prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” does not agree with “{noun}”."
SEVERITY = "warning"
REFERENCES = ["https://owl.purdue.edu/owl/general_writing/grammar/subject_verb_agreement.html"]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "People who [[has -> have]] asthma need an inhaler.",
    "Choose foods that [[is -> are]] low in salt.",
    "Choose shoes that [[makes -> make]] walking easy.",
    "See a person who [[know -> knows]] the treatment.",
]
GOOD = [
    "People who have asthma need an inhaler.",
    "This is one of the foods that is low in salt.",
    "The use of tablets that is usual in hospitals may be wrong at home.",
    "Nothing in these foods that helps you sleep is harmful.",
]
_PLURAL_OF = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't"}
_SINGULAR_OF = {"are": "is", "have": "has"}
_RELATIVES = frozenset({"who", "which", "that"})
_ADVERBS = frozenset("also always often usually sometimes never really already".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for relative in sentence:
            if relative.lower_ not in _RELATIVES:
                continue
            noun, verb = word_before(relative), word_after(relative, _ADVERBS)
            if noun is None or verb is None or _belongs_elsewhere(noun):
                continue
            right = _form_for(noun, verb, relative)
            if right is not None:
                yield Hit.at(passage, verb, replacement=right, noun=noun.text)


def _belongs_elsewhere(noun: Token) -> bool:
    """Whether the clause may belong to a noun before it, as in "the use of tablets that is usual"."""
    words = noun.doc[max(noun.sent.start, noun.i - 6) : noun.i]
    return any(word.dep_ == "case" or word.tag_ in ("IN", "CC") for word in words) and noun.lower_ != "people"


def _form_for(noun: Token, verb: Token, relative: Token) -> str | None:
    word = verb.lower_
    if is_plural(noun):
        if word in _PLURAL_OF:
            return _PLURAL_OF[word]
        if verb.tag_ == "VBZ" and verb.pos_ == "VERB" and verb.lemma_ != word and word.endswith("s"):
            return verb.lemma_
    elif noun.lower_ in ("person", "someone", "somebody", "anyone", "everyone", "man", "woman", "child"):
        if word in _SINGULAR_OF:
            return _SINGULAR_OF[word]
        if relative.lower_ == "who" and verb.tag_ == "VBP" and verb.pos_ == "VERB" and is_singular(noun):
            return f"{word}es" if word.endswith(("s", "x", "ch", "sh", "o")) else f"{word}s"
    return None
