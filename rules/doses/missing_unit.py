"""A dose has a number and no unit

“Take 400 three times a day” may mean milligrams, milliliters or units, and the reader's bottle may be marked in another
one. A number without its unit is no dose.
"""

import re
from collections.abc import Iterator

from healthlint.language.terms import Kind, find_terms
from healthlint.rulebook import Hit, Manuscript, Passage, TextSpan

MESSAGE = "“{match}” has no unit. Write whether it is mg, mL, units or tablets."
SEVERITY = "error"
REFERENCES = [
    "https://bnf.nice.org.uk/medicines-guidance/prescription-writing/",
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
]
NEEDS = ["tags"]
BAD = [
    "Take ibuprofen [[400]] three times a day.",
    "The usual dose of paracetamol is [[500]] every 6 hours.",
    "Take [[200]] of ibuprofen twice a day with food.",
    "Adults can take [[1,000]] of acetaminophen every six hours.",
]
GOOD = [
    "Take ibuprofen 400 mg three times a day.",
    "The usual dose of paracetamol is 500mg to 1g every 6 hours.",
    "Take 2 ibuprofen three times a day.",
    "Take ibuprofen 400-milligram tablets three times a day.",
    "In 2019, 500 people took ibuprofen twice a day.",
    "Doses of 200, 400 or 600 mg of ibuprofen are taken three times a day.",
    "Call 111 about ibuprofen at any time of day.",
    "Take ibuprofen from day 100 of treatment.",
    "Eat 1,800 calories and take aspirin once a day.",
    "The U-100 insulin is taken once a day.",
]
_BARE = r"(?P<number>(?<![\w.,/-])(?:\d{1,3},\d{3}|\d{3,4}|\d{2}))(?!\s?[-–/%°.,]\s?\d|[\w%°/-]|\s?(?:to|or|and)\s\d)"
_FREQUENCY = (
    r"(?:(?:once|twice|\w+\stimes)\s(?:a|per|each)\sday|(?:once|twice)\sdaily|every\s(?:\w+\s(?:to"
    r"|or)\s)?(?:\w+)\shours"
    r"|(?:three"
    r"|four"
    r"|two)\stimes\sdaily)"
)
_NAMED_THEN_NUMBER = re.compile(rf"(?P<name>[a-z]{{5,}}(?:\s[a-z]+)?)\s{_BARE}\s+{_FREQUENCY}", re.IGNORECASE)
_NUMBER_OF = re.compile(
    rf"\b(?:take|give|have|is)\s(?:up\sto\s|about\s)?{_BARE}\s+(?:of\s(?P<name>[a-z]{{5,}})\s)?{_FREQUENCY}",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        if not any(sign.isdigit() for sign in passage.text):
            continue
        for pattern in (_NAMED_THEN_NUMBER, _NUMBER_OF):
            for match in pattern.finditer(passage.text):
                if _names_medicine(passage, match.start(), match.end()):
                    yield Hit.at(passage, TextSpan(*match.span("number")))


def _names_medicine(passage: Passage, start: int, end: int) -> bool:
    """Whether the words themselves, or those of the sentence before them, name a medicine."""
    sentence = next(one for one in passage.sentences if start < one.end_char)
    return any(
        term.concept.kind is Kind.DRUG and sentence.start_char <= term.where.start < end for term in find_terms(passage)
    )
