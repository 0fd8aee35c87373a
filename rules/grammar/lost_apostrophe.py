"""The apostrophe of a possessive is lost

“The patients condition” may speak of one patient, or of many, or be half a sentence. The apostrophe says which.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from healthlint.grammar.syntax import prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "The apostrophe is missing: “{right}”."
SEVERITY = "warning"
SAFE_FIX = True
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/apostrophe"]
NEEDS = ["tags", "parse"]
BAD = [
    "Ask before the [[patients]] condition gets worse.",
    "Follow your [[doctors]] advice.",
    "The [[womens -> women's]] ward is closed.",
]
GOOD = [
    "Ask before the patient’s condition gets worse.",
    "Your doctors advise you to rest.",
    "Some patients need surgery.",
    "Ask the nurses questions.",
]
_OWNERS = frozenset({"patients", "doctors", "persons", "babys", "childs", "dentists", "pharmacists"})
_OWNED = frozenset(
    "condition advice age history body health symptoms office appointment instructions surgery temperature weight "
    "skin mouth head blood life family needs prescription recommendation recommendations".split()
)
_CERTAIN = {"womens": "women's", "childrens": "children's", "mens": "men's"}


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for word in sentence:
            if word.text in _CERTAIN:
                yield Hit.at(passage, word, replacement=_CERTAIN[word.text], right=_CERTAIN[word.text])
            elif word.text in _OWNERS and _owns(word):
                yield Hit.at(passage, word, right=f"{word.text[:-1]}'s")


def _owns(word: Token) -> bool:
    """Whether a determiner stands before and what belongs to people after, with no verb reading."""
    before, after = word_before(word), word_after(word)
    return (
        before is not None
        and before.lower_ in ("the", "your", "a", "this", "each")
        and after is not None
        and after.lower_ in _OWNED
        and after.tag_ in ("NN", "NNS")
        and after.i == word.i + 1
    )
