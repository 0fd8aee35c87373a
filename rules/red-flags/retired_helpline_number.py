"""A helpline number is out of use

Helplines that changed their number keep the old one for some years only. NHS Direct closed, NHS 24 moved to 111, and
Samaritans and the suicide lifeline have short numbers that cost nothing."""

import re
from collections.abc import Iterator
from datetime import date

from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” was replaced by {number}. Print the number of today."
SEVERITY = "warning"
EXPIRES = date(2028, 11, 1)
REFERENCES = [
    "https://www.samaritans.org/news/jamie-hepburn-minister-mental-health-launches-samaritans-new-free-phone-number-campaign",
    "https://www.utc.wa.gov/ko/node/73698",
]
BAD = [
    {"text": "# Low mood\n\nRing Samaritans on [[08457 90 90 90]].\n", "locale": "en-GB"},
    {"text": "# Fever\n\nCall NHS Direct on [[0845 46 47]].\n", "locale": "en-GB"},
    "# Depression\n\nCall the lifeline at [[1-800-273-8255]].\n",
    "# Depression\n\nCall [[1-800-273-TALK (8255)]] at any hour.\n",
]
GOOD = [
    {"text": "# Low mood\n\nRing Samaritans on 116 123.\n", "locale": "en-GB"},
    {"text": "# Fever\n\nCall 111. NHS Direct, on 0845 46 47, closed in 2014.\n", "locale": "en-GB"},
    "# Depression\n\nCall 988 (formerly 1-800-273-8255).\n",
    "# Depression\n\nCall or text 988. The old number, 1-800-273-8255, still works.\n",
    "# Office\n\nCall us at 1-800-273-8250.\n",
]
_PATTERN = re.compile(
    r"""(?<![\d-]) (?: (?P<samaritans> 0845 [\s-]? 7 [\s-]? 90 [\s-]? 90 [\s-]? 90 )
    | (?P<nhs> 0845 [\s-]? 46 [\s-]? 47 | 0845 [\s-]? 4 [\s-]? 24 [\s-]? 24 [\s-]? 24 )
      | (?P<lifeline> (?: 1 [\s.-]? )? \(? 800 \)? [\s.-]? 273 [\s.-]? (?: 8255
      | TALK (?: \s? \( 8255 \) )? ) ) ) (?! \d )""",
    re.IGNORECASE | re.VERBOSE,
)
_TODAY = {"samaritans": "116 123", "nhs": "111", "lifeline": "988"}
_TOLD = re.compile(
    r"\b(?:formerly|former|old|previous(?:ly)?|closed|replaced|used to|no longer|was|still)\b", re.IGNORECASE
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.every_passage:
        if _TOLD.search(passage.text):
            continue
        for match in _PATTERN.finditer(passage.text):
            number = _TODAY[match.lastgroup or "lifeline"]
            if not re.search(rf"(?<!\d){number}(?!\d)", passage.text):
                yield Hit.at(passage, TextSpan(*match.span()), number=number)
