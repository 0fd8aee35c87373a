"""“To” is missing between two verbs

“Want go” and “able walk” need “to” before the second verb. Without it the reader looks for a lost noun.
"""

from collections.abc import Iterator
from itertools import pairwise

from healthlint.grammar import forms
from healthlint.grammar.syntax import prose
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“To” is missing between “{first}” and “{second}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/infinitives-with-and-without-to"]
NEEDS = ["tags", "lemmas"]
BAD = [
    "Call us if you [[want know -> want to know]] more.",
    "She was not [[able eat -> able to eat]] for a day.",
]
GOOD = [
    "Call us if you want to know more.",
    "They want help.",
    "Do you need take-home tests?",
]
_FIRST = frozenset("want wants wanted able unable decide decided hope hopes tend tends plan plans try tries".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for first, second in pairwise(sentence):
            is_verb = second.tag_ in ("VB", "VBP") and (second.text in forms.NO_NOUNS or second.text == "be")
            if first.lower_ in _FIRST and is_verb and first.tag_ != "NN":
                yield Hit.at(
                    passage,
                    passage.doc[first.i : second.i + 1],
                    replacement=f"{first.text} to {second.text}",
                    first=first.text,
                    second=second.text,
                )
