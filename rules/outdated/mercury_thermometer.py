"""A mercury thermometer is advised

A broken glass thermometer spills mercury, whose vapor harms the brain of a child, and they are off the market in
Europe and most US states. Digital thermometers are as exact.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is a poison hazard. Name a digital thermometer, and a safe way to get rid of an old one."
SEVERITY = "warning"
REFERENCES = [
    "https://www.epa.gov/mercury/mercury-thermometers",
    "https://medlineplus.gov/ency/article/003400.htm",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Use a mercury thermometer]] for the best reading.",
    "[[Shake down the glass thermometer]] before you take your child's temperature.",
    "You can [[take the temperature with a mercury thermometer]].",
]
GOOD = [
    "Do not use a mercury thermometer.",
    "If you have a mercury thermometer, take it to a hazardous waste site.",
    "Use a digital thermometer instead of a mercury thermometer.",
    "A broken mercury thermometer is dangerous.",
    "Mercury thermometers are no longer sold.",
]
_PRACTICE = practice(
    "mercury glass",
    r"""
    \b (?: us(?:e|ing) | buy | shak(?:e|ing) \s down | choose | take | measure | check ) (?: \s+
    (?!waste|site|it)[\w’'-]+ ){0,6}? \s+ (?: mercury | glass ) \s+ thermometers? \b
    """,
    unless=r"\b (?: broken | breaks? | waste | dispos\w+ | recycl\w+ | digital | without ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
