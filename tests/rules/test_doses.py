"""What the examples of the pack `doses` cannot show: amounts read from sentences, the table, and whole pages."""

import pytest

from healthlint.claims.dosing import find_doses
from healthlint.claims.measures import find_conversions, find_temperatures, milligrams
from healthlint.claims.medicines import medicines
from healthlint.language import Locale

CHART = """# Fever medicine for children

Give acetaminophen by weight.

| Weight | Acetaminophen |
|---|---|
| 24 to 35 lb | 5.0 mL |
| 36 to 47 lb | 1 tsp |
| 48 to 59 lb | 10 mL (2 tbsp) |

A fever is 101.5°F (37.5°C). You may repeat the dose every 4 hours, up to 8 doses in 24 hours.
"""
SAFE = """# Acetaminophen

| Product | One dose | How often | Most in 24 hours |
|---|---|---|---|
| 325 mg tablets | 2 tablets (650 mg) | Every 4 to 6 hours | 10 tablets (3,250 mg) |
| 500 mg tablets | 2 tablets (1,000 mg) | Every 6 hours | 6 tablets (3,000 mg) |

No adult should have more than 4,000 mg in 24 hours. If you miss a dose, never take two to make up for it.
"""


@pytest.mark.parametrize(
    ("sentence", "single", "daily"),
    [
        ("Take two 500 mg tablets every 6 hours.", 1000, 4000),
        ("Take one or two 500mg tablets up to 4 times in 24 hours.", 1000, 4000),
        ("Take 2 tablets of 200 mg three times a day.", 400, 1200),
        ("Take 0.5 g every 8 hours.", 500, 1500),
        ("Take 100 micrograms once daily.", 0.1, 0.1),
        ("Take 1,000 mg every 4 to 6 hours.", 1000, 4000),
        ("Do not take more than 4,000 mg in a day.", None, 4000),
        ("The maximum daily dose is 4 g.", None, 4000),
        ("Take 500 mg tablets; do not take more than 8 tablets in 24 hours.", None, 4000),
        ("Take 400 mg with food.", 400, None),
    ],
)
def test_a_sentence_says_how_much_and_how_often(sentence: str, single: float | None, daily: float | None) -> None:
    (dose,) = find_doses(sentence, 0, len(sentence))
    assert (single, daily) == (dose.single, dose.daily)


@pytest.mark.parametrize("sentence", ["Give 15 mg/kg.", "It has 160 mg per 5 mL.", "Sugar was 100 mg/dL.", "Take two."])
def test_concentrations_and_doses_by_weight_are_no_amounts(sentence: str) -> None:
    assert [] == list(find_doses(sentence, 0, len(sentence)))


def test_masses_are_milligrams() -> None:
    assert [1500, 0.25, 2.5] == [milligrams("1.5", "g"), milligrams("250", "mcg"), milligrams("2.5", "mg")]
    assert 1000 == milligrams("1,000,000", "µg")


def test_every_medicine_of_the_table_is_known_and_its_limits_fit_together() -> None:
    table = medicines()
    assert 64 == len(table)
    for medicine in table.values():
        assert medicine.source.startswith("https://")
        assert 0 < medicine.single <= medicine.daily
        assert (medicine.own_single or 0) <= medicine.single
        assert (medicine.own_daily or 0) <= medicine.daily


def test_temperatures_with_their_scale_ranges_and_changes() -> None:
    found = [
        (one.scale, one.values, one.is_change) for one in find_temperatures("2 °C to 8 °C, up by 1 °C, 38C, 101 F")
    ]
    assert [("C", (2, 8), False), ("C", (1,), True), ("C", (38,), False), ("F", (101,), False)] == found
    assert [] == list(find_temperatures("Vitamin C, hepatitis C 38 times, and Figure 12 F."))


def test_a_conversion_is_two_scales_side_by_side() -> None:
    text = "It is 38 °C (100.4 °F), and the room has 20 °C; elsewhere 70 °F."
    assert ["38 °C (100.4 °F)"] == [text[one.where.start : one.where.end] for one in find_conversions(text)]


def test_a_dosing_chart_has_each_of_its_faults(find) -> None:
    assert [
        ("trailing-zero", "5.0"),
        ("spoon-without-milliliters", "1 tsp"),
        ("wrong-spoon-conversion", "10 mL (2 tbsp)"),
        ("wrong-temperature-conversion", "101.5°F (37.5°C)"),
        ("more-doses-than-hours-allow", "up to 8 doses in 24 hours"),
    ] == find("doses", "chart.md", CHART)


def test_a_correct_table_of_doses_is_silent(find) -> None:
    assert [] == find("doses", "acetaminophen.md", SAFE)


def test_the_english_of_a_page_decides_on_units(find) -> None:
    text = "# Folic acid\n\nTake 400 mcg a day. See a GP if your temperature is 38°C or more.\n"
    assert [("no-fahrenheit", "38°C")] == find("doses", "a.md", text, Locale.US)
    assert [("microgram-symbol", "mcg")] == find("doses", "a.md", text, Locale.UK)
