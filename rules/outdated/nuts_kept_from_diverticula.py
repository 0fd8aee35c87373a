"""Nuts and seeds are forbidden to people with diverticula

Large studies found no more attacks in people who eat nuts, corn, popcorn and seeds, and fewer in those who eat much
fibre. No food needs to be left out unless symptoms get worse.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is no longer advised. Recommend plenty of fibre, nuts and seeds included."
SEVERITY = "warning"
REFERENCES = [
    "https://www.drugs.com/mcf/diverticular-disease-avoid-nuts-and-seeds",
    "https://www.eatrightpro.org/news-center/practice-trends/diverticular-disease",
    "https://www.upi.com/Health_News/2025/05/06/Diverticulitis-nuts-seeds-study/3431746541230/",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "With [[diverticulosis you should avoid nuts]].",
    "# Diverticular disease\n\n[[Seeds and popcorn must be left out]].\n",
]
GOOD = [
    "With diverticulosis you do not need to avoid nuts.",
    "People with diverticulitis were once told to avoid seeds.",
    "If you have a nut allergy, avoid nuts.",
    "Nuts are a good source of fibre for people with diverticulosis.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "nuts-kept-from-diverticula"):
        yield Hit.at(hazard.passage, hazard.where)
