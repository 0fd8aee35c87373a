"""A word for one thing stands before a plural

“A”, “an”, “each” and “every” speak of one thing. Before a plural, the reader cannot tell how many are meant.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import is_plural, prose, word_after
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{determiner}” stands before one thing, “{match}” is more than one."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/determiners-the-my-some-this"]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "Call a doctor if you have a [[headaches -> headache]].",
    "Each [[patients -> patient]] gets a plan.",
]
GOOD = [
    "Call a doctor if you have a headache.",
    "Each patient gets a plan.",
    "A few days of rest help.",
    "Take it every six hours.",
    "This makes it worse.",
    "A sales manager is no doctor.",
    "Ask about a 3 years warranty.",
]
_ONE = frozenset({"a", "an", "each", "every", "another"})
_MODIFIERS = ("JJ", "JJS")
_NOT_THESE = frozenset("few many great good hundred thousand million dozen couple sports savings sales arms".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for determiner in sentence:
            if determiner.lower_ not in _ONE or determiner.tag_ != "DT":
                continue
            noun = word_after(determiner)
            skipped = 0
            while noun is not None and noun.tag_ in _MODIFIERS and noun.lower_ not in _NOT_THESE and skipped < 1:
                noun, skipped = word_after(noun), skipped + 1
            if noun is not None and is_plural(noun) and _belongs(noun, determiner):
                fix = noun.lemma_ if noun.lemma_ != noun.lower_ else None
                yield Hit.at(passage, noun, replacement=fix, determiner=determiner.text)


def _belongs(noun: Token, determiner: Token) -> bool:
    """Whether the noun ends its phrase, so that the determiner can belong to nothing else."""
    if noun.lower_ in _NOT_THESE or determiner.head != noun:
        return False
    after = word_after(noun)
    return after is None or (
        after.tag_ not in ("NN", "NNS", "NNP", "JJ", "POS", "HYPH", "CD") and after.text not in "-/'’"
    )
