"""How often a medicine is taken is cut to letters that are misread

“QD” and “QOD” are taken for each other and for four times a day, “HS” for half strength, “OD” for the right eye or an
overdose. The Joint Commission bars the first two from every hospital; the plain words take no longer to read.
"""

import re
from collections.abc import Iterator

from healthlint.claims.measures import speaks_of_doses
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” is misread even by professionals. Write “{plain}”."
SEVERITY = "error"
REFERENCES = [
    "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    "https://www.jointcommission.org/facts_about_do_not_use_list/",
]
BAD = [
    "Take 10 mg [[q.d.]] with food.",
    "The dose is one tablet [[QOD]].",
    "Take 5 mg [[qd]] at first, then 5 mg [[q.o.d.]] for a week.",
    "Zolpidem 5 mg [[HS]]",
    {"text": "Start lisinopril 10 mg [[QD]].", "audience": "professional"},
    {"text": "Ramipril 2.5 mg [[o.d.]] for heart failure.", "locale": "en-GB", "audience": "professional"},
    "Methotrexate 15 mg is not given [[TIW]].",
]
GOOD = [
    "Take 10 mg once a day with food.",
    "Hydrogen sulfide is HS, and the quantum dot is a QD screen.",
    "She went to HS in Ohio and took 2 tablets of aspirin.",
    "OD means overdose: call 911.",
    "An OD examines eyes and can prescribe drops.",
    "Never write QD or QOD on a prescription.",
    "The abbreviation q.d. means every day.",
    "Hidradenitis suppurativa (HS) is treated with 40 mg of the drug a week.",
]
_WORDS = {
    "qd": "every day", "qod": "every other day", "qhs": "at bedtime", "hs": "at bedtime", "od": "once a day",
    "q1d": "every day", "tiw": "3 times a week", "biw": "twice a week",
}  # fmt: skip
_ABBREVIATION = re.compile(
    r"(?<![\w.&/-])(?:(?P<sure>o\.d\.|h\.s\.|q\.o\.d\.?|q\.d\.?|q\.h\.s\.?|QOD|QD|qod|qd|qhs|QHS|q1d|TIW|BIW|tiw)|(?P<after>HS|hs|OD))(?![\w-])"
)
# "HS" and "OD" have other meanings and count only right after an amount.
_AMOUNT_BEFORE = re.compile(
    r"(?:\d\s?(?:mg|mcg|g|m[lL]|units?|micrograms?|tablets?|capsules?|drops?|puffs?)|tablets?|capsules?)\s(?:by\smouth\s|orally\s|PO\s)?$"
)
_SPOKEN_OF = re.compile(
    r"\b(?:abbreviation|abbreviated|means|stands\sfor|never\swrite|do\snot\swrite|misread|short\sfor|latin)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        found = list(_ABBREVIATION.finditer(passage.text))
        if not found or _SPOKEN_OF.search(passage.text) or not speaks_of_doses(passage.text):
            continue
        for match in found:
            amount = _AMOUNT_BEFORE.search(passage.text[: match.start()])
            numbers = any(sign.isdigit() for sign in passage.text) or "tablet" in passage.text
            if amount or (match["sure"] and numbers):
                letters = match[0].replace(".", "").lower()
                end = match.end() - (match[0].endswith(".") and _ends_sentence(passage.text, match))
                yield Hit.at(passage, TextSpan(match.start(), end), plain=_WORDS[letters])


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether the stop after an abbreviation without stops inside is the sentence's own."""
    return "." not in match[0][:-1] and match.end() == len(text)
