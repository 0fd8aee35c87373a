"""A cervical smear is advised every year

Cell changes take years to become cancer, and yearly tests find harmless ones that then get treated. A test every 3 to
5 years, by age and by kind of test, is the advice in both countries.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is too often. Name the interval by age: every 3 or 5 years for most."
SEVERITY = "warning"
REFERENCES = [
    "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/cervical-cancer-screening",
    "https://www.nhs.uk/conditions/cervical-screening/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "All women should have [[a Pap test every year]].",
    "[[Yearly Pap smears]] are recommended from age 21.",
    {"text": "Have [[a smear test once a year]] from the age of 25.", "locale": "en-GB"},
    "Get [[an annual cervical screening]].",
]
GOOD = [
    "Most women need a Pap test every 3 years.",
    "You do not need a Pap test every year.",
    "Yearly Pap smears are no longer recommended.",
    "Women with HIV may need a Pap test every year.",
    "A Pap test finds 12,000 cases each year.",
    "After treatment for abnormal cells you may need a Pap smear every year.",
]
_PRACTICE = practice(
    "pap smear cervical",
    r"""
    (?: \b an? \s+ | \b the \s+ )? \b (?: pap (?: \s (?: tests? | smears? ) ) | smear (?: \s tests? )? | cervical \s
    (?: smears? | screenings? ) ) \s+ (?: every | once \s a | once \s every | each ) \s+ (?: single \s+ )? (?: year
    | 12 \s months ) \b | (?: \b an? \s+ )? \b (?: yearly | annual ) \s+ (?: pap (?: \s (?: tests? | smears? ) ) |
    smears? | smear \s tests? | cervical \s (?: smears? | screenings? ) ) \b
    """,
    unless=r"""
    \b (?: HIV | immune | abnormal | treat(?:ed|ment) | high[\s-]risk | transplant | DES | finds? | cases | some \s
    women | may \s need ) \b
    """,
    stated=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
