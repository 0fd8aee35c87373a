"""Bed rest is advised to save a pregnancy

Bed rest has not been shown to prevent early birth or miscarriage, and it causes clots, weak bones and distress.
Obstetricians no longer advise it as a routine.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” does not prevent early birth or miscarriage. Leave it out, or say that it is no longer advised."
SEVERITY = "warning"
REFERENCES = [
    "https://www.aafp.org/pubs/afp/collections/choosing-wisely/296.html",
    "https://www.nhs.uk/conditions/miscarriage/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Bed rest]] helps to prevent a miscarriage.",
    "To prevent preterm birth, [[stay in bed]] from week 24.",
    "In a pregnancy with bleeding, [[strict bed rest]] is recommended.",
]
GOOD = [
    "Bed rest does not prevent a miscarriage.",
    "Bed rest is no longer recommended to prevent preterm birth.",
    "Bed rest in pregnancy can cause blood clots.",
    "You do not need to stay in bed to prevent a miscarriage.",
    "Pregnant women with flu should stay in bed until the fever goes.",
]
_PRACTICE = practice(
    "bed",
    r"""
    \b (?: stay(?:ing)? | remain(?:ing)? | rest(?:ing)? | l(?:ie|ying) | keep(?:ing)? ) \s+ (?: still \s+ | flat \s+
    )? in \s+ bed \b | \b tak(?:e|ing) \s+ to \s+ (?:your|their) \s+ bed \b | \b (?: (?: strict | complete | total |
    absolute ) \s+ )? bed [\s-]? rest \b | \b stay(?:ing)? \s off \s your \s feet \b
    """,
    about=r"\b (?: pregnan(?:t|cy|cies) | miscarriages? | preterm | premature \s (?:birth|labou?r) ) \b",
    unless=r"\b (?: flu | fever | surgery | clots? | told | your \s doctor | hospital ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
