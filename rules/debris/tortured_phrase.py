"""A fixed term of medicine is replaced by odd synonyms

“Bosom malignancy” is breast cancer as a program writes it that puts a synonym in the place of each word. The reader
cannot look such a term up, and the text around it was rarely read by a person.
"""

from collections.abc import Iterator

from healthlint.grammar.torture import find_tortured_phrases
from healthlint.positions import TextSpan
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not what medicine says; was it “{meant}”?"
SEVERITY = "warning"
REFERENCES = ["https://arxiv.org/abs/2107.06751", "https://www.nature.com/articles/d41586-021-02134-0"]
BAD = [
    "A mammogram looks for [[bosom malignancy -> breast malignancy]].",
    "Smoking raises the risk of a [[heart assault -> heart attack]].",
    "People with [[sort 2 -> type 2]] diabetes need [[interminable illness -> chronic illness]] care.",
]
GOOD = [
    "A mammogram looks for breast cancer.",
    "Smoking raises the risk of a heart attack.",
    "She held the baby to her bosom.",
    "It is of the usual kind: 2 or 3 people in a hundred have it.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for start, end, meant in find_tortured_phrases(passage.text):
            yield Hit.at(passage, TextSpan(start, end), replacement=meant, meant=meant)
