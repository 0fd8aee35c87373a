"""The same value in two units: "38 °C (100.4 °F)", "5 kg (11 lb)", "1.5 litres or 3 pints", "one in four (25%)"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from healthlint.language.quantities.quantity import Quantity, base_value
from healthlint.language.quantities.units import unit_named

_OPENED = re.compile(r"\s*[(\[]\s*(?:or|about|=|i\.e\.,?|equal to|that is,?|equivalent to|equals)?\s*")
_JOINED = re.compile(r"\s*(?:/|=|,?\s*or)\s*")
_CLOSED = re.compile(r"\s*[)\],;/]")
# "8 oz (240 mL)" is fluid; "1 cup (3 oz) of spinach" is not.
_METRIC_VOLUMES = frozenset({"millilitre", "centilitre", "decilitre", "litre"})
_MEASURED = frozenset({"mass", "volume", "length", "temperature", "energy", "pressure"})


def link_pairs(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, with each that stands beside itself in another unit linked to it, both ways."""
    result = list(found)
    for index in range(len(result) - 1):
        one, other = result[index], result[index + 1]
        if one.paired is not None or one.unit is None or other.unit is None or one.unit == other.unit:
            continue
        between = text[one.where.end : other.where.start]
        opened = _OPENED.fullmatch(between) is not None and _CLOSED.match(text, other.where.end) is not None
        if not opened and not _JOINED.fullmatch(between):
            continue
        if {one.unit.name, other.unit.name} & _METRIC_VOLUMES:
            one, other = _in_fluid_ounces(one), _in_fluid_ounces(other)
        if _same_measure(one, other, opened=opened):
            result[index : index + 2] = [replace(one, paired=index + 1), replace(other, paired=index)]
    return tuple(result)


def _same_measure(one: Quantity, other: Quantity, *, opened: bool) -> bool:
    if one.dimension != other.dimension or one.kind != other.kind or one.unit is None:
        return False
    return one.unit.dimension in _MEASURED or (opened and one.unit.dimension in ("time", "fraction"))


def _in_fluid_ounces(quantity: Quantity) -> Quantity:
    """Ounces that are given in a measure of volume too are fluid ounces."""
    if quantity.unit is None or quantity.unit.name != "ounce":
        return quantity
    unit = unit_named("fluid ounce")
    return replace(quantity, unit=unit, value=base_value(quantity.written, unit, quantity.per))
