"""Cereal is to be put in a baby's bottle

Cereal in the bottle does not make babies sleep longer; it can choke them and feeds them too much. Solids begin at
about 6 months and from a spoon.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can choke a baby. Advise solids from a spoon, at about 6 months."
SEVERITY = "warning"
REFERENCES = [
    "https://www.healthychildren.org/English/ages-stages/baby/feeding-nutrition/Pages/Starting-Solid-Foods.aspx",
    "https://www.nhs.uk/conditions/baby/weaning-and-feeding/babys-first-solid-foods/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Add rice cereal to the bottle]] to help your baby sleep.",
    "[[Put a spoon of cereal in the bottle]] at night.",
    "You can [[mix baby cereal into the formula]] from 6 weeks.",
]
GOOD = [
    "Do not add cereal to your baby's bottle.",
    "Never put rice cereal in a bottle.",
    "Mix the cereal with formula in a bowl and feed it with a spoon.",
    "If the doctor tells you to, add cereal to the bottle for reflux.",
    "Putting cereal in the bottle can choke a baby.",
]
_PRACTICE = practice(
    "cereal",
    r"""
    \b (?: add(?:ing)? | put(?:ting)? | mix(?:ing)? | stir(?:ring)? ) (?: \s+ [\w’'-]+ ){0,4}? \s* \b cereal \s+ (?:
    in | into | to ) \s+ (?: (?: the | a | your | his | her | their ) \s+ )? (?: baby['’]s \s | night \s | bedtime
    \s )? (?: bottle | formula ) \b
    """,
    unless=r"""
    \b (?: doctor | pediatrician | reflux | bowl | spoon \s feed | prescribed | thicken\w* ) \b | with \s a \s spoon
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "cereal-in-the-bottle", known)):
        yield Hit.at(found.passage, found.where)
