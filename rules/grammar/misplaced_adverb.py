"""An adverb stands after “be” instead of before it

In “can be also seen” the adverb stands one word too late: “can also be seen” is the order that readers expect.
"""

from collections.abc import Iterator

from healthlint.grammar.syntax import prose
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "The usual order is “{right}”."
SEVERITY = "note"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/adverbs-and-adverb-phrases-position"]
NEEDS = ["tags"]
BAD = [
    "The rash can [[be also -> also be]] itchy and painful.",
    "It may [[be sometimes -> sometimes be]] treated at home.",
]
GOOD = [
    "The rash can also be seen on the arms.",
    "It is also treated at home.",
    "There may be also-rans.",
]
_ADVERBS = frozenset({"also", "sometimes", "often", "usually", "always", "never"})


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for modal, be, adverb, after in zip(sentence, sentence[1:], sentence[2:], sentence[3:], strict=False):
            if modal.tag_ == "MD" and be.lower_ == "be" and adverb.lower_ in _ADVERBS and after.tag_ in ("VBN", "JJ"):
                yield Hit.at(
                    passage,
                    passage.doc[be.i : adverb.i + 1],
                    replacement=f"{adverb.text} be",
                    right=f"{modal.text} {adverb.text} be",
                )
