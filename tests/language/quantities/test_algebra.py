import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthlint.language.quantities import (
    DimensionError,
    Interval,
    Per,
    Quantity,
    contains,
    convert,
    find_quantities,
    intervals_disjoint,
    unit_named,
)

_BOUNDS = st.one_of(st.none(), st.floats(-1e6, 1e6))


def _interval(one: float | None, other: float | None, left: bool, right: bool) -> Interval:
    if one is not None and other is not None and one > other:
        one, other = other, one
    return Interval(one, other, left, right)


INTERVALS = st.builds(_interval, _BOUNDS, _BOUNDS, st.booleans(), st.booleans())


@given(INTERVALS, INTERVALS)
def test_disjoint_has_no_side(one: Interval, other: Interval) -> None:
    assert one.disjoint(other) == other.disjoint(one)


@given(INTERVALS, INTERVALS, INTERVALS)
def test_what_is_inside_meets_nothing_outside(outer: Interval, inner: Interval, far: Interval) -> None:
    if outer.contains(inner) and outer.disjoint(far):
        assert inner.disjoint(far)


@given(INTERVALS)
def test_every_interval_contains_itself(interval: Interval) -> None:
    assert interval.contains(interval)
    assert Interval(None, None).contains(interval)


@given(INTERVALS, st.floats(0, 0.5))
def test_widening_contains(interval: Interval, share: float) -> None:
    assert interval.widen(share).contains(interval)


@given(st.floats(0.001, 1000), st.floats(0.001, 1000))
def test_the_inverse_turns_the_order(one: float, other: float) -> None:
    interval = Interval(min(one, other), max(one, other))
    inverse = interval.inverse()
    assert inverse.low == pytest.approx(1 / max(one, other))
    assert inverse.high == pytest.approx(1 / min(one, other))


@pytest.mark.parametrize(("low", "high"), [(2.0, 1.0), (float("nan"), None), (None, float("inf"))])
def test_impossible_bounds(low: float | None, high: float | None) -> None:
    with pytest.raises(ValueError, match=r"interval|bound"):
        Interval(low, high)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("4–6 weeks", "under two weeks", True),
        ("4–6 weeks", "30 days", False),
        ("4 weeks", "a month later", False),
        ("up to 5 days", "more than 5 days", True),
        ("up to 5 days", "5 days or more", False),
        ("38 °C", "100.4 °F", False),
        ("38 °C", "101 °F", True),
        ("about 38 °C", "101 °F", False),
        ("about 10 days", "12 days", False),
        ("10 days", "12 days", True),
        ("5 kg", "20 lb", True),
        ("5 kg", "about 11 lb", False),
        ("every 6 hours", "4 times a day", False),
        ("every 4 to 6 hours", "twice a day", True),
        ("one in four", "40%", True),
        ("one in four", "25%", False),
        ("under 5s", "aged 5 or over", True),
    ],
)
def test_disjoint_quantities(one: str, other: str, expected: bool) -> None:
    assert expected == intervals_disjoint(_only(one), _only(other))


def test_contained_quantities() -> None:
    assert contains(_only("4–6 weeks"), _only("5 weeks"))
    assert not contains(_only("4–6 weeks"), _only("4 to 8 weeks"))


@pytest.mark.parametrize(
    ("one", "other"), [("5 kg", "5 mL"), ("5 tablets", "5 drops"), ("5 mg", "5 mg/kg"), ("5 mg", "30 or more")]
)
def test_different_dimensions(one: str, other: str) -> None:
    with pytest.raises(DimensionError):
        intervals_disjoint(_only(one), _only(other))
    with pytest.raises(DimensionError):
        contains(_only(one), _only(other))


@pytest.mark.parametrize(
    ("text", "unit", "per", "expected"),
    [
        ("100.4 °F", "degree Celsius", (), 38),
        ("37 °C", "degree Fahrenheit", (), 98.6),
        ("10 lb", "kilogram", (), 4.5359237),
        ("1 foot", "centimetre", (), 30.48),
        ("1 tsp", "millilitre", (), 4.92892159375),
        ("1 fluid ounce", "millilitre", (), 29.5735295625),
        ("100 kcal", "kilojoule", (), 418.4),
        ("1.5 hours", "minute", (), 90),
        ("every 8 hours", "time", ("day",), 3),
        ("500 mg/5 mL", "gram", ("litre",), 100),
        ("25%", "fraction", (), 0.25),
    ],
)
def test_conversions(text: str, unit: str, per: tuple[str, ...], expected: float) -> None:
    converted = convert(_only(text), unit_named(unit), tuple(Per(1, unit_named(name)) for name in per))
    assert [expected, expected] == pytest.approx([converted.low, converted.high])


def test_no_conversion_between_dimensions() -> None:
    with pytest.raises(DimensionError):
        convert(_only("5 kg"), unit_named("litre"))


def _only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity
