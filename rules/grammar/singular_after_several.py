"""A word for several stands before a noun in the singular

After “many”, “several”, “these” or “one of the” stands a noun in the plural. In the singular it is unclear whether one
thing is meant or more.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar import forms
from healthlint.grammar.syntax import is_singular, prose, word_after
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "After “{quantity}” stands a plural, not “{match}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/determiners-the-my-some-this"]
NEEDS = ["tags", "parse"]
BAD = [
    "There are many [[reason]] for a sore throat.",
    "These [[symptom]] go away by themselves.",
    "It is one of the main [[cause]] of back pain.",
    "Take two [[tablet]] with water.",
]
GOOD = [
    "There are many reasons for a sore throat.",
    "These symptoms go away by themselves.",
    "Many a child has it.",
    "It is one of the team’s tasks.",
    "A two tablet dose is enough.",
    "These blood tests are done once.",
]
_QUANTITIES = frozenset("many several these various numerous two three four five six seven eight nine ten".split())
_MODIFIERS = ("JJ", "JJS", "JJR", "RBS")
_NEVER_PLURAL = forms.MASS | frozenset("time week month year day hour minute way old and or many more".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for quantity in sentence:
            start = _end_of_quantity(quantity)
            noun = word_after(start) if start is not None else None
            adjectives = 0
            while noun is not None and noun.tag_ in _MODIFIERS and adjectives < 2:
                noun, adjectives = word_after(noun), adjectives + 1
            if noun is not None and start is not None and _is_wrong(noun, start):
                yield Hit.at(passage, noun, quantity=noun.doc[quantity.i : start.i + 1].text)


def _end_of_quantity(quantity: Token) -> Token | None:
    """The last word of what asks for a plural."""
    if quantity.lower_ in _QUANTITIES:
        before = quantity.doc[quantity.i - 1] if quantity.i > quantity.sent.start else None
        if before is not None and (before.tag_ in ("DT", "CD", "PRP$", "HYPH") or before.lower_ in ("how", "as")):
            return None
        return quantity
    of = word_after(quantity) if quantity.lower_ == "one" else None
    the = word_after(of) if of is not None and of.lower_ == "of" else None
    return (
        the
        if the is not None and the.lower_ in ("the", "my", "your", "our", "these") and _opens_phrase(quantity)
        else None
    )


def _opens_phrase(one: Token) -> bool:
    """Whether "one" counts, unlike in "phase one of the project"."""
    return one.i == one.sent.start or one.doc[one.i - 1].tag_ not in ("NN", "NNP", "CD", "HYPH")


def _is_wrong(noun: Token, quantity: Token) -> bool:
    if not is_singular(noun) or not noun.text.islower() or noun.lower_ in _NEVER_PLURAL:
        return False
    after = word_after(noun)
    if after is not None and (
        after.tag_ in ("NN", "NNS", "NNP", "POS", "HYPH", "CC", "VBG", "JJ", "CD") or after.text in "-/,"
    ):
        return False
    # "These make", "those rest": a verb taken for a noun.
    return quantity.lower_ not in ("these", "those") or noun.lower_ in forms.COUNT or noun.dep_ != "ROOT"
