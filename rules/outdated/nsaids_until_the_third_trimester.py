"""Ibuprofen or naproxen is called safe in pregnancy until the third trimester

From 20 weeks on, these painkillers can harm the kidneys of the fetus and leave too little fluid around it. The FDA
moved the limit from 30 to 20 weeks in 2020, and labels say so.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}”: since 2020 these painkillers are avoided from 20 weeks of pregnancy unless a doctor says otherwise."
)
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/drugs/drug-safety-and-availability/fda-recommends-avoiding-use-nsaids-pregnancy-20-weeks-or-later-because-they-can-result-low-amniotic",
    "https://www.nhs.uk/medicines/ibuprofen-for-adults/pregnancy-breastfeeding-and-fertility-while-taking-ibuprofen/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "In pregnancy, [[ibuprofen is safe until the third trimester]].",
    "[[You can take naproxen up to 30 weeks]] of pregnancy.",
    "[[NSAIDs can be used in the second trimester]] of pregnancy.",
]
GOOD = [
    "In pregnancy, avoid ibuprofen from 20 weeks.",
    "Ibuprofen is not safe in the third trimester of pregnancy.",
    "NSAIDs should not be used in the second trimester of pregnancy.",
    "Ibuprofen was once thought safe until the third trimester.",
    "Acetaminophen can be used in the second trimester of pregnancy.",
]
_PRACTICE = practice(
    "ibuprofen naproxen nsaid advil",
    r"""
    \b (?: (?: you \s can \s+ )? (?: tak(?:e|ing) | us(?:e|ing) ) \s+ )? (?: ibuprofen | naproxen | NSAIDs? | advil
    ) \b (?: \s+ (?! not\b|avoid ) [\w’'-]+ ){0,8}? \s+ (?: (?: until | before | up \s to ) \s+ (?: the \s+ )? (?:
    third \s trimester | week \s (?: 2[4-9] | 3\d ) | (?: 2[4-9] | 3\d ) (?: th )? \s weeks? | last \s (?: three | 3
    ) \s months ) | in \s the \s second \s trimester ) \b | \b you \s can \s take \s (?: ibuprofen | naproxen |
    NSAIDs? ) \s up \s to \s (?: 2[4-9] | 3\d ) \s weeks \b
    """,
    about=r"\b (?: pregnan(?:t|cy) | trimester ) \b",
    unless=r"\b (?: 20 \s weeks | week \s 20 | low-dose | doctor ) \b",
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
