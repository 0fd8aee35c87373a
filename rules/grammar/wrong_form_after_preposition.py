"""A preposition is followed by a bare verb

After “by”, “for”, “without”, “of” and their like a verb stands in its -ing form. A bare verb there reads as if a word
were lost.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar import forms
from healthlint.grammar.syntax import prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "After “{preposition}” the verb stands in its -ing form, not “{match}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/prepositional-phrases"]
NEEDS = ["tags", "parse"]
BAD = [
    "You can lower the risk by [[avoid]] salt.",
    "These tablets are good for [[reduce]] a fever.",
    "Do not stop without [[tell]] your doctor.",
]
GOOD = [
    "You can lower the risk by avoiding salt.",
    "They are good for help with a fever.",
    "What it is made of keeps it dry.",
    "He stayed in bed instead of at work.",
    "Ask what the cream is for, allow time, and write it down.",
]
_PREPOSITIONS = frozenset("by for without of in from about instead before after".split())
_BEFORE = frozenset("what where who which whom as and or but".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for verb in sentence:
            if verb.text not in forms.NO_NOUNS or verb.tag_ not in ("VB", "VBP", "NN"):
                continue
            preposition = word_before(verb)
            if preposition is not None and preposition.lower_ in _PREPOSITIONS and _governs(preposition, verb):
                yield Hit.at(passage, verb, preposition=preposition.text)


def _governs(preposition: Token, verb: Token) -> bool:
    """Whether nothing but the preposition can have brought the verb: no question word, no stranded preposition."""
    if preposition.tag_ not in ("IN", "RB") or any(word.lower_ in _BEFORE - {"and", "or", "but"} for word in verb.sent):
        return False
    before = word_before(preposition)
    if before is not None and before.lower_ in _BEFORE:
        return False
    # "Those you care for help you": the verb has a subject of its own.
    subject = any(child.dep_.startswith("nsubj") for child in verb.children)
    after = word_after(verb)
    return not subject and (after is None or after.lower_ not in ("-", "/"))
