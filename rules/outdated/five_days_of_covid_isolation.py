"""A fixed number of days of isolation is advised for COVID-19

Since March 2024 the CDC ties the return to others to 24 hours without fever and with symptoms getting better, then 5
days of added care. A fixed 5 or 10 days at home is its earlier advice.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.language import Locale
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” was replaced in 2024: go back after 24 hours without fever while improving, then 5 days of precautions."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/respiratory-viruses/prevention/precautions-when-sick.html",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If you test positive for COVID-19, [[isolate for 5 days]].",
    "With COVID, you must [[stay home for at least 10 days]].",
    "[[Quarantine for 14 days]] after contact with someone who has COVID-19.",
]
GOOD = [
    "With COVID-19, stay home until you have had no fever for 24 hours.",
    {"text": "If you have COVID-19, stay at home for 5 days.", "locale": "en-GB"},
    "In 2021, people with COVID-19 had to isolate for 10 days.",
    "You no longer need to isolate for 5 days with COVID-19.",
    "With flu, stay home for 5 days. COVID-19 is another illness.",
    "Patients with COVID-19 may cough for 10 days.",
]
_PRACTICE = practice(
    "covid coronavirus",
    r"""
    \b (?: isolat(?:e|ing) (?: \s yourself )? | self-isolate | quarantin(?:e|ing) | stay(?:ing)? \s (?: at \s )?
    home ) \s+ (?: [\w’'-]+ \s+ ){0,4}? for \s+ (?: at \s least \s+ | a \s full \s+ | up \s to \s+ )? (?: 5 | five |
    7 | seven | 10 | ten | 14 | fourteen ) \s (?: full \s )? days \b
    """,
    about=r"\b (?: COVID (?: -19 )? | coronavirus | SARS-CoV-2 ) \b",
    unless=r"""
    \b (?: 20(?:20|21|22|23) | flu | measles | pandemic | hospital | immun\w+ | another | precautions | 24 \s hours
    ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.locale is not Locale.US:
        return
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
