"""Antibiotics are advised for a cold or the flu

Antibiotics act on bacteria and leave viruses alone, so a cold is no shorter with them; their side effects and
resistant germs remain. Colds and flu need rest, fluids and time.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: antibiotics do nothing against the viruses of colds and flu. Advise rest, fluids and time."
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/antibiotic-use/about/index.html",
    "https://www.nhs.uk/conditions/antibiotics/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Take antibiotics]] as soon as a cold begins.",
    "If you have the flu, [[ask your doctor for antibiotics]].",
    "[[Antibiotics]] help you to get over a cold sooner.",
]
GOOD = [
    "Antibiotics treat strep throat but not colds.",
    "Do not take antibiotics for a cold.",
    "Antibiotics do not work against colds or flu.",
    "Antibiotics will not cure a cold.",
    "If a cold turns into pneumonia, you may need antibiotics.",
    "Taking antibiotics for a cold can cause side effects.",
    "Take your antibiotics at the same time every day, with a cold drink.",
]
_PRACTICE = practice(
    "antibiotics",
    r"""
    \b (?: tak(?:e|ing) | get(?:ting)? | us(?:e|ing) | start | ask \s (?: your \s doctor | for ) (?: \s for )? ) \s+
    (?: an? \s+ | some \s+ | for \s+ )? antibiotics? \b (?= [^.;]{0,50} \b (?: cold | colds | flu ) \b (?! \s
    (?:drinks?|water|sores?|food) ) ) | \b antibiotics? \b (?= \s+ (?: can \s+ )? (?: help | cure | clear | shorten
    | treat ) \b [^.;]{0,40} \b (?: cold | colds | flu ) \b ) | (?<= flu,\s ) (?: take | ask \s your \s doctor \s
    for ) \s antibiotics \b
    """,
    unless=r"""
    \b (?: pneumonia | bacteri\w+ | infection | turns? | complication\w* | side \s effects? | but \s not
    | resist\w+ | cold \s
    (?:drink|water|sore) ) \b
    """,
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "antibiotics-for-colds", known)):
        yield Hit.at(found.passage, found.where)
