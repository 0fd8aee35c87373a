"""Dates as people and programs write them, each as the stretch of days that it can mean."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from healthlint.language import Locale
from healthlint.positions import TextSpan

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:\s?(?:st|nd|rd|th)\b)?"
_TIME = r"(?:[T ]\d\d:?\d\d[\d:.,]*(?:\s?Z|\s?[+-]\d\d:?\d\d)?)"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){form}(?![\w/-]|\.\d)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?P<sep>[-/.])(?P<month_number>\d\d?)(?P=sep)(?P<day>\d\d?){_TIME}?",
        rf"{_YEAR}-(?P<month_number>\d\d)",
        r"(?P<first>\d\d?)(?P<sep>[-/.])(?P<second>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)",
        rf"(?P<month_number>\d\d?)/{_YEAR}",
        rf"{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?[\s-]+(?:of\s+)?{_YEAR}",
        _YEAR,
    )
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text: the first and the last day that it can mean ("March 2024" is any of 31 days)."""

    where: TextSpan
    first: date
    last: date


def find_dates(text: str, locale: Locale, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """The dates in a stretch of text, in order. 03/04/2024 is read as people in `locale` do, if such a day exists."""
    end = len(text) if end is None else end
    while start < end:
        matches = [match for form in _FORMS if (match := form.search(text, start, end))]
        if not matches:
            return
        match = min(matches, key=lambda match: (match.start(), -match.end()))
        days = _days(match.groupdict(), locale)
        if days is not None:
            yield Date(TextSpan(*match.span()), *days)
        start = match.end()


def _days(parts: dict[str, str | None], locale: Locale) -> tuple[date, date] | None:
    year = int(parts["year"] or 0)
    if year < 100:
        year += 2000 if year < 70 else 1900
    first, second = parts.get("first"), parts.get("second")
    if first and second:
        orders = ((first, second), (second, first))
        for month, day in orders if locale is Locale.US else reversed(orders):
            if (days := _in_calendar(year, int(month), int(day))) is not None:
                return days
        return None
    name, number, day_number = parts.get("month"), parts.get("month_number"), parts.get("day")
    month_of_year = _MONTHS[name.lower()] if name else int(number or 0)
    return _in_calendar(year, month_of_year, int(day_number or 0))


def _in_calendar(year: int, month: int, day: int) -> tuple[date, date] | None:
    """The days that a date can mean, where 0 stands for a month or a day that is not given; None if there are none."""
    if month > 12:
        return None
    first, last = month or 1, month or 12
    length = calendar.monthrange(year, last)[1]
    if day > length:
        return None
    return date(year, first, day or 1), date(year, last, day or length)
