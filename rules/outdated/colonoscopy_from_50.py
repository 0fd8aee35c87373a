"""Bowel cancer screening is said to begin at 50

Bowel cancer has become more common before 50, and since 2021 the US task force advises screening from 45 to 75. A
page that says 50 keeps people of 45 to 49 from it.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.language import Locale
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is out of date in the United States: since 2021, from age 45."
SEVERITY = "warning"
REFERENCES = [
    "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/colorectal-cancer-screening",
    "https://www.cdc.gov/colorectal-cancer/screening/index.html",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Colonoscopy should start at age 50]].",
    "[[Screening for colorectal cancer begins at 50]].",
    "Have [[a colonoscopy every 10 years from the age of 50]].",
]
GOOD = [
    "Screening for colorectal cancer begins at 45.",
    {"text": "Bowel cancer screening starts at age 50.", "locale": "en-GB"},
    "Colonoscopy used to be advised from age 50.",
    "Colorectal cancer screening begins at 45; most cases are found after age 50.",
    "Most colorectal cancers are found after 50.",
]
_PRACTICE = practice(
    "colonoscop colorectal colon",
    r"""
    \b (?: your | the ) \s first \s colonoscopy \s+ at \s+ (?: age \s+ )? 50 \b | (?: \b an? \s+ )? \b (?:
      colonoscop(?:y|ies) | (?: colorectal | colon | bowel ) \s cancer \s screening |
    screening \s for \s (?: colorectal | colon | bowel ) \s cancer ) \b [^.;]{0,45}? \b (?: start(?:s|ing)? |
    begin(?:s|ning)? | from | aged? | after ) \s+ (?: at \s+ | from \s+ )? (?: (?: the \s+ )? age \s+ (?: of \s+ )?
    )? 50 \b (?! \s? (?:%|percent|people) )
    """,
    unless=r"\b (?: 45 | 40 | England | UK | NHS | family | found \s after ) \b",
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.locale is not Locale.US:
        return
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
