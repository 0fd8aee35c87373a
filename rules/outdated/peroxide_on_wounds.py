"""Peroxide or alcohol is advised for cleaning a wound

Hydrogen peroxide and alcohol kill the cells that close a wound along with the germs, and hurt. Clean running water,
with soap around the wound, cleans as well and does no harm.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” harms healing skin. Advise clean running water, with mild soap around the wound."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/ency/article/000043.htm",
    "https://www.nhs.uk/conditions/cuts-and-grazes/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Clean the cut with hydrogen peroxide]] twice a day.",
    "[[Pour rubbing alcohol]] on the scrape to kill germs.",
    "## Cuts\n\n[[Apply peroxide]] and let it fizz.\n",
    "To treat a wound, [[use hydrogen peroxide]] first.",
]
GOOD = [
    "Do not use hydrogen peroxide on the wound.",
    "Wash the cut with water; peroxide can damage the skin.",
    "Clean the tweezers with rubbing alcohol before you take the splinter out of the cut.",
    "Rub your hands with an alcohol gel before you touch the wound.",
    "Wipe counters with peroxide.",
    "Hydrogen peroxide is no longer recommended for wounds.",
    "Rinse the wound with water instead of hydrogen peroxide.",
    "Clean the wound and avoid drinking alcohol.",
]
_PRACTICE = practice(
    "peroxide alcohol spirit",
    r"""
    \b (?: clean(?:ing)? | wash(?:ing)? | rins(?:e|ing) | treat(?:ing)? | disinfect(?:ing)? | swab(?:bing)? |
    flush(?:ing)? | wip(?:e|ing) ) (?: \s+ (?! hands? | tweezers | needle | thermometer ) [\w’'-]+ ){1,5}? \s+ with
    \s+ (?: \d+ \s? % \s+ )? (?: hydrogen \s peroxide | peroxide | rubbing \s alcohol | surgical \s spirit ) \b | \b
    (?: pour(?:ing)? | us(?:e|ing) | appl(?:y|ying) | put(?:ting)? | dab(?:bing)? ) \s+ (?: some \s+ | a \s little
    \s+ )? (?: \d+ \s? % \s+ )? (?: hydrogen \s peroxide | peroxide | rubbing \s alcohol | surgical \s spirit ) \b
    """,
    about=r"\b (?: wounds? | cuts? | scrap(?:e|es|ed) | graz(?:e|es|ed) | incision | abrasions? | bites? ) \b",
    unless=r"""
    \b (?: tweezers | needle | scissors | tools? | hands | surfaces? | counters? | thermometer | teeth | mouthwash |
    ears? | stains? | clothes | laundry | around ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "peroxide-on-wounds", known)):
        yield Hit.at(found.passage, found.where)
