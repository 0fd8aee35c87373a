"""A fixed phrase is broken

“A lot people” and “one of most common” are fixed frames with a word lost. The reader has to put it back.
"""

import re
from collections.abc import Iterator

from healthlint.grammar.syntax import prose
from healthlint.positions import TextSpan
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is a broken form of “{right}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/lots-a-lot-plenty"]
NEEDS = ["tags"]
BAD = [
    "[[A lot people -> A lot of people]] have a cold in winter.",
    "It is [[one of most -> one of the most]] common diseases.",
    "You need [[lot of -> a lot of]] water.",
]
GOOD = [
    "A lot of people have a cold in winter.",
    "It is one of the most common diseases.",
    "Drink a lot of water.",
    "It helps a lot.",
]
_SUPERLATIVES = "most|best|main|biggest|worst|commonest"
_GROUPS = "people|patients|doctors|children|women|men"
_FRAMES = (
    (re.compile(rf"\b([Aa]) lot ({_GROUPS}|things|money|time|water|problems|information)\b"), r"\1 lot of \2"),
    (re.compile(r"\b([Aa]) lots of\b"), r"\1 lot of"),
    (re.compile(rf"\b([Oo]ne of) ({_SUPERLATIVES})(?= )"), r"\1 the \2"),
    (re.compile(r"(?<=\b(?:have|take|need|make|with) )lot of\b|(?<=\b(?:are|has|eat|for) )lot of\b"), "a lot of"),
    (re.compile(rf"\b([Mm]ost) of(?= (?:{_GROUPS})\b)"), r"\1"),
    (re.compile(r"\b[Ii]n (?:other|the other|another) hand\b"), "on the other hand"),
    (re.compile(r"\b[Ii]n my point of view\b"), "from my point of view"),
    (re.compile(r"\b(all|these|those|many|different|various) (kind|type|sort) of\b"), r"\1 \2s of"),
    (re.compile(r"\b([Aa])s result\b(?! in)"), r"\1s a result"),
    (re.compile(rf"\b([Ii])n case of (girls|boys|kids|{_GROUPS})\b"), r"\1n the case of \2"),
    (re.compile(r"\b([Ii])n past\b(?=[.,]| (?:we|they|people|it|you|there)\b)"), r"\1n the past"),
    (re.compile(r"\b([Mm]ust|[Ss]hould|[Cc]ould|[Ww]ould) of (?=been|had|gone|done|taken)"), r"\1 have "),
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for pattern, cure in _FRAMES:
            for match in pattern.finditer(sentence.text):
                right = match.expand(cure)
                if right == match[0]:
                    continue
                start = sentence.start_char + match.start()
                place = TextSpan(start, start + len(match[0].rstrip()))
                yield Hit.at(passage, place, replacement=right.rstrip(), right=right.rstrip())
