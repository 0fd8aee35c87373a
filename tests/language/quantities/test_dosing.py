import pytest

from healthlint.language.quantities import Interval, find_dosings, find_quantities


@pytest.mark.parametrize(
    ("text", "dosing", "daily", "unit"),
    [
        (
            "Take two 500 mg tablets four times a day.",
            "two 500 mg tablets four times a day",
            Interval(4000, 4000),
            "milligram",
        ),
        (
            "2 tablets (500 mg each) 3 times daily",
            "2 tablets (500 mg each) 3 times daily",
            Interval(3000, 3000),
            "milligram",
        ),
        ("1 or 2 tablets every 4 to 6 hours", "1 or 2 tablets every 4 to 6 hours", Interval(4, 12), "tablet"),
        ("5 mL twice a day", "5 mL twice a day", Interval(10, 10), "millilitre"),
        ("1,000 mg every 6 hours", "1,000 mg every 6 hours", Interval(4000, 4000), "milligram"),
        ("500 mg up to four times a day", "500 mg up to four times a day", Interval(None, 2000), "milligram"),
    ],
)
def test_what_a_dose_comes_to(text: str, dosing: str, daily: Interval, unit: str) -> None:
    (found,) = find_dosings(text, find_quantities(text))
    assert dosing == text[found.where.start : found.where.end]
    assert unit == found.unit.name
    assert daily == Interval(_rounded(found.daily.low), _rounded(found.daily.high))


def _rounded(bound: float | None) -> float | None:
    return None if bound is None else round(bound, 6)


@pytest.mark.parametrize("text", ["Walk 30 minutes twice a day.", "Take 500 mg. Wash twice a day.", "twice a day"])
def test_no_dose(text: str) -> None:
    assert [] == list(find_dosings(text, find_quantities(text)))
