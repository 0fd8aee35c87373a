"""Resuscitation is described as it was taught before 2005

Lay rescuers no longer look for a pulse, and give two breaths after thirty compressions instead of fifteen, or
compressions alone. Each pause costs blood to the brain.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” is no longer taught. Describe 30 compressions to two breaths, or compressions alone, "
    "without a search for a pulse."
)
SEVERITY = "error"
REFERENCES = [
    "https://resus.org.uk/library/2015-resuscitation-guidelines/adult-basic-life-support-and-automated-external",
    "https://www.resus.org.uk/faqs/faqs-cpr/",
    "https://depts.washington.edu/learncpr/pulse.html",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "In [[CPR, give 2 breaths after every 15]] compressions.",
    "[[Feel for a pulse before you start compressions]].",
]
GOOD = [
    "In CPR, give 2 breaths after 30 compressions.",
    "Do not check for a pulse before you start compressions.",
    "Check your pulse at the wrist after exercise.",
    "Trained nurses check for a pulse before CPR.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "old-resuscitation"):
        yield Hit.at(hazard.passage, hazard.where)
