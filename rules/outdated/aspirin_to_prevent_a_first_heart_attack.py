"""Daily aspirin is advised to people without heart disease

In people who never had a heart attack or stroke, aspirin causes about as many bleeds as it prevents attacks. Since
2022 the US task force advises against starting it from the age of 60, and before that only after talking with a
doctor.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is no longer advised without heart disease. Say whom it helps, and that a doctor decides."
SEVERITY = "warning"
REFERENCES = [
    "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/aspirin-to-prevent-cardiovascular-disease-preventive-medication",
    "https://www.nhs.uk/medicines/low-dose-aspirin/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "To prevent a heart attack, [[take a baby aspirin every day]].",
    "Everyone over 50 should [[take low-dose aspirin]] to protect the heart.",
    "[[Daily aspirin]] is recommended for all adults over 60 to lower the risk of stroke.",
]
GOOD = [
    "After a heart attack, your doctor may tell you to take low-dose aspirin every day.",
    "Do not start taking aspirin every day to prevent a heart attack.",
    "People who have had a stroke should take low-dose aspirin to prevent another.",
    "Ask your doctor before you take a daily aspirin to prevent heart attacks.",
    "Daily aspirin is no longer recommended to prevent a first heart attack.",
    "If you have chest pain, call 911 and chew an aspirin.",
    "Low-dose aspirin can prevent pre-eclampsia in pregnancy.",
    "Heart attacks are prevented by not smoking and, for some, by taking aspirin daily.",
    "Taking daily aspirin raises the risk of bleeding.",
]
_PRACTICE = practice(
    "aspirin",
    r"""
    \b (?: tak(?:e|ing) | start(?:ing)? | us(?:e|ing) ) \s+ (?: an? \s+ | one \s+ | your \s+ )? (?: daily | low-dose
    | baby | children['’]s | 81[\s-]?mg | 75[\s-]?mg ) \s+ (?: dose \s of \s )? aspirin (?: \s+ (?: every | each | a
    | once \s a ) \s+ day | \s daily )? \b | \b tak(?:e|ing) \s+ (?: an? \s+ | one \s+ )? aspirin \s+ (?: (?: every
    | each | once \s a | a ) \s+ day | daily ) \b | \b (?: daily | an? \s aspirin \s a \s day ) \s aspirin \b | \b
    an? \s aspirin \s a \s day \b
    """,
    about=r"\b (?: prevent\w* | protect\w* | heart \s (?:attacks?|disease) | strokes? | lower \s the \s risk ) \b",
    unless=r"""
    \b (?: already | had | have \s (?:heart \s disease|angina) | doctors? | providers? | GP | stent | history \s of
    | angina | prescri\w+ | after \s (?:a|your|an) | second | another | chew | call | pregnan\w+ | pre-?eclampsia |
    bleed\w* | for \s some | some \s people | talk | ask | decide | known | fibrillation | polycythemia | Kawasaki |
    diagnosed | surgery | bypass ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "aspirin-to-prevent-a-first-heart-attack", known)):
        yield Hit.at(found.passage, found.where)
