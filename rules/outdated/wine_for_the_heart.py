"""Alcohol is recommended for the heart

The studies that praised a daily glass compared drinkers with people who had given up because they were ill. Heart
associations advise nobody to start, and the WHO knows no safe amount.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is no longer held true. Advise nobody to drink for the heart."
SEVERITY = "warning"
REFERENCES = [
    "https://www.who.int/europe/news/item/04-01-2023-no-level-of-alcohol-consumption-is-safe-for-our-health",
    "https://www.heart.org/en/healthy-living/healthy-eating/eat-smart/nutrition-basics/alcohol-and-heart-health",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "A [[glass of red wine a day is good for the heart]].",
    "Drink a [[little wine to protect your arteries]].",
    "[[Whisky keeps the circulation]] going.",
]
GOOD = [
    "Red wine is not good for the heart.",
    "Alcohol can damage the heart.",
    "It is a myth that wine protects the heart.",
    "Wine raises your heart rate.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "wine-for-the-heart"):
        yield Hit.at(hazard.passage, hazard.where)
