"""The BRAT diet is advised for diarrhea

Bananas, rice, applesauce and toast alone have too little protein, fat and energy for a body that has to recover.
Fluids with salts and a normal diet as soon as it is wanted are the present advice.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” is no longer advised. Advise rehydration fluids and a normal diet as soon as the person wants to eat."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.niddk.nih.gov/health-information/digestive-diseases/diarrhea/eating-diet-nutrition",
    "https://www.healthychildren.org/English/health-issues/conditions/abdominal/Pages/Diarrhea.aspx",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "For diarrhea, [[follow the BRAT diet]] for two days.",
    "[[Put your child on the BRAT diet]] until the stools are firm.",
    "[[The BRAT diet]] is best after a stomach bug.",
]
GOOD = [
    "The BRAT diet is no longer recommended for diarrhea.",
    "Experts do not advise the BRAT diet.",
    "You may have heard of the BRAT diet, but children need more than that.",
    "Following the BRAT diet for long can slow recovery.",
    "Offer normal food instead of the BRAT diet.",
]
_PRACTICE = practice(
    "brat",
    r"""
    \b (?: (?: follow | eat | try | use | start | give | stick \s to | go \s on | put | begin ) (?: \s+ [\w’'-]+
    ){0,4}? \s+ )? (?: the | a ) \s+ (?: so-called \s )? [“\"]? (?-i:BRAT) [”\"]? \s diet \b
    """,
    unless=r"\b (?: but | too | lacks? | restrictive | limited | long ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.analysed, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
