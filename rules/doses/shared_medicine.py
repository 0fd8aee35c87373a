"""Readers are told to share, keep or reuse a prescribed medicine

A course that was prescribed for one person may be the wrong medicine, the wrong dose or an allergen for another, and
leftover antibiotics breed resistance.
"""

from collections.abc import Iterator

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” can harm whoever takes it. Say not to share prescribed medicines and to hand back what is left."
SEVERITY = "error"
REFERENCES = [
    "https://www.cdc.gov/antibiotic-use/about/index.html",
    "https://www.nhs.uk/conditions/antibiotics/",
    "https://healthandcare.portsmouth.gov.uk/overdose/",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Borrow your husband's inhaler]] if yours is empty.",
    "[[Half of your mother's]] sleeping tablets does wonders on a flight.",
    "[[Share your antibiotics]] with your family.",
    "[[Keep the leftover antibiotics]] for the next time.",
    "If your brother has the same rash, [[give him your leftover tablets]].",
    "[[Keep the remaining penicillin]] for next winter.",
]
GOOD = [
    "Share your concerns about the tablets with your pharmacist.",
    "Keep unused tablets in the box until you take them back to the pharmacy.",
    "Do not share your antibiotics with anyone.",
    "Never keep leftover antibiotics for later.",
    "Take leftover antibiotics to a pharmacy.",
    "Keep your antibiotics in the fridge.",
    "Share your list of medicines with the nurse.",
    "Give your leftover tablets to the pharmacist.",
]
_DRUG = r"(?: antibiotics? | penicillin | amoxicillin | medicines? | medication | tablets | pills | capsules | course )"
_REST = r"(?: left-?over | remaining | unused | spare | rest \s of \s (?: the | your ) )"
_SHARING = practice(
    "antibiotic penicillin amoxicillin medicine medication tablets pills capsules course",
    rf"""
    \b (?: share \s+ (?: (?: your | the | any | left-?over ) \s+ ){{0,2}} {_DRUG} (?! \s+ (?: list | plan | record ) )
    | (?: keep | save | store | hold \s on \s to ) \s+ (?: (?: any | the | your | some ) \s+ )? {_REST} \s+ {_DRUG}
    | (?: give | lend | pass ) \s+ (?: him | her | them | your \s \w+ | a \s \w+ ) \s+ (?: (?: any | the | your | some )
      \s+ )? {_REST} \s+ {_DRUG}
    | (?: pass | hand ) \s+ (?: it | them | (?: any | the | your ) \s+ {_REST} \s+ {_DRUG} ) \s+ on \s+ to
      \s+ (?: a \s+ member | your | family | friends | someone | others ) ) \b
    """,
    about=rf"\b {_DRUG} \b",
    unless=r"\b (?: pharmac\w+ | nurses? | doctors? | fridge | refrigerator | out \s of \s reach | safely ) \b",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _SHARING))
    for found in (*known, *find_hazards(manuscript.frames, "shared-medicine", known)):
        yield Hit.at(found.passage, found.where)
