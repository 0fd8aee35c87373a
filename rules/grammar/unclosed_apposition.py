"""The comma that closes an aside is missing

“Sprains, also known as twisted joints heal slowly”: the aside is opened by a comma and never closed, so that its last
words read as the subject of what follows.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import prose
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "A comma is missing after “{match}”, to close what the comma before “{opening}” opened."
SEVERITY = "warning"
REFERENCES = ["https://owl.purdue.edu/owl/general_writing/punctuation/commas/commas_with_nonessential_elements.html"]
NEEDS = ["tags", "parse"]
BAD = [
    "Hives, also known as [[urticaria -> urticaria,]] are raised, itchy patches.",
    "High blood pressure, commonly called hypertension in [[medicine]] can harm the kidneys.",
]
GOOD = [
    "Hives, also known as urticaria, are raised, itchy patches.",
    "Hives are itchy patches, also known as urticaria.",
    "It is caused by a virus, also called a germ that lives in water.",
]
_OPENING = re.compile(
    r", ((?:also|otherwise|sometimes|often|commonly|generally|usually|better)"
    r" (?:known as|called|termed|named|referred to as)) "
)
_MOST_WORDS = 8


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        opening = _OPENING.search(sentence.text)
        if opening is None or "," in sentence.text[: opening.start()]:
            continue
        inside = [word for word in sentence if word.idx >= sentence.start_char + opening.end()]
        verb = next((word for word in inside if word.is_punct or word.tag_ in ("VBP", "VBZ", "MD", "VBD")), None)
        if verb is not None and not verb.is_punct and 0 < inside.index(verb) <= _MOST_WORDS and _closes(verb):
            last = passage.doc[verb.i - 1]
            yield Hit.at(passage, last, replacement=f"{last.text},", opening=opening[1])


def _closes(verb: Token) -> bool:
    """Whether a noun stands before the verb, and no other clause begins between."""
    before = verb.doc[verb.i - 1]
    return before.tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ")
