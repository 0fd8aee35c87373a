"""Alcohol or iodine is to be poured into a wound

What kills bacteria in this way kills the cells that close the wound too. Clean tap water does better.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” harms the wound. Recommend rinsing under the tap, and a clean dressing."
SEVERITY = "warning"
REFERENCES = [
    "https://nidirect.gov.uk/node/10587",
    "https://111.wales.nhs.uk/cutsandgrazes",
    "https://www.viachristi.org/blog/why-you-shouldnt-use-hydrogen-peroxide-or-rubbing-alcohol-cuts-and-scrapes",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "Pour [[rubbing alcohol into the cut]].",
    "Dab [[iodine on the graze]] each morning.",
]
GOOD = [
    "Do not put rubbing alcohol on a cut.",
    "Cut down on alcohol.",
    "Clean the tweezers with alcohol before you take a splinter out of the wound.",
    "Use an alcohol wipe around the cut.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "alcohol-on-wounds"):
        yield Hit.at(hazard.passage, hazard.where)
