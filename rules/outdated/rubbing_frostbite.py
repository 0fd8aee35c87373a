"""Rubbing is advised for frostbite

Ice crystals in frozen skin tear it when it is rubbed, whether with hands or with snow. Warm it in water of body
temperature once it cannot freeze again.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” tears frozen skin. Advise warm, not hot, water, and no rubbing."
SEVERITY = "error"
REFERENCES = [
    "https://www.nhs.uk/conditions/frostbite/",
    "https://medlineplus.gov/ency/article/000057.htm",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "For frostbite, [[rub the skin with snow]].",
    "[[Massage the frostbitten fingers]] until they are warm.",
    "If you have frostbite, [[rub the area]] hard.",
]
GOOD = [
    "Do not rub frostbitten skin.",
    "Never rub frostbite with snow.",
    "Rubbing the area can damage skin with frostbite.",
    "Warm frostbitten fingers in water, and do not massage them.",
]
_PRACTICE = practice(
    "frostbit",
    r"""
    \b (?: rub(?:bing)? | massag(?:e|ing) ) \s+ (?: (?: the | your | their | snow | it | affected | frostbitten |
    frozen ) \s+ ){0,3} (?: skin | area | fingers? | toes? | hands? | feet | part | nose | ears? | snow | on ) \b
    (?: \s with \s snow )?
    """,
    about=r"\b frostbit\w+",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "rubbing-frostbite", known)):
        yield Hit.at(found.passage, found.where)
