"""Rubbing alcohol is advised to bring a fever down

Alcohol goes through the skin and is breathed in, and children have been poisoned by it; it also makes them shiver,
which drives the fever up. Fluids, light clothes and fever medicine are the advice.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” has poisoned children. Advise fluids, light clothes and, if needed, fever medicine."
SEVERITY = "error"
REFERENCES = [
    "https://medlineplus.gov/ency/article/003090.htm",
    "https://www.healthychildren.org/English/health-issues/conditions/fever/Pages/Treating-a-Fever-Without-Medicine.aspx",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "To bring down a fever, [[rub the child with rubbing alcohol]].",
    "[[Sponge the skin with alcohol]] if the fever is high.",
    "[[Rubbing alcohol]] on the chest cools a fever within minutes.",
]
GOOD = [
    "Do not use rubbing alcohol to bring down a fever.",
    "Never rub alcohol on a child with a fever.",
    "Rubbing alcohol can poison a child with a fever.",
    "Clean the thermometer with rubbing alcohol before you check for fever.",
    "Avoid alcohol while you have a fever.",
    "People used to rub alcohol on feverish children.",
]
_PRACTICE = practice(
    "alcohol spirit",
    r"""
    \b (?: rub | spong(?:e|ing) | wip(?:e|ing) | bath(?:e|ing) | massag(?:e|ing) ) (?: \s+ [\w’'-]+ ){0,5}? \s+ (?:
    with | in ) \s+ (?: some \s+ )? (?: rubbing \s+ | isopropyl \s+ | surgical \s+ )? (?: alcohol | spirit ) \b | \b
    (?: rub | apply | put | dab | use ) \s+ (?: some \s+ | a \s little \s+ )? (?: rubbing \s+ | isopropyl \s+ )
    alcohol \b | \b (?: rubbing | isopropyl ) \s alcohol \b (?= [^.]{0,25} \b (?: cools | helps | brings | lowers |
    works ) \b )
    """,
    about=r"\b (?: fevers? | feverish | high \s temperature ) \b",
    unless=r"\b (?: thermometer | clean | hands | surfaces? | poison\w* ) \b",
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "alcohol-rub-for-fever", known)):
        yield Hit.at(found.passage, found.where)
