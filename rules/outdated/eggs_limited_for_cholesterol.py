"""Eggs are counted to keep cholesterol down

What raises cholesterol in the blood is saturated and trans fat far more than the cholesterol in food. American
guidelines dropped their limit on it in 2015, and the NHS sets no limit on eggs.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is advice of before 2015. Recommend less saturated fat; eggs need no count for most people."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/live-well/eat-well/food-types/eggs-nutrition/",
    "https://www.bhf.org.uk/informationsupport/heart-matters-magazine/nutrition/ask-the-expert/are-eggs-good-for-you",
    "https://www.foodengineeringmag.com/articles/95072-new-dietary-guidelines-released-eggs-and-lean-meat-ok-but-watch-the-added-sugar",
]
EXPIRES = date(2029, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "To keep cholesterol down, eat [[no more than three eggs a week]].",
    "[[More than four eggs per week]] will raise your cholesterol.",
    "# Cholesterol\n\nYou should [[limit yourself to two egg yolks a week]].\n",
]
GOOD = [
    "There is no limit on how many eggs you can eat a week for most people with high cholesterol.",
    "People with familial hypercholesterolemia should eat no more than four eggs a week.",
    "People were once told to eat no more than three eggs a week to keep cholesterol down.",
    "In the study, people who ate more than seven eggs a week had the same cholesterol.",
    "You do not need to limit yourself to two eggs a week.",
]
_COUNT = r"(?: \d | one | two | three | four | five | six | seven )"
_EGGS = practice(
    "egg",
    rf"""
    \b (?: (?: no \s+ more \s+ than | at \s+ most | not \s+ more \s+ than | more \s+ than | over ) \s+ {_COUNT}
    | (?: limit(?:ed)? | keep | restrict(?:ed)? | stick ) (?: \s+ \w+ )? \s+ to \s+ (?: a \s+ maximum \s+ of \s+ )?
      {_COUNT} )
    \s+ (?: whole \s+ )? egg (?: s | \s+ yolks? ) (?: \s+ (?: a | per | each | every ) \s+ (?: week | day ) )?
    """,
    about=r"\b (?: cholesterol | arter(?:y|ies) | heart ) \b",
    unless=r"""
    \b (?: familial | stud(?:y|ies) | trial | researchers | ate | diabetes | pregnan\w+ | raw | aller\w+
    | no \s limit ) \b
    """,
    stated=True,
    forbids=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _EGGS))
    for found in (*known, *find_hazards(manuscript.frames, "eggs-limited-for-cholesterol", known)):
        yield Hit.at(found.passage, found.where)
