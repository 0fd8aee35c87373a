from datetime import date

import pytest

from healthlint.language import Locale
from healthlint.rulebook.dates import find_dates


def days(text: str, locale: Locale = Locale.US) -> list[tuple[date, date]]:
    return [(one.first, one.last) for one in find_dates(text, locale)]


@pytest.mark.parametrize(
    "text",
    [
        "3 March 2024",
        "3rd March 2024",
        "3rd of March, 2024",
        "03 Mar 2024",
        "3-Mar-2024",
        "March 3, 2024",
        "Mar. 3rd, 2024",
        "2024-03-03",
        "2024/03/03",
        "2024-03-03T09:00:00Z",
        "2024-03-03 09:00:00+01:00",
        "Sunday, 3 March 2024",
    ],
)
def test_a_day_is_read_in_many_forms(text: str) -> None:
    assert [(date(2024, 3, 3), date(2024, 3, 3))] == days(text)


@pytest.mark.parametrize(("text", "month"), [("Sept 2023", 9), ("February 2023", 2), ("2023-11", 11), ("06/2023", 6)])
def test_a_month_is_each_of_its_days(text: str, month: int) -> None:
    ((first, last),) = days(text)
    assert (date(2023, month, 1), month, last.month) == (first, first.month, month)


def test_a_year_is_each_of_its_days() -> None:
    assert [(date(2023, 1, 1), date(2023, 12, 31))] == days("in 2023")


@pytest.mark.parametrize(
    ("text", "us", "uk"),
    [
        ("03/04/2023", date(2023, 3, 4), date(2023, 4, 3)),
        ("3.4.23", date(2023, 3, 4), date(2023, 4, 3)),
        ("13/04/2023", date(2023, 4, 13), date(2023, 4, 13)),
        ("04/13/2023", date(2023, 4, 13), date(2023, 4, 13)),
    ],
)
def test_numbers_are_read_as_in_the_locale_where_that_is_a_day(text: str, us: date, uk: date) -> None:
    assert ([(us, us)], [(uk, uk)]) == (days(text, Locale.US), days(text, Locale.UK))


@pytest.mark.parametrize(
    "text", ["31 June 2024", "99/99/2024", "00/00/0000", "120/80", "2015-16", "call 555-2024-11", "5 to 10 days"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert [] == days(text)


def test_several_dates_come_in_order_with_their_places() -> None:
    text = "Published May 2021, updated 3 March 2024."
    assert ["May 2021", "3 March 2024"] == [
        text[one.where.start : one.where.end] for one in find_dates(text, Locale.UK)
    ]
