"""A PSA test is advised for all men

Most cancers that the test finds would never have done harm, and treating them leaves many men impotent or
incontinent. From 55 to 69 it is a man's own choice after talking about both sides, and from 70 it is not advised.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not advised. Say that men decide after hearing of benefits and harms."
SEVERITY = "warning"
REFERENCES = [
    "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/prostate-cancer-screening",
    "https://www.nhs.uk/tests-and-treatments/psa-test/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[All men over 50 should have a PSA test]] every year.",
    "[[Every man needs a yearly PSA test]].",
    "[[Men over 40 should get a PSA test]].",
]
GOOD = [
    "Men aged 55 to 69 should decide with their doctor whether to have a PSA test.",
    "Not all men should have a PSA test.",
    "Men over 70 should not have a PSA test.",
    "Some groups argued that all men should have a PSA test, but it does harm.",
    "A man who is treated for prostate cancer needs regular PSA tests.",
    "Should all men over 50 have a PSA test?",
]
_PRACTICE = practice(
    "psa",
    r"""
    \b (?: (?: all | every ) \s+ )? (?: men | man ) \s+ (?: (?: over | aged? | older \s than | from ) \s+ (?: age
    \s+ )? \d\d (?: \s+ and \s+ (?: over | older ) )? \s+ )? (?: should | must | needs? (?: \s+ to )? | ought \s to
    ) \s+ (?: have \s+ | get \s+ | take \s+ )? (?: an? \s+ )? (?: yearly \s+ | annual \s+ | regular \s+ )? (?-i:PSA)
    (?: \s (?: tests? | screening | blood \s test ) )? \b
    """,
    unless=r"\b (?: decide | discuss | talk | treated | cancer \s needs? | not | some | symptoms ) \b",
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
