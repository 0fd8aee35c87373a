"""Keyhole surgery is recommended for an arthritic knee

Trials against sham surgery showed that washing out or trimming an arthritic knee helps no more than exercise. A
guideline of 2017 advises against it for nearly everybody.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” helps no more than exercise. Recommend exercise and weight loss, and say when a joint is replaced."
SEVERITY = "warning"
REFERENCES = [
    "https://www.bmj.com/content/357/bmj.j1982",
    "https://www.choosingwisely.org.au/recommendations/ara1",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Arthroscopic surgery is the best treatment for arthritis]] of the knee.",
    "A [[knee washout relieves osteoarthritis]].",
]
GOOD = [
    "Arthroscopic surgery does not help an arthritic knee.",
    "Arthroscopy can show arthritis in the ankle.",
    "Arthroscopy is used for a locked knee with arthritis.",
    "Exercise helps an arthritic knee.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "arthroscopy-for-arthritis"):
        yield Hit.at(hazard.passage, hazard.where)
