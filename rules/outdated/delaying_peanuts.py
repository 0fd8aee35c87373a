"""Parents are told to keep peanuts or eggs from babies for years

Trials showed that babies who eat peanut early get far fewer peanut allergies, and the old advice to wait until three
was withdrawn. Common allergens are now given with other solids, from about 6 months, whole nuts never.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” is reversed advice. Peanut and egg, in forms a baby cannot choke on, are given from about 6 months."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.niaid.nih.gov/diseases-conditions/guidelines-clinicians-and-patients-food-allergy",
    "https://www.nhs.uk/conditions/baby/weaning-and-feeding/food-allergies-in-babies-and-young-children/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Do not give peanuts before your child is 3 years old]].",
    "To prevent allergies, [[wait until age two to give eggs]].",
    "[[Avoid peanut butter until your baby is one year old]].",
    "You should [[delay peanuts until the age of three]].",
]
GOOD = [
    "Do not give whole nuts to children under 5, as they can choke.",
    "Do not wait until your child is 3 to give peanuts.",
    "Parents used to be told to delay peanuts until the age of three.",
    "Do not give honey before your baby is 1 year old.",
    "If your baby has severe eczema, ask the doctor before you give peanuts.",
    "Start peanut butter from about 6 months.",
    "Avoiding peanuts until age 3 does not prevent allergies.",
]
_PRACTICE = practice(
    "peanut egg allergen",
    r"""
    \b (?: wait | delay(?:ing)? | hold \s (?: off | back ) | avoid | withhold | keep | (?: do \s not | don['’]t |
      never | should \s not
    | shouldn['’]t ) \s+ (?: give | offer | feed | introduce ) ) \b (?: (?! \b(?:whole|honey)\b ) [^.;]){0,50} \b
    (?: peanuts? (?: \s butter )? | eggs? | allergenic \s foods? | allergens ) \b [^.;]{0,25}? \b (?: until | before
    | till ) \s+ [^.;]{0,25}? \b (?: [1-5] | one | two | three | four | five | first \s birthday | 12 \s months ) \b
    (?: \s+ years? (?: \s+ (?: old | of \s age ) )? )? | \b (?: wait | hold \s off ) \s+ until \s+ [^.;]{0,25} \b
    (?: [1-5] | one | two | three | four | five | first \s birthday | 12 \s months ) \b [^.;]{0,40} \b (?: peanuts?
    | eggs? )
    """,
    unless=r"""
    \b (?: whole | chok\w* | raw | runny | honey | allergic | eczema | (?: do \s not | don['’]t | no \s need \s to )
    \s (?: wait | delay | avoid | hold ) | does \s not ) \b
    """,
    forbids=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "delaying-peanuts", known)):
        yield Hit.at(found.passage, found.where)
