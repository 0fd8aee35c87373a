"""Quantities of health text: values and intervals with units, rates, doses, ages, proportions, and their algebra."""

from healthlint.language.quantities.algebra import contains, convert, intervals_disjoint
from healthlint.language.quantities.dosing import Dosing, find_dosings
from healthlint.language.quantities.finding import find_quantities
from healthlint.language.quantities.interval import Interval
from healthlint.language.quantities.quantity import Comparator, Kind, Quantity
from healthlint.language.quantities.units import DimensionError, Per, Unit, unit_named

__all__ = [
    "Comparator",
    "DimensionError",
    "Dosing",
    "Interval",
    "Kind",
    "Per",
    "Quantity",
    "Unit",
    "contains",
    "convert",
    "find_dosings",
    "find_quantities",
    "intervals_disjoint",
    "unit_named",
]
