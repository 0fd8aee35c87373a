import pytest

from healthlint.language.quantities import Kind, find_quantities
from tests.language.quantities.conftest import Reader

FREQUENCIES = [
    ("twice a day", "2 time /day"),
    ("once daily", "1 time /day"),
    ("twice-daily", "2 time /day"),
    ("3 or 4 times a day", "3..4 time /day"),
    ("once or twice a week", "1..2 time /week"),
    ("at least once every 3 years", ">=1 time /3 year"),
    ("more than twice in 6 months", ">2 time /6 month"),
    ("every 8 hours", "8 hour"),
    ("every 4 to 6 hours", "4..6 hour"),
    ("every other day", "2 day"),
    ("every few hours", "~2..6 hour"),
    ("every day", "1 day"),
    ("6-hourly", "6 hour"),
    ("at least every 3 years", "<=3 year"),
    ("once every 6 to 12 months", "6..12 month"),
]
RATES = [
    ("400 mg daily", "400 milligram /day"),
    ("10 mg/kg/day", "10 milligram /kilogram /day"),
    ("500 mg/5 mL", "500 milligram /5 millilitre"),
    ("250 mg per 5 mL", "250 milligram /5 millilitre"),
    ("100 mg/dL or above", ">=100 milligram /decilitre"),
    ("2.5 mmol/L", "2.5 millimole /litre"),
    ("60 to 100 bpm", "60..100 beat /minute"),
    ("72 beats per minute", "72 beat /minute"),
    ("90 mL/min/1.73 m2", "90 millilitre /minute /1.73 square metre"),
    ("150 minutes of brisk walking a week", "150 minute /week"),
    ("no more than 14 units of alcohol a week", "<=14 alcohol unit /week"),
    ("three bowel movements a week", "3 /week"),
    ("no more than 8 tablets in 24 hours", "<=8 tablet /24 hour"),
    ("$1,200 a month", "1200 dollar /month"),
]
AGES = [
    ("people aged 65 or over", ">=65 year"),
    ("a 6-month-old baby", "6 month"),
    ("children under 12", "<12 year"),
    ("the under 5s", "<5 year"),
    ("over-65s", ">65 year"),
    ("between the ages of 20 and 40", "20..40 year"),
    ("adults 65 and older", ">=65 year"),
    ("45 years or younger", "<=45 year"),
    ("ages 3 months to 5 years", "3..60 month"),
    ("3- to 5-year-olds", "3..5 year"),
    ("women in their 50s", "50..60 (not included) year"),
    ("babies under 6 months", "<6 month"),
    ("if you’re over 50", ">50 year"),
    ("by 2 weeks of age", "2 week"),
]
PROPORTIONS = [
    ("1 in 4 people", "0.25 fraction"),
    ("one in three", "0.333333 fraction"),
    ("2 out of 10", "0.2 fraction"),
    ("3 in every 1,000", "0.003 fraction"),
    ("12 cases per 100,000 people", "0.00012 fraction"),
    ("between 1 and 2 in 100", "0.01..0.02 fraction"),
    ("a third of them", "0.333333 fraction"),
    ("about half of adults", "~0.5 fraction"),
    ("two-thirds", "0.666667 fraction"),
    ("50 per cent", "50 percent"),
    ("5 percentage points", "5 percentage point"),
]
DOSES = [
    ("2 tablets", "2 tablet"),
    ("1 to 2 drops", "1..2 drop"),
    ("two puffs", "2 puff"),
    ("one dose", "1 dose"),
]
FACTORS = [("twice as likely", "2 fold"), ("three times more likely", "3 fold"), ("a 5-fold rise", "5 fold")]
TEMPERATURES = [
    ("38 °C", "38 degree Celsius"),
    ("37.5C or above", ">=37.5 degree Celsius"),
    ("101 degrees", "101 degree Fahrenheit"),
    ("39 degrees Celsius", "39 degree Celsius"),
    ("100.4ºF", "100.4 degree Fahrenheit"),
]
AMOUNTS = [
    ("10 mcg", "10 microgram"),
    ("10 µg", "10 microgram"),
    ("400 IU", "400 international unit"),
    ("20 units", "20 unit"),
    ("8 ounces of juice", "8 fluid ounce"),
    ("3 oz of fish", "3 ounce"),
    ("a teaspoon of salt", "1 teaspoon"),
    ("2,000 calories", "2000 kilocalorie"),
]
COUNTS = [("three types", "3"), ("one or more tests", ">=1"), ("10,000 steps", "10000 step"), ("a BMI of 30", "30")]
PLAIN = [
    (Kind.FREQUENCY, FREQUENCIES),
    (Kind.RATE, RATES),
    (Kind.AGE, AGES),
    (Kind.PROPORTION, PROPORTIONS),
    (Kind.DOSE, DOSES),
    (Kind.FACTOR, FACTORS),
    (Kind.TEMPERATURE, TEMPERATURES),
    (Kind.AMOUNT, AMOUNTS),
    (Kind.COUNT, COUNTS),
    (Kind.DURATION, [("24 hours", "24 hour")]),
    (Kind.LENGTH, [("6-8cm", "6..8 centimetre")]),
    (Kind.PRESSURE, [("20 mm Hg", "20 millimetre of mercury")]),
    (Kind.ANGLE, [("90 degrees", "90 degree")]),
    (Kind.MONEY, [("£9.35", "9.35 pound sterling"), ("$1.5 million", "1.5e+06 dollar")]),
]


@pytest.mark.parametrize(
    ("kind", "text", "quantity"), [(kind, text, quantity) for kind, cases in PLAIN for text, quantity in cases]
)
def test_kinds(read: Reader, kind: Kind, text: str, quantity: str) -> None:
    text = f"That is {text}."
    assert [(kind, quantity)] == [
        (found.kind, short) for found, (_, short) in zip(find_quantities(text), read(text), strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "pressures"),
    [
        ("It is 140/90 mmHg or higher.", [("systolic", ">=140"), ("diastolic", ">=90")]),
        ("Your blood pressure is below 130/80.", [("systolic", "<130"), ("diastolic", "<80")]),
        ("a reading of 120 over 80 mm Hg", [("systolic", "120"), ("diastolic", "80")]),
        ("The vote was 120/80.", []),
    ],
)
def test_blood_pressure(read: Reader, text: str, pressures: list[tuple[str, str]]) -> None:
    found = zip(find_quantities(text), read(text), strict=True)
    unit = " millimetre of mercury"
    assert [(kind, bounds + unit) for kind, bounds in pressures] == [
        (quantity.kind.value, short) for quantity, (_, short) in found if quantity.kind is not Kind.COUNT
    ]


@pytest.mark.parametrize("text", ["Apply daily.", "Take it weekly with food."])
def test_adverbs_say_how_often(text: str) -> None:
    assert [Kind.FREQUENCY] == [found.kind for found in find_quantities(text)]


def test_all_kinds_are_tested() -> None:
    assert set(Kind) == {kind for kind, _ in PLAIN} | {Kind.SYSTOLIC, Kind.DIASTOLIC}
