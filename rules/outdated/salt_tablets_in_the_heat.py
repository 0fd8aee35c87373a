"""Salt tablets are recommended in the heat

Too much salt brings nausea and vomiting, which dry people out further, and meals replace what most of them sweat out.
The US guide to work in the heat advises against the tablets unless a doctor asks for them.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can do harm. Recommend water, rest in the shade and normal meals."
SEVERITY = "warning"
REFERENCES = [
    "https://www.osha.gov/sites/default/files/publications/OSHA4372.pdf",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "Take [[salt tablets in hot weather]].",
    "[[Runners need salt pills]].",
]
GOOD = [
    "Do not take salt tablets in hot weather.",
    "In the heat, drink water often.",
    "Sports drinks replace salt lost in sweat.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "salt-tablets-in-the-heat"):
        yield Hit.at(hazard.passage, hazard.where)
