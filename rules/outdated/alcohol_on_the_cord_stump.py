"""Alcohol is advised on a newborn's cord stump

Alcohol on the stump delays its falling off and protects no better than air. Keep it dry and clean with water, and
fold the diaper below it.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is no longer advised. Say: keep the stump dry, and clean it with water only if it is soiled."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/ency/article/001926.htm",
    "https://www.healthychildren.org/English/ages-stages/baby/bathing-skin-care/Pages/Umbilical-Cord-Care.aspx",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Wipe the cord stump with rubbing alcohol]] at each diaper change.",
    "[[Clean the umbilical cord with alcohol]] twice a day.",
    "For the umbilical stump, [[dab alcohol]] around the base.",
]
GOOD = [
    "Do not clean the cord stump with alcohol.",
    "Alcohol is no longer recommended for the umbilical cord stump.",
    "Keep the umbilical stump dry.",
    "Wash your hands or use an alcohol gel before you touch the umbilical cord stump.",
]
_PRACTICE = practice(
    "umbilical stump cord",
    r"""
    \b (?: clean | wip(?:e|ing) | swab | wash | treat ) (?: \s+ [\w’'-]+ ){1,5}? \s+ with \s+ (?: rubbing \s+ |
    surgical \s+ )? (?: alcohol | spirit ) \b | \b (?: dab | apply | put | use | rub ) \s+ (?: some \s+ | rubbing
    \s+ ){0,2} alcohol \b (?! \s gel )
    """,
    about=r"""
    \b (?: umbilical | cord \s stump | stump
    | (?: the | your \s baby['’]s | your \s newborn['’]s ) \s cord ) \b
    """,
    unless=r"\b (?: gel | hands ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "alcohol-on-the-cord-stump", known)):
        yield Hit.at(found.passage, found.where)
