"""A tick is to be smothered, burnt or twisted

Jelly, nail polish and matches make the tick empty its gut into the wound, and cost time. Tweezers close to the skin and
a steady pull get it out.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can bring on infection. Recommend fine tweezers close to the skin and a slow, steady pull."
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/ticks/after-a-tick-bite/index.html",
    "https://www.lymeresourcecentre.com/info/about-ticks/tick-removal",
    "https://lymeapp.avia-gis.com/node/43",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "Touch the [[tick with a cigarette]].",
    "Dab [[nail polish on the tick]] and wait.",
    "[[Petroleum jelly makes a tick]] let go.",
]
GOOD = [
    "Do not put nail polish on a tick.",
    "Never burn a tick with a match.",
    "Pull the tick out with tweezers, then clean the skin with soap.",
    "Petroleum jelly does not make a tick let go.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "ticks-smothered"):
        yield Hit.at(hazard.passage, hazard.where)
