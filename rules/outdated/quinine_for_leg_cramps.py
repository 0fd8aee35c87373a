"""Quinine is advised for leg cramps

Quinine can destroy blood cells and upset the rhythm of the heart, and its effect on cramps is small. The FDA has
warned against it since 2006, and British doctors try it only when cramps are severe and nothing else helped.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: quinine for cramps has killed. Advise stretching, and a doctor's review of other causes."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/drugs/postmarket-drug-safety-information-patients-and-providers/quinine-sulfate-marketed-qualaquin-information",
    "https://www.nhs.uk/conditions/leg-cramps/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "For leg cramps, [[take quinine]] at night.",
    "[[Quinine]] is the best remedy for night cramps.",
    "[[Drink tonic water with quinine]] if you get cramps.",
]
GOOD = [
    "Do not take quinine for leg cramps.",
    "Quinine is no longer recommended for leg cramps.",
    "Quinine can harm the heart, so it is not used for cramps.",
    "Quinine treats malaria; cramps are a side effect.",
    "Doctors used to give quinine for leg cramps.",
]
_PRACTICE = practice(
    "quinine",
    r"""
    \b (?: tak(?:e|ing) | us(?:e|ing) | try | drink ) \s+ (?: [\w’'-]+ \s+ ){0,3}? quinine (?: \s tablets? )? \b |
    \b quinine (?: \s tablets? )? \b (?= \s (?:is|are|helps|works|stops|prevents|eases|relieves) )
    """,
    about=r"\b cramps? \b",
    unless=r"\b (?: malaria | specialist | GP | doctor )",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
