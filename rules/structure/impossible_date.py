"""A date is not in the calendar

Nobody can keep an appointment, trust a review or judge the age of advice by a day that never was. One of its figures is
a slip, and only the author knows which.
"""

import calendar
import re
from collections.abc import Iterator

from healthlint.positions import TextSpan
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not in the calendar: {month} has {days} days."
SEVERITY = "error"
REFERENCES = [
    "https://www.rfc-editor.org/rfc/rfc3339",
    "https://www.iso.org/iso-8601-date-and-time-format.html",
]
BAD = [
    "# Gout\n\nPage last reviewed: [[31 June 2021]].\n",
    "# Clinic\n\nThe next course begins on [[February 30]], 2026.\n",
    "# Clinic\n\nIt closed on the [[31st of November]] last year.\n",
    "# Clinic\n\nReviewed: [[2023-02-29]]\n",
]
GOOD = [
    "# Gout\n\nPage last reviewed: 30 June 2021, and before that on 31 May 2019.\n",
    "# Clinic\n\nBorn on 29 February 2024, or 29 February in any year.\n",
    "# Clinic\n\nWe are open from 1 to 31 August. In June 31 people came.\n",
    "# Study\n\nOf the 45 March participants 31 April 5 left. Ages 31 June\n",
    "# Clinic\n\nCall 555-2023-02-31 and quote case 12023-02-30.\n",
]
_MONTHS = (
    "(?P<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATES = (
    # A bare "31 June" may be "in June 31 people came" cut short, so a year, an ordinal or "of" must stand by.
    re.compile(rf"(?<![\w.,-])(?P<day>\d\d)(?:st|nd|rd|th)?\s{_MONTHS},?\s(?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<day>\d\d)(?:st|nd|rd|th)(?:\sof)?\s{_MONTHS}\b(?!,?\s(?:19|20)\d\d)"),
    re.compile(rf"\b{_MONTHS}\s(?P<day>\d\d)(?:st|nd|rd|th)?\b(?=,?\s(?P<year>(?:19|20)\d\d)\b)"),
    re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>3[01]|29)(?![\w-])"),
)
_LEAP_YEAR = 2024


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.every_passage:
        for date in _DATES:
            for match in date.finditer(passage.text):
                groups = match.groupdict()
                name = groups.get("name")
                month = _number_of(name) if name else int(match["month"])
                days = calendar.monthrange(int(groups.get("year") or _LEAP_YEAR), month)[1]
                if days < int(match["day"]):
                    span = TextSpan(*match.span())
                    yield Hit.at(passage, span, month=calendar.month_name[month], days=str(days))


def _number_of(name: str) -> int:
    return list(calendar.month_abbr).index(name[:3])
