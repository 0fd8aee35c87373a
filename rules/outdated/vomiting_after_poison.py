"""Vomiting is advised after a poison was swallowed

Many poisons burn a second time on the way up or get into the lungs, and ipecac has never been shown to help. Since
2003 pediatricians and poison centers ask parents to keep none and to call at once.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” can harm. Advise calling the poison center or emergency services at once, and no vomiting or ipecac."
)
SEVERITY = "error"
REFERENCES = [
    "https://www.poison.org/articles/ipecac",
    "https://medlineplus.gov/ency/article/007579.htm",
    "https://www.nhs.uk/conditions/poisoning/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Keep a bottle of ipecac]] at home in case your child swallows poison.",
    "If someone has swallowed pills, [[make them vomit]].",
    "After bleach or another toxic product, you should [[induce vomiting]].",
    "[[Give syrup of ipecac]] for a poison, then call.",
]
GOOD = [
    "Do not make the child vomit after swallowing poison.",
    "Never induce vomiting unless poison control tells you to.",
    "Syrup of ipecac is no longer advised for poisoning.",
    "Throw away any ipecac you have at home.",
    "Some poisons make people vomit.",
    "Chemotherapy can induce vomiting; these drugs are toxic.",
    "Parents used to keep syrup of ipecac for poisoning.",
    "If the poison center tells you to, make the person vomit.",
]
_PRACTICE = practice(
    "ipecac vomit sick throw",
    r"""
    \b (?: giv(?:e|ing) | keep(?:ing)? | us(?:e|ing) | tak(?:e|ing) | buy | stock | have ) (?: \s+ [\w’'-]+ ){0,5}?
    \s+ ipecac \b | \b (?: induc(?:e|ing) | forc(?:e|ing) | caus(?:e|ing) ) \s+ vomiting \b | \b mak(?:e|ing) \s+
    (?: them | him | her | yourself | someone | the \s (?:child|person|victim) | your \s child ) \s+ (?: vomit |
    throw \s up | be \s sick )
    """,
    about=r"""
    \b (?: poison(?:s|ed|ing|ous)? | swallow(?:s|ed|ing)? | toxic | bleach | overdose | pills | chemicals? ) \b
    """,
    unless=r"""
    \b (?: if \s the \s poison | tells? \s you | told | unless | bulimia | chemotherapy | eating \s disorder |
    drugs? \s are | throw \s away | discard | can \s (?:also\s)? (?:induce|cause) | some \s poisons | signs? |
    symptoms? ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "vomiting-after-poison", known)):
        yield Hit.at(found.passage, found.where)
