"""A word is confused with one that sounds or looks like it

“The nurse will advice you”, “dose it hurt”: dictionaries know both words, so that only the words around show the
mistake. Between “dose” and “does”, or “sever” and “severe”, the meaning of advice can be lost.
"""

from collections.abc import Iterator

from healthlint.grammar.confusions import find_confusions
from healthlint.grammar.syntax import prose
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is confused with “{meant}”."
SEVERITY = "warning"
REFERENCES = [
    "https://dictionary.cambridge.org/grammar/british-grammar/easily-confused-words",
    "https://owl.purdue.edu/owl/general_writing/mechanics/index.html",
]
NEEDS = ["tags"]
BAD = [
    "How [[dose -> does]] it feel?",
    "The side [[affects -> effects]] may last for hours.",
    "See a doctor if the pain is more [[sever -> severe]] at night.",
    "The wound will [[heel -> heal]] by itself.",
    "She has a [[week -> weak]] immune system.",
    "Rest is better [[then -> than]] exercise on the first day.",
]
GOOD = [
    "Take the first dose it prescribes.",
    "The treatment affects many people.",
    "Surgeons sever the nerve.",
    "Her heel hurts, and she may heal by rest.",
    "For a week, immune cells grow.",
    "If you feel better then, go to work.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage, sentence in prose(manuscript.passages):
        for word, meant in find_confusions(sentence):
            yield Hit.at(passage, word, replacement=meant, meant=meant)
