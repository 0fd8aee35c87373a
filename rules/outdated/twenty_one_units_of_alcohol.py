"""The old weekly limit of alcohol is given

Since 2016 the United Kingdom's chief medical officers give one limit for men and women, 14 units a week. The older 21
units, or 3 to 4 a day, for men carry a risk of cancer that is no longer held acceptable.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.language import Locale
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is the limit of before 2016. It is 14 units a week for men and women alike."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/live-well/alcohol-advice/calculating-alcohol-units/",
    "https://www.gov.uk/government/publications/alcohol-consumption-advice-on-low-risk-drinking",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    {"text": "Men should not drink more than [[21 units a week]].", "locale": "en-GB"},
    {"text": "Men can drink up to [[3 to 4 units a day]].", "locale": "en-GB"},
    {"text": "The limit for men is [[21 units of alcohol per week]].", "locale": "en-GB"},
]
GOOD = [
    {"text": "Men and women should not drink more than 14 units a week.", "locale": "en-GB"},
    {"text": "Until 2016 the limit for men was 21 units a week.", "locale": "en-GB"},
    {"text": "He drank 21 units a week and cut down to 14.", "locale": "en-GB"},
    {"text": "Inject 21 units of insulin.", "locale": "en-GB"},
    "Men should have no more than two drinks a day.",
]
_PRACTICE = practice(
    "units",
    r"""
    \b (?: 21 \s+ units (?: \s+ of \s+ alcohol )? \s+ (?: a | per | each ) \s+ week | (?: 3 | three ) \s? (?: to |
    or | - | – ) \s? (?: 4 | four ) \s+ units (?: \s+ of \s+ alcohol )? \s+ (?: a | per | each ) \s+ day ) \b
    """,
    about=r"\b (?: alcohol | drink(?:s|ing)? | men ) \b",
    unless=r"\b (?: 14 | drank | insulin | previous\w* | was | were | 2016 | 1995 | study | studies | who ) \b",
    stated=True,
    forbids=True,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.locale is not Locale.UK:
        return
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
