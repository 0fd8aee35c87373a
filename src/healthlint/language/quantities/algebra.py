"""Whether quantities can be true together, and what they are in other units."""

from healthlint.language.quantities.interval import Interval
from healthlint.language.quantities.quantity import Kind, Quantity, exact
from healthlint.language.quantities.units import DimensionError, Per, Unit

_APPROXIMATE = 0.25
"""How far "about" reaches to either side, as a share of the value."""
_DEGREES = 1.0
"""How far "about" reaches for a temperature, in kelvins."""
_CALENDAR = 0.081
"""How far the shortest month, 28 days, is from the mean one, as a share: four weeks may be called a month."""


def intervals_disjoint(one: Quantity, other: Quantity) -> bool:
    """Whether no value satisfies both. "About" is taken widely, and so is a month against weeks.

    Raises DimensionError where the two measure different things.
    """
    _check(one, other)
    return _loose(one, other).disjoint(_loose(other, one))


def contains(outer: Quantity, inner: Quantity) -> bool:
    """Whether every value of `inner` also satisfies `outer`; raises DimensionError as `intervals_disjoint` does."""
    _check(outer, inner)
    return _loose(outer, inner).contains(inner.value)


def convert(quantity: Quantity, unit: Unit, per: tuple[Per, ...] = ()) -> Interval:
    """The value in another unit, divided by `per`: in grams, in milligrams per day, in times per week.

    Factors are exact (`units.toml`); a frequency written as a spacing converts to times. Raises DimensionError where
    the units measure different things.
    """
    wanted = "/".join(part.dimension if part else "" for part in (unit, *(one.unit for one in per)))
    if wanted != quantity.dimension:
        raise DimensionError(f"{quantity.dimension or 'a bare number'} cannot be given in {wanted}")
    divisor = exact(1)
    for part in per:
        divisor *= exact(part.amount) * (part.unit.factor if part.unit else 1)
    offset = unit.offset if not per else exact(0)
    return quantity.value.map(lambda bound: float((exact(bound) - offset) * divisor / unit.factor))


def _loose(quantity: Quantity, other: Quantity) -> Interval:
    value = quantity.value
    if quantity.approximate:
        value = value.extend(_DEGREES) if quantity.kind is Kind.TEMPERATURE else value.widen(_APPROXIMATE)
    return value.widen(_CALENDAR) if _varies(quantity) and not _varies(other) else value


def _varies(quantity: Quantity) -> bool:
    return any(unit is not None and unit.varies for unit in (quantity.unit, *(per.unit for per in quantity.per)))


def _check(one: Quantity, other: Quantity) -> None:
    if one.dimension != other.dimension:
        raise DimensionError(f"{one.dimension or 'a bare number'} cannot be compared with {other.dimension or 'one'}")
