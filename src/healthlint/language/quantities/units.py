"""Units of measure and what divides them, read from `units.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any


class DimensionError(ValueError):
    """Two quantities, or a quantity and a unit, that measure different things."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: a value in it times `factor` plus `offset` is the value in the base unit of its dimension.

    `varies` is true for months and years, whose factor is a mean. `digits_only` marks words that are units after
    digits only. `source` names the standard (`units.toml`).
    """

    name: str
    dimension: str
    factor: Fraction
    offset: Fraction
    source: str
    varies: bool = False
    digits_only: bool = False

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Per:
    """What a rate is divided by: 5 mL, 1 kilogram, 24 hours; or 1,000 of what has no unit."""

    amount: float
    unit: Unit | None

    def __str__(self) -> str:
        unit = self.unit.name if self.unit else ""
        return unit if self.amount == 1 else f"{self.amount:g} {unit}".rstrip()


@dataclass(frozen=True, slots=True)
class UnitTable:
    """All units by name, the spellings of each, shorthands ("bpm"), and the kind of quantity of each dimension."""

    units: Mapping[str, Unit]
    spellings: Mapping[str, tuple[Unit, tuple[Per, ...]]]
    kinds: Mapping[str, str]


@cache
def unit_table() -> UnitTable:
    """The shipped table; raises ValueError where a spelling is given to two units."""
    content = files("healthlint.language.quantities").joinpath("units.toml").read_text(encoding="utf-8")
    data: dict[str, Any] = tomllib.loads(content)
    units = {entry["name"]: _unit(entry) for entry in data["unit"]}
    if unknown := {unit.source for unit in units.values()} - data["sources"].keys():
        raise ValueError(f"units.toml cites unknown sources {sorted(unknown)}")
    spellings: dict[str, tuple[Unit, tuple[Per, ...]]] = {}
    for entry in data["unit"] + data["shorthand"]:
        unit = units[entry["unit"] if "unit" in entry else entry["name"]]
        per = (Per(1, units[entry["per"]]),) if "per" in entry else ()
        for spelling in entry["spellings"]:
            if spelling in spellings:
                raise ValueError(f"units.toml gives “{spelling}” to {spellings[spelling][0]} and to {unit}")
            spellings[spelling] = (unit, per)
    kinds = {dimension: kind for kind, dimensions in data["kinds"].items() for dimension in dimensions}
    return UnitTable(units, spellings, kinds)


def unit_named(name: str) -> Unit:
    """The unit of a name in `units.toml`; raises KeyError where there is none."""
    return unit_table().units[name]


def _unit(entry: dict[str, Any]) -> Unit:
    return Unit(
        name=entry["name"],
        dimension=entry["dimension"],
        factor=Fraction(entry["factor"]),
        offset=Fraction(entry.get("offset", "0")),
        source=entry["source"],
        varies=entry.get("varies", False),
        digits_only=entry.get("digits_only", False),
    )
