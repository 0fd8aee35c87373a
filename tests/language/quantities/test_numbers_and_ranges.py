import pytest

from tests.language.quantities.conftest import Reader

NUMBERS = [
    ("lasts 6 weeks", "6 week"),
    ("take 2.5 mL", "2.5 millilitre"),
    ("take .5 mg", "0.5 milligram"),
    ("1,500 mg", "1500 milligram"),
    ("5\u2009000 IU", "5000 international unit"),
    ("10 000 steps", "10000 step"),
    ("1/2 cup", "0.5 cup"),
    ("½ cup", "0.5 cup"),
    ("1½ cups", "1.5 cup"),
    ("2 1/2 teaspoons", "2.5 teaspoon"),
    ("half an hour", "0.5 hour"),
    ("a half hour", "0.5 hour"),
    ("half a tablet", "0.5 tablet"),
    ("one and a half hours", "1.5 hour"),
    ("for an hour and a half", "1.5 hour"),
    ("three quarters of an hour", "0.75 hour"),
    ("twenty-five minutes", "25 minute"),
    ("one hundred and twenty days", "120 day"),
    ("two thousand five hundred cells", "2500 cell"),
    ("half a million cells", "500000 cell"),
    ("5.4 million cells", "5.4e+06 cell"),
    ("two dozen tablets", "24 tablet"),
    ("a few days", "~2..6 day"),
    ("several hours", "~3..10 hour"),
    ("a couple of weeks", "~2..3 week"),
    ("a few hundred patients", "~200..600"),
]
RANGES = [
    ("4–6 weeks", "4..6 week"),
    ("4 to 6 weeks", "4..6 week"),
    ("2-3 days", "2..3 day"),
    ("between 4 and 6 weeks", "4..6 week"),
    ("from 4 to 6 weeks", "4..6 week"),
    ("one or two days", "1..2 day"),
    ("a week or two", "1..2 week"),
    ("an hour or two", "1..2 hour"),
    ("5 mg to 10 mg", "5..10 milligram"),
    ("10mg-20mg", "10..20 milligram"),
    ("30 minutes to 1 hour", "30..60 minute"),
    ("a few days to a week", "~2..7 day"),
    ("$5 to $10", "5..10 dollar"),
    ("4.2 to 5.4 million cells", "4.2e+06..5.4e+06 cell"),
    ("98° to 100°F", "98..100 degree Fahrenheit"),
    ("2 hours and 30 minutes", "2.5 hour"),
    ("5 feet 10 inches", "5.83333 foot"),
    ("5'10\"", "5.83333 foot"),
]
BOUNDS = [
    ("under two weeks", "<2 week"),
    ("less than an hour", "<1 hour"),
    ("fewer than 3 cells", "<3 cell"),
    ("at least 8 hours", ">=8 hour"),
    ("up to 4 weeks", "<=4 week"),
    ("no more than 5 days", "<=5 day"),
    ("no less than 5 days", ">=5 day"),
    ("more than a year", ">1 year"),
    ("over 30 kg", ">30 kilogram"),
    ("≥ 5 mg", ">=5 milligram"),
    ("<10%", "<10 percent"),
    (">= 5 mg", ">=5 milligram"),
    ("5 days or more", ">=5 day"),
    ("10 or more years", ">=10 year"),
    ("38 °C or higher", ">=38 degree Celsius"),
    ("5 mg and above", ">=5 milligram"),
    ("5 mg or below", "<=5 milligram"),
    ("30 days or less", "<=30 day"),
    ("within 48 hours", "<=48 hour"),
    ("within 1 to 2 weeks", "<=2 week"),
    ("more than 1 to 2 hours", ">1 hour"),
    ("from 27 weeks onwards", ">=27 week"),
    ("a maximum of 4 g", "<=4 gram"),
    ("must not exceed 4 g", "<=4 gram"),
    ("a less-than-3-year stay", "<3 year"),
    ("about 6 months", "~6 month"),
    ("roughly 20 minutes", "~20 minute"),
    ("nearly 3 litres", "~3 litre"),
    ("2 weeks or so", "~2 week"),
    ("up to about 5 days", "~<=5 day"),
    ("around 10 to 20 percent", "~10..20 percent"),
]


@pytest.mark.parametrize(("text", "quantity"), [*NUMBERS, *RANGES, *BOUNDS])
def test_one_quantity(read: Reader, text: str, quantity: str) -> None:
    assert [quantity] == [found for _, found in read(f"It is {text}, as said.")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It takes at least 4 to 6 weeks to heal.", ["at least 4 to 6 weeks"]),
        ("Wait a day or two, then call.", ["a day or two"]),
        ("It was reduced from 10 to 5 mg.", ["10", "5 mg"]),
        ("either 8 hours and 2 hours after", ["8 hours", "2 hours"]),
        ("in the first 48 hours", ["48 hours"]),
        ("during the first few days of it", ["few days"]),
        ("over the past 2 weeks", ["2 weeks"]),
    ],
)
def test_places(read: Reader, text: str, words: list[str]) -> None:
    assert words == [found for found, _ in read(text)]
