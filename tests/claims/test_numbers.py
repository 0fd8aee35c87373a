"""Amounts in two units, shares written twice, remainders, and abbreviations: what the examples of rules cannot show."""

import pytest

from healthlint.claims.conversions import find_conversions
from healthlint.claims.proportions import find_double_shares, find_wrong_remainders


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("5 kg (11 lb)", True),
        ("5 kg (20 lb)", False),
        ("20 pounds (9 kg)", True),
        ("1,000 m (3,300 ft)", True),
        ("1½ inches (4 cm)", True),
        ("1½ inches (8 cm)", False),
        ("10 stone (64 kg)", True),
        ("5 to 10 miles (8 to 16 km)", True),
        ("5 to 10 miles (8 to 30 km)", False),
    ],
)
def test_a_conversion_agrees_within_rounding(text: str, agrees: bool) -> None:
    assert [agrees] == [pair.agrees for pair in find_conversions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "5 feet 4 inches (163 cm)",
        "10 kg (5 kg)",
        "5 kg (20 cm)",
        "5 to 10 kg (20 lb)",
        "1/2 inch (1.3 cm)",
        "take 5 mg (2 in a day)",
    ],
)
def test_what_is_no_pair_of_single_amounts_is_left_alone(text: str) -> None:
    assert [] == list(find_conversions(text))


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("one in four adults (25%)", True),
        ("one in four adults (40%)", False),
        ("a third of people (30 to 35%)", True),
        ("more than half of them (80%)", True),
        ("less than a quarter (60%)", False),
        ("15 of 50 patients (30%)", True),
        ("15 of 50 patients (50%)", False),
    ],
)
def test_two_shares_agree_within_a_fifth(text: str, agrees: bool) -> None:
    assert [agrees] == [share.agrees for share in find_double_shares(text)]


def test_the_share_of_something_else_is_no_second_share() -> None:
    assert [] == list(find_double_shares("one in four adults (40% of smokers)"))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It is mild in 80% and severe in the remaining 20%.", 0),
        ("It is mild in 80% and severe in the remaining 30%.", 1),
        ("It is 50% fat, 20% starch and the other 30% water.", 0),
        ("The other 30% need nothing.", 0),
    ],
)
def test_a_remainder_fills_some_shares_before_it(text: str, wrong: int) -> None:
    assert wrong == len(list(find_wrong_remainders(text, 0, len(text), 0)))
