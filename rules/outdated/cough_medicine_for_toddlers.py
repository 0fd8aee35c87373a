"""Cough or cold medicine is advised for very young children

Under 2 these medicines have stopped breathing and killed, and trials show no benefit; labels now say not under 4 in
the United States and not under 6 in the United Kingdom. Fluids, a humid room and, after the first birthday, honey are
safe.
"""

from collections.abc import Iterator
from datetime import date

from healthlint.claims.advice import find_advice, practice
from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}”: cough and cold medicines are not for this age. Advise fluids and, from one year, honey."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/should-you-give-kids-medicine-coughs-and-colds",
    "https://www.nhs.uk/conditions/cough/",
]
EXPIRES = date(2028, 1, 1)
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "[[Give your toddler a cough syrup]] at bedtime.",
    "[[Give babies cold medicine]] if the nose is blocked.",
    "[[A cough medicine is safe for a 1-year-old]].",
]
GOOD = [
    "Cough medicines or codeine may relieve coughing.",
    "Do not give your toddler cough syrup.",
    "Cough syrups are not for children under 6.",
    "Never give cold medicine to a baby.",
    "Children over 6 can have a cough medicine.",
    "Give your toddler honey for the cough.",
    "Cough medicines can harm babies.",
]
_PRACTICE = practice(
    "cough cold",
    r"""
    \b (?: giv(?:e|ing) | us(?:e|ing) | try ) \s+ (?: your \s+ | an? \s+ | the \s+ )? (?: bab(?:y|ies) | infants? |
    toddlers? | newborns? | [1-3]-year-olds? | one-year-old | two-year-old ) \s+ [^.;]{0,25}? \b (?: cough | cold )
    \s (?: and \s cold \s )? (?: medicines? | medications? | syrups? ) \b | \b (?: an? \s )? (?: cough | cold ) \s
    (?: medicines? | medications? | syrups? ) \s+ (?: is | are ) \s+ (?: safe | fine | okay | ok | good ) \s+ for
    \s+ (?: an? \s | your \s )? (?: bab(?:y|ies) | infants? | toddlers? | [1-3]-year-olds? | one-year-old |
    two-year-old | children \s under \s (?:2|4|two|four) ) \b
    """,
    unless=r"\b over \s (?:4|6|four|six) | older \s than",
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    known = list(find_advice(manuscript.frames, _PRACTICE))
    for found in (*known, *find_hazards(manuscript.frames, "cough-medicine-for-toddlers", known)):
        yield Hit.at(found.passage, found.where)
