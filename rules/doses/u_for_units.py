"""Units of insulin or another medicine are written “U”

A “U” after a number is read as a zero or a four, and people have been given ten times their insulin. The word is five
letters long and cannot be misread.
"""

import re
from collections.abc import Iterator

from healthlint.claims.measures import speaks_of_doses
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "The U of “{match}” is read as a zero. Write the word “units”."
SEVERITY = "error"
REFERENCES = [
    "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    "https://www.jointcommission.org/facts_about_do_not_use_list/",
]
BAD = [
    "Inject [[10U -> 10 units]] of insulin before breakfast.",
    "The usual dose is [[5000 U -> 5000 units]] of heparin.",
    "Give [[4 u -> 4 units]] of insulin for each slice of bread.",
    "Insulin: [[6U/hour -> 6 units/hour]]",
]
GOOD = [
    "Inject 10 units of insulin before breakfast.",
    "U-100 insulin and U-500 insulin are not the same strength.",
    "The insulin has 100 units in each mL (U-100).",
    "An alkaline phosphatase of 80 U/L is normal, and so are 40 u/l of lipase.",
    "In 2012 U2 played for people who take insulin.",
    "Room 12 U is where you take your tablets: ask for Dr U Tun.",
]
_UNIT = re.compile(
    r"(?<![\w.,/-])(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s?[Uu](?:/(?P<per>hour|hr|day|h|kg)\b)?(?![\w’'.-]|\s?/)"
)
_MEDICINE = re.compile(
    r"insulin|heparin|enoxaparin|dalteparin|botox|botulinum|units|vasopressin|oxytocin|penicillin|epoetin"
    r"|interferon|inject", re.I
)  # fmt: skip


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for match in _UNIT.finditer(passage.text):
            if _MEDICINE.search(passage.text) and speaks_of_doses(passage.text) and not _is_room(passage.text, match):
                per = f"/{match['per']}" if match["per"] else ""
                yield Hit.at(passage, TextSpan(*match.span()), replacement=f"{match['number']} units{per}")


def _is_room(text: str, match: re.Match[str]) -> bool:
    return bool(
        re.search(r"\b(?:room|ward|bed|unit|suite|flat|apartment|floor)\s$", text[: match.start()], re.IGNORECASE)
    )
