"""Aspirin is advised for children

Aspirin in a child with a viral illness can cause Reye's syndrome, which swells the liver and the brain and can kill.
It is given to no one under 16 (United Kingdom) or 19 (United States) unless a doctor says so.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: aspirin can cause Reye's syndrome. Name acetaminophen (paracetamol) or ibuprofen."
SEVERITY = "error"
REFERENCES = [
    "https://epi.utah.gov/reye-syndrome/",
    "https://www.nhs.uk/conditions/fever-in-children/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "If your child has a fever, [[give aspirin]].",
    "You can [[give your toddler half an aspirin]].",
    "[[Children can take aspirin]] for the pain of chickenpox.",
    "For older kids, [[baby aspirin]] works well and brings the fever down.",
    "[[Children's aspirin]] is fine for a fever in the under 10s.",
]
GOOD = [
    "Do not give aspirin to children.",
    "Never give your child aspirin unless a doctor tells you to.",
    "Children under 16 should not take aspirin.",
    "Give your child paracetamol. Adults can take aspirin.",
    "Children with Kawasaki disease are given aspirin in the hospital.",
    "Aspirin can cause Reye's syndrome in children.",
    "Ask a physician before giving a child any aspirin.",
    "Keep aspirin out of the reach of children.",
    "Baby aspirin is a low dose that adults take for the heart; it is not for children.",
]
_PRACTICE = practice(
    "aspirin",
    r"""
    \b (?: giv(?:e|ing) | offer | crush ) (?: \s+ [\w’'/-]+ ){0,4}? \s+ aspirin \b | \b (?: child(?:ren)? | kids? |
    toddlers? | teens? | teenagers? | infants? ) \s+ (?: can | may | should ) \s+ (?: take | have | use | be \s
    given ) (?: \s+ [\w’'-]+ ){0,3}? \s+ aspirin \b | \b (?: (?: baby | junior | children['’]s ) \s )? aspirin \b
    (?= [^.]{0,20} \b (?: is \s (?:a \s )?(?:gentle|safe|fine|good|best) | works | helps | brings | is \s also \s
    (?:good|safe|fine) | \d+ \s? mg \s is ) [^.]{0,80} \b (?: under \s (?:1\d|[2-9])s? | any \s age | children |
    kids | teens | teenagers | toddlers | fever | feverish ) )
    """,
    about=r"""
    \b (?: (?:[2-9]|1[0-5]|two|three|four|five|six|seven|eight|nine|ten|twelve)-years?-olds? |
      child(?:ren)?(?:['’]s)? | kids? | toddlers? | teens? | teenagers? | infants? | son | daughter | pediatric
    ) \b
    """,
    unless=r"""
    \b (?: Kawasaki | physicians? | providers? | consult\w* | doctors? | paramedics? | prescri\w+ | heart \s attack
    | 911 | 999 | keep | lock | reach | pregnan\w+ | heart | stroke | chest | Reye['’]?s? ) \b
    """,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "aspirin-for-children", known)):
        yield Hit.at(found.passage, found.where)
