"""A numbing gel with benzocaine is advised for teething

Benzocaine can turn the blood's iron so that it carries no oxygen, and babies have died of it. The FDA warned against
it under 2 years in 2018; a chilled ring or a clean finger on the gum is safe.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” can be deadly under 2 years. Advise a chilled teething ring or rubbing the gum with a clean finger."
)
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/drugs/drug-safety-and-availability/risk-serious-and-potentially-fatal-blood-disorder-prompts-fda-action-oral-over-counter-benzocaine",
    "https://www.fda.gov/consumers/consumer-updates/safely-soothing-teething-pain-infants-and-children",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "For teething, [[rub some benzocaine gel]] on the gums.",
    "[[Use Orajel]] on your baby's gums when teeth come in.",
    "When your baby is teething, [[apply a numbing gel]].",
]
GOOD = [
    "Do not use benzocaine gels on a teething baby.",
    "Benzocaine can be dangerous for teething babies.",
    "The FDA warns against benzocaine for teething.",
    "Adults can use benzocaine gel for a canker sore.",
    "Rub the gum of your teething baby with a clean finger.",
    "Use a chilled ring rather than a numbing gel for teething.",
]
_PRACTICE = practice(
    "benzocaine orajel anbesol numbing",
    r"""
    \b (?: rub | appl(?:y|ying) | us(?:e|ing) | put | dab | spread | try ) (?: \s+ [\w’'-]+ ){0,3}? \s+ (?:
    benzocaine | orajel | anbesol | numbing \s+ gel s? ) (?: \s gel )? \b | \b (?: benzocaine | orajel | anbesol )
    (?: \s gel )? \b (?= \s (?:is|helps|works|eases|soothes) )
    """,
    about=r"\b (?: teeth(?:ing|e|es) | bab(?:y|y['’]s|ies) | infants? | toddlers? ) \b",
    unless=r"\b (?: adults? | canker | ulcers? ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _PRACTICE):
        yield Hit.at(advice.passage, advice.where)
