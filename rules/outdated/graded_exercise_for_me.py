"""Fixed increases of exercise are advised for ME/CFS

People with ME/CFS get worse when they exert themselves beyond their limits, and many were harmed by graded exercise.
NICE withdrew it in 2021.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can make ME/CFS worse. Recommend staying within the limits of one’s energy."
SEVERITY = "error"
REFERENCES = [
    "https://www.nice.org.uk/guidance/ng206/chapter/recommendations",
    "https://www.cdc.gov/me-cfs/hcp/clinical-care/index.html",
    "https://www.statnews.com/2017/09/25/chronic-fatigue-syndrome-cdc/",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Graded exercise therapy helps people with chronic fatigue syndrome]].",
    "# ME/CFS\n\nYou should [[push through the fatigue]].",
]
GOOD = [
    "Do not offer graded exercise therapy to people with ME/CFS.",
    "Graded exercise is no longer recommended for chronic fatigue syndrome.",
    "Exercise helps people with depression.",
    "People with ME/CFS should not push through fatigue.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "graded-exercise-for-me"):
        yield Hit.at(hazard.passage, hazard.where)
