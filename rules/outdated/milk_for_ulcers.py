"""Milk or bland food is recommended for stomach ulcers

Milk makes the stomach produce more acid, and food neither brings nor heals an ulcer. Antibiotics against Helicobacter
pylori and medicines against acid do.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” does not heal an ulcer. Name the test for Helicobacter pylori and the medicines against acid."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/pepticulcer.html",
    "https://consumer.healthday.com/gastrointestinal-information-15/ulcer-news-684/tips-to-treat-an-ulcer-506942.html",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Milk soothes a stomach ulcer]].",
    "For a [[peptic ulcer, bland food]] is best.",
]
GOOD = [
    "Milk does not heal a stomach ulcer.",
    "Milk of magnesia eases the pain of a stomach ulcer.",
    "Bland food is not needed for a peptic ulcer.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "milk-for-ulcers"):
        yield Hit.at(hazard.passage, hazard.where)
