"""Starving, or bananas and toast alone, is advised for diarrhoea

Children who go on eating a normal diet recover sooner. The academy of pediatrics gave up bananas, rice, apple sauce and
toast in the 1990s, since they hold too little energy and protein.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is outdated. Recommend rehydration fluids, and normal food as soon as the child wants it."
SEVERITY = "note"
REFERENCES = [
    "https://www.cdc.gov/mmwr/preview/mmwrhtml/rr5216a1.htm",
    "https://kidsfirstpediatrics.com/diarrhea-what-to-feed-your-kid/",
    "https://www.nlm.nih.gov/medlineplus/ency/article/002118.htm",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "Put a child with [[diarrhea on the BRAT diet]].",
    "# Diarrhoea in children\n\n[[Withhold food]] for a day.",
]
GOOD = [
    "The BRAT diet is no longer recommended for diarrhea.",
    "Do not starve a child with diarrhoea.",
    "Try bland foods such as bananas, rice and toast, and add a normal diet soon, after diarrhea.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "brat-diet"):
        yield Hit.at(hazard.passage, hazard.where)
