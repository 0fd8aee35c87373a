"""Two words on how often contradict each other

“Occasionally weekly” or “usually never” says two things at once. A reader cannot tell how often is meant.
"""

from collections.abc import Iterator
from itertools import pairwise

from healthlint.grammar.syntax import prose
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” says two different things about how often."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/frequency-adverbs"]
NEEDS = ["tags"]
BAD = [
    "The cramps come [[sometimes always]] at night.",
    "Headaches last for hours, or [[rarely daily]], and go.",
]
GOOD = [
    "The cramps come almost always at night.",
    "The cramps come sometimes, always at night.",
    "He is rarely, if ever, ill.",
]
_NOW_AND_THEN = frozenset({"occasionally", "sometimes", "rarely", "seldom"})
_STEADY = frozenset({"always", "constantly", "daily", "weekly", "monthly", "hourly", "never", "continuously", "often"})


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for first, second in pairwise(sentence):
            words = {first.lower_, second.lower_}
            if len(words) == 2 and words & _NOW_AND_THEN and words & _STEADY:
                yield Hit.at(passage, passage.doc[first.i : second.i + 1])
