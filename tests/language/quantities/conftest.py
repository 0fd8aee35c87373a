"""Quantities in a notation that is short to write: "under two weeks" is `<2 week`."""

from collections.abc import Callable

import pytest

from healthlint.language.quantities import Interval, Quantity, find_quantities

Reader = Callable[[str], list[tuple[str, str]]]
"""From a text to its quantities: the words in the text, and the quantity in short notation."""


@pytest.fixture(scope="session")
def read() -> Reader:
    """Quantities as words and as `about bounds unit /divisor`: `~4..6 week`, `>=1 time /day`, `500 milligram /5 mL`."""
    return _read


def _read(text: str) -> list[tuple[str, str]]:
    return [(text[one.where.start : one.where.end], _short(one)) for one in find_quantities(text)]


def _short(quantity: Quantity) -> str:
    about = "~" if quantity.approximate else ""
    unit = f" {quantity.unit}" if quantity.unit else ""
    return f"{about}{_bounds(quantity.written)}{unit}" + "".join(f" /{per}" for per in quantity.per)


def _bounds(interval: Interval) -> str:
    match interval.low, interval.high:
        case float() | int() as low, None:
            return f"{'>=' if interval.low_inclusive else '>'}{low:.6g}"
        case None, float() | int() as high:
            return f"{'<=' if interval.high_inclusive else '<'}{high:.6g}"
    assert interval.low is not None
    assert interval.high is not None
    last = "" if interval.high_inclusive else " (not included)"
    return f"{interval.low:.6g}" if interval.low == interval.high else f"{interval.low:.6g}..{interval.high:.6g}{last}"
