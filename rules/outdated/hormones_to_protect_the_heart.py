"""Hormones after the menopause are advised to protect the heart or the mind

The trials of 2002 showed no protection, and more strokes and clots. Hormone therapy is for the symptoms of the
menopause, and the US task force advises against it to prevent disease.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” was disproved in 2002. Hormone therapy is for symptoms, not for preventing disease."
SEVERITY = "note"
REFERENCES = [
    "https://uspreventiveservicestaskforce.org/uspstf/recommendation/menopausal-hormone-therapy-preventive-medication",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "Every woman over 50 should take [[HRT to protect her heart]].",
    "[[Estrogen pills prevent dementia]] in later life.",
    "[[Hormone therapy is a good way to ward off strokes]].",
]
GOOD = [
    "HRT does not protect the heart.",
    "HRT eases hot flushes.",
    "Before the menopause, estrogen helps to protect the heart.",
    "It was once thought that HRT protects the heart.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "hormones-to-protect-the-heart"):
        yield Hit.at(hazard.passage, hazard.where)
