"""Breast screening is said to begin at 50

Since April 2024 the US task force advises a mammogram every 2 years from 40 to 74 for women at average risk. A page
that says 50 keeps women of 40 to 49 from it.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.language import Locale
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is out of date in the United States: since 2024, every 2 years from age 40."
SEVERITY = "warning"
REFERENCES = [
    "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/breast-cancer-screening",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Mammograms should start at age 50]].",
    "Women should have [[a mammogram every two years from the age of 50]].",
    "[[Breast cancer screening begins at 50]] for most women.",
]
GOOD = [
    "Women should have a mammogram every 2 years from age 40.",
    {"text": "Breast screening starts at 50 for women registered with a GP.", "locale": "en-GB"},
    "Until 2024 mammograms were advised from age 50.",
    "Mammograms used to start at age 50.",
    "About 50 women had a mammogram.",
    "In England, breast screening starts at age 50.",
]
_PRACTICE = practice(
    "mammogra breast",
    r"""
    (?: \b an? \s+ )? \b (?: mammogra(?:ms?|phy) | breast (?: \s cancer )? \s screening ) \b [^.;]{0,45}? \b (?:
    start(?:s|ing)? | begin(?:s|ning)? | from | aged? | after ) \s+ (?: at \s+ | from \s+ | with \s+ )? (?: (?: the
    \s+ )? age \s+ (?: of \s+ )? )? 50 \b (?! \s? (?:%|women|percent|people|states|years \s ago) )
    """,
    unless=r"\b (?: 40 | 45 | England | UK | NHS | Europe\w* | Canad\w* | Wales | Scotland | high[\s-]risk ) \b",
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.locale is not Locale.US:
        return
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
