"""An ice bath or cold shower is advised for a fever

Cold water makes a feverish person shiver, which drives the temperature up, and it frightens children. It is right for
heatstroke, not for the fever of an infection.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” makes a person with a fever shiver and can raise it. Advise fluids, light clothes and comfort."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/ency/article/003090.htm",
    "https://www.nhs.uk/conditions/fever-in-children/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If the fever is high, [[give the child a cold bath]].",
    "To lower a fever, [[take an ice bath]].",
    "With a high temperature, [[put your toddler in a cold shower]].",
    "[[Sponge your child with cold water]] until the fever drops.",
]
GOOD = [
    "Do not give a child with a fever a cold bath.",
    "For heatstroke, use an ice bath at once.",
    "Cold baths make a child with a fever shiver.",
    "A lukewarm bath may comfort a child with a fever.",
    "Never put a child with a fever in an ice bath.",
]
_PRACTICE = practice(
    "bath shower tub spong",
    r"""
    \b (?: giv(?:e|ing) | put(?:ting)? | plac(?:e|ing) | tak(?:e|ing) | us(?:e|ing) | try ) (?: \s+ [\w’'-]+ ){0,5}?
    \s+ (?: an? \s+ )? (?: ice | ice-?cold | cold | icy | freezing ) (?: \s water )? \s+ (?: bath | shower | tub )s?
    \b | \b (?: an? \s )? (?: ice | ice-?cold | cold | icy ) \s (?: baths? | showers? ) \b (?= \s
    (?:bring|lower|help|work|cool|reduc)\w* ) | \b (?: spong(?:e|ing) | bath(?:e|ing) ) (?: \s+ [\w’'-]+ ){0,5}? \s+
    (?: with | in ) \s+ (?: ice-?cold | cold | icy | iced ) \s+ water \b
    """,
    about=r"\b (?: fevers? | feverish | high \s temperature ) \b",
    unless=r"""
    \b (?: heat \s? stroke | heat \s exhaustion | lukewarm | tepid | hyperthermia | muscle | athletes? ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "cold-bath-for-fever", known)):
        yield Hit.at(found.passage, found.where)
