"""A comparative is doubled

“More better” and “most easiest” say the same thing twice. One of the two is enough.
"""

from collections.abc import Iterator

from healthlint.grammar.syntax import prose, word_after, word_before
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” compares twice."
SEVERITY = "warning"
SAFE_FIX = True
REFERENCES = [
    "https://dictionary.cambridge.org/grammar/british-grammar/comparison-adjectives-bigger-biggest-more-interesting"
]
NEEDS = ["tags"]
BAD = [
    "Walking is [[more better -> better]] than lying down.",
    "This is the [[most easiest -> easiest]] exercise.",
]
GOOD = [
    "Walking is better than lying down.",
    "This is the easiest exercise.",
    "More older people live alone now.",
    "Most lower back pain goes away.",
]
_KINDS = {"more": "JJR", "most": "JJS"}
_ALSO_BEFORE_NOUNS = frozenset("lower upper older younger later earlier elder former higher best".split())


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for word in sentence:
            adjective = word_after(word) if word.lower_ in _KINDS else None
            if adjective is None or adjective.tag_ != _KINDS[word.lower_] or adjective.lower_ in _ALSO_BEFORE_NOUNS:
                continue
            before = word_before(word)
            if adjective.lower_ in ("more", "less", "fewer", "most", "least") or (before and before.lower_ == "no"):
                continue
            if adjective.lower_.endswith(("er", "est", "better", "worse", "worst")):
                yield Hit.at(passage, word.doc[word.i : adjective.i + 1], replacement=adjective.text)
