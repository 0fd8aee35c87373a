"""The first noun of a compound is in the plural

English writes “muscle spasms” and “knee pain”: a noun that describes another one stands in the singular. The plural
makes two things of one.
"""

from collections.abc import Iterator
from itertools import pairwise

from healthlint.grammar.syntax import prose
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "A noun before another one stands in the singular: “{right}”."
SEVERITY = "warning"
REFERENCES = ["https://dictionary.cambridge.org/grammar/british-grammar/nouns-compound-nouns"]
NEEDS = ["tags", "lemmas"]
BAD = [
    "Some [[joints -> joint]] stiffness in the morning is common.",
    "Drink more water if you have [[muscles -> muscle]] cramps.",
]
GOOD = [
    "Some joint stiffness in the morning is common.",
    "Sports injuries are common.",
    "When the joints swell, the muscles weaken.",
]
_BODY = {
    f"{part}s": part
    for part in "ankle arm bone ear elbow eye finger hand hip joint kidney knee leg lung muscle nerve shoulder tendon "
    "throat toe tooth wrist".split()
}
_TROUBLES = frozenset(
    "spasm cramp pain ache stiffness strain weakness infection inflammation injury fracture fatigue tension tissue "
    "fiber fibre disease damage problem condition disorder relaxant surgery specialist".split()
)
_NOUNS = ("NN", "NNS")


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for first, second in pairwise(sentence):
            singular = _BODY.get(first.text.lower())
            if singular is None or second.lemma_.lower() not in _TROUBLES:
                continue
            if second.tag_ in _NOUNS:
                right = singular.capitalize() if first.text[0].isupper() else singular
                yield Hit.at(passage, first, replacement=right, right=f"{right} {second.text}")
