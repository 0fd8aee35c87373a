"""The full stop between two sentences is lost

A capital in the middle of a line shows where a new sentence begins, but the stop before it is missing. The two
statements run into one that nobody made.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar import forms
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "A full stop is missing before “{opening}”."
SEVERITY = "warning"
REFERENCES = ["https://service-manual.nhs.uk/content/formatting-and-punctuation"]
NEEDS = ["tags", "parse"]
BAD = [
    "The ankle stays [[swollen It]] can take weeks to heal.",
    "Drink water with the [[tablets They]] may upset your stomach.",
]
GOOD = [
    "The ankle stays swollen. It can take weeks to heal.",
    "The book is called What It Is Like.",
    "He said: It can wait.",
    "Read the page on Living With It at home.",
]
_PRONOUNS = frozenset({"It", "They", "This", "These", "He", "She", "We", "You", "There"})


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        if passage.kind not in forms.PROSE:
            continue
        for pronoun in passage.doc[1:]:
            if pronoun.text in _PRONOUNS and _opens_sentence(pronoun):
                before = passage.doc[pronoun.i - 1]
                yield Hit.at(passage, passage.doc[before.i : pronoun.i + 1], opening=pronoun.text)


def _opens_sentence(pronoun: Token) -> bool:
    """Whether a word in lower case that can end a sentence stands before, and a verb in lower case after."""
    before, doc = pronoun.doc[pronoun.i - 1], pronoun.doc
    if not (before.text.isalpha() and before.text.islower() and before.whitespace_ == " "):
        return False
    if before.tag_ not in ("NN", "NNS", "JJ", "RB", "RP", "VBN", "PRP", "VBG"):
        return False
    if pronoun.i + 1 >= len(doc):
        return False
    verb = doc[pronoun.i + 1]
    names_near = sum(word.text[:1].isupper() for word in doc[max(0, pronoun.i - 4) : pronoun.i + 5])
    return verb.tag_ in ("MD", "VBZ", "VBP", "VBD") and verb.text.islower() and names_near <= 2
