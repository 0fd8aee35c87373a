"""Pillows, quilts or bumpers are advised in a baby's bed

Soft things in a crib can cover a baby's face, and crib bumpers, once sold as a safeguard, are banned in the United
States since 2022. A firm, flat mattress with a fitted sheet is all that a baby needs.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can suffocate a baby. Advise a firm, flat mattress and nothing soft in the crib."
SEVERITY = "error"
REFERENCES = [
    "https://www.cdc.gov/sudden-infant-death/sleep-safely/index.html",
    "https://www.cpsc.gov/SafeSleep",
    "https://www.nhs.uk/conditions/baby/caring-for-a-newborn/reduce-the-risk-of-sudden-infant-death-syndrome/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Put a soft pillow]] under your newborn's head in the crib.",
    "[[Use crib bumpers]] so that the baby does not hurt its head.",
    "For your baby's crib, [[add a quilt]] and a few soft toys.",
]
GOOD = [
    "Do not put a pillow in your baby's crib.",
    "Keep pillows, quilts and bumpers out of the baby's crib.",
    "Take crib bumpers out before you put your baby to bed.",
    "While you nurse your baby, put a pillow under your arm.",
    "When your baby's crib becomes a toddler bed at 2 years, you can add a pillow.",
    "Crib bumpers can suffocate a baby.",
]
_PRACTICE = practice(
    "pillow quilt duvet bumper toy stuffed comforter",
    r"""
    \b (?: put | use | plac(?:e|ing) | give | tuck | add | line | fit | install | buy ) (?: \s+ [\w’'-]+ ){0,4}? \s+
    (?: pillows? | quilts? | duvets? | (?:crib|cot) \s bumpers? | bumper \s pads? | comforters? ) \b
    """,
    about=r"\b (?: crib | cot | bassinet | moses \s basket ) s? \b",
    unless=r"""
    \b (?: toddlers? | \d+ \s (?:years?|months?) | nurs(?:e|ing) | breastfe\w+ | yourself | your \s
    (?:back|arm|lap|knees) | pregnan\w+ | out \s of | before \s you | mother ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "soft-bedding-for-babies", known)):
        yield Hit.at(found.passage, found.where)
