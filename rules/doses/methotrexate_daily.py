"""Methotrexate is said to be taken daily

For arthritis, psoriasis and bowel disease methotrexate is taken once a week, and people who took it every day have
died. Only some cancers are treated with it daily, by specialists.
"""

from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: methotrexate is taken once a week except for some cancers; daily doses have killed people."
SEVERITY = "error"
REFERENCES = [
    "https://www.gov.uk/drug-safety-update/methotrexate-once-weekly-for-autoimmune-diseases-new-measures-to-reduce-risk-of-fatal-overdose-due-to-inadvertent-daily-instead-of-weekly-dosing",
    "https://medlineplus.gov/druginfo/meds/a682019.html",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Take methotrexate once a day]] with water.",
    "For rheumatoid arthritis, [[methotrexate 10 mg is taken daily]].",
    "[[Methotrexate tablets should be taken every day]], at the same time.",
    "Adults usually start on [[7.5 mg of methotrexate a day]].",
]
GOOD = [
    "Take methotrexate once a week, on the same day.",
    "Methotrexate must never be taken every day.",
    "Methotrexate is taken weekly, not daily.",
    "People have died after they took methotrexate every day by mistake.",
    "Take folic acid every day except on the day of your methotrexate.",
    "In leukemia, methotrexate is taken daily for a time.",
    "While you take methotrexate, drink water every day.",
    "Take your methotrexate tablet on one day of the week, and your other medicines every day.",
]
_EVERY_DAY = (
    r"(?: daily | (?: once | twice | \w+ \s times ) \s a \s day | every \s+ day | each \s+ day | a \s day "
    r"| per \s day | (?: every "
    r"| each ) \s (?:morning"
    r"|evening|night) )"
)
_DAILY = practice(
    "methotrexate",
    rf"""
    (?: tak(?:e|es|ing) \s+ (?: your \s+ )? )? \b methotrexate (?: \s+ (?! \w+ly\b | week ) [\w.,-]+ ){{0,6}}? \s+
    {_EVERY_DAY} \b
    | \b \d+ (?: \.\d+ )? \s? mg \s of \s methotrexate \s (?: \w+ \s ){{0,2}}? {_EVERY_DAY} \b
    """,
    unless=r"\b (?: week(?:ly|s)? | leuk\w+ | cancers? | lymphoma | tumou?rs? | chemotherapy | choriocarcinoma "
    r"| folic | folate | drink | water \s every | other | never | not | mistake\w* | accident\w* | except "
    r"| exercise | error ) \b(?<!with\swater)",
    stated=True,
)  # fmt: skip


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for advice in find_advice(manuscript.frames, _DAILY):
        yield Hit.at(advice.passage, advice.where)
