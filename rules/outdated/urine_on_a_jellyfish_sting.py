"""Urine is advised for a jellyfish sting

Urine does not stop the sting and can make the stinging cells on the skin fire. Rinse with sea water, lift tentacles
off, and soak in hot water that is not too hot to bear.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” does not help. Advise rinsing with sea water, lifting off tentacles, and soaking in hot water."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/jellyfish-and-other-sea-creature-stings/",
    "https://medlineplus.gov/ency/article/002845.htm",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If a jellyfish stings you, [[pee on the sting]].",
    "[[Urinate on the jellyfish sting]] to ease the pain.",
    "[[Pour urine]] on a jellyfish sting at once.",
]
GOOD = [
    "Do not pee on a jellyfish sting.",
    "Peeing on a jellyfish sting is a myth.",
    "A jellyfish sting: rinse with sea water, never with urine.",
    "If your urine is dark after a jellyfish sting, see a doctor.",
    "Despite what you may have heard, urine does not help a jellyfish sting.",
]
_PRACTICE = practice(
    "jellyfish",
    r"""
    \b (?: pee | wee | urinate ) \s+ (?: on | over ) \b (?: \s+ the \s+ (?: jellyfish \s+ )? sting )? | \b (?: pour
    | put | apply | use | rub ) \s+ (?: some \s+ )? urine \b
    """,
    about=r"\b jellyfish \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "urine-on-a-jellyfish-sting", known)):
        yield Hit.at(found.passage, found.where)
