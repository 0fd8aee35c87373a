"""Honey is advised for a baby

Honey can hold spores that grow in the gut of a baby under one year and paralyze it: infant botulism. Old advice to
sweeten a pacifier or calm a cough with honey was withdrawn for that age.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can cause infant botulism. No honey before the first birthday."
SEVERITY = "error"
REFERENCES = [
    "https://www.cdc.gov/botulism/prevention/index.html",
    "https://www.nhs.uk/conditions/baby/weaning-and-feeding/foods-to-avoid-giving-babies-and-young-children/",
    "https://infantbotulism.org/parent/honey.php",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Give your baby a little honey]] for the cough.",
    "[[Dip the baby's pacifier in honey]] to calm crying.",
    "A spoonful of [[honey]] calms a six-month-old's cough.",
    "For infants, [[honey]] helps a sore throat.",
]
GOOD = [
    "Do not give honey to a baby under 1 year.",
    "Never dip a pacifier in honey.",
    "Give honey only to children over 1 year old; babies can get botulism.",
    "Honey can cause botulism in babies.",
    "Feed your baby milk and take honey for your own cough.",
    "After the first birthday, your baby can have honey.",
]
_PRACTICE = practice(
    "honey",
    r"""
    \b (?: giv(?:e|ing) | offer | feed | dip | try | put | add ) \s+ (?: (?: your | the | a ) \s+ )? (?:
    bab(?:y|ies|y['’]s) | infants? | newborns? | pacifier | dummy | \d+ [\s-] months? [\s-] olds? ) [^.;]{0,30}? \b
      honey \b | \b honey \b (?=
    [^.]{0,12} \b (?: helps | soothes? | calms | eases | can \s ease | is \s (?:good|safe|fine) | calms | works ) \b
      [^.]{0,40}
    (?:bab(?:y|ies)|infants?|(?:\d+|two|three|four|five|six|eight|nine|ten)-months?-olds?|sore \s throat) )
    """,
    about=r"\b (?: bab(?:y|ies|y['’]s) | infants? | newborns? | pacifier | \w+-months?-olds? ) \b",
    unless=r"""
    \b (?: (?:1|one|12|first) [\s-] (?: years? | birthday | months ) | older | over | children | toddlers? | your \s
    own | adults? | yourself | botulism ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "honey-for-babies", known)):
        yield Hit.at(found.passage, found.where)
