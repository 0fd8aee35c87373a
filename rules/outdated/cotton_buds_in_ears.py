"""Cotton buds are advised for cleaning inside the ears

A bud pushes wax deeper and can pierce the eardrum, and the ear cleans itself. Wax that blocks the ear is softened
with drops or taken out by a nurse.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” pushes wax in and can hurt the eardrum. Advise ear drops, or seeing a pharmacist or nurse."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/earwax-build-up/",
    "https://medlineplus.gov/ency/article/000979.htm",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Clean your ears with a cotton bud]] once a week.",
    "To remove wax from the ear, [[use a Q-tip]].",
    "## Earwax\n\nGently [[push a cotton swab]] into the canal.\n",
]
GOOD = [
    "Do not use cotton buds to clean your ears.",
    "Never put a cotton swab inside the ear canal.",
    "Use a cotton bud to clean the outer ear only.",
    "Using cotton buds can push earwax deeper.",
    "Swab the throat and the inside of the ear piercing with a cotton bud.",
    "Dip a cotton bud in cleaner and wipe the hearing aid.",
]
_PRACTICE = practice(
    "cotton q-tip",
    r"""
    \b (?: us(?:e|ing) | insert | push | put | twirl | try | take ) (?: \s+ [\w’'-]+ ){0,3}? \s+ (?: cotton [\s-]
    (?: buds? | swabs? ) | q-?tips? ) \b | \b (?: clean | wipe | swab | remove ) (?: \s+ [\w’'-]+ ){0,5}? \s+ with
    \s+ (?: an? \s+ )? (?: cotton [\s-] (?: buds? | swabs? ) | q-?tips? ) \b | \b (?: cotton [\s-] (?: buds? |
    swabs? ) | q-?tips? ) \b (?= \s (?:is|are|works?|helps?|can) \b )
    """,
    about=r"\b (?: ears? | earwax | ear \s canals? ) \b",
    unless=r"""
    \b (?: outer | outside | outsides | behind | piercing | hearing \s aids? | throat | nose | nail | eye\w* | belly
    | skin ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "cotton-buds-in-ears", known)):
        yield Hit.at(found.passage, found.where)
