"""Douching is recommended

The vagina cleans itself. Rinsing it washes out the bacteria that protect it and brings vaginosis and pelvic infection.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” brings infections. Say that the vagina cleans itself, and to wash only the outside, with water."
SEVERITY = "warning"
REFERENCES = [
    "https://womenshealth.gov/a-z-topics/douching",
    "https://youngwomenshealth.org/2017/09/19/i-was-recently-told-by-a-friend-its-not-safe-to-douche-because-it-does-more-harm-than-good/",
    "https://www.commonspirit.org/conditions-treatments/vaginal-douching",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Douche after your period]] to stay fresh.",
    "A [[vinegar rinse keeps the vagina]] clean.",
]
GOOD = [
    "Do not douche after your period.",
    "Douching can cause infections.",
    "Wash the vulva with water to keep it clean.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "douching"):
        yield Hit.at(hazard.passage, hazard.where)
