"""A quantity of a text: its value as an interval, in what unit, for what role, and where it stands."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from healthlint.language.quantities.interval import Interval
from healthlint.language.quantities.units import Per, Unit
from healthlint.positions import TextSpan


class Kind(StrEnum):
    """What a quantity measures, or the part that it plays."""

    COUNT = "count"
    DOSE = "dose"
    AMOUNT = "amount"
    LENGTH = "length"
    DURATION = "duration"
    FREQUENCY = "frequency"
    RATE = "rate"
    AGE = "age"
    TEMPERATURE = "temperature"
    PRESSURE = "pressure"
    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    PROPORTION = "proportion"
    FACTOR = "factor"
    ANGLE = "angle"
    MONEY = "money"


class Comparator(StrEnum):
    """How the words bound the value; a plain value or range has none."""

    BELOW = "below"
    AT_MOST = "at-most"
    AT_LEAST = "at-least"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity.

    `written` holds the value in the unit as written; `value` the same in the base unit of the dimension (kilograms,
    cubic metres, metres, seconds, kelvins, pascals, joules, moles; 1 for proportions), divided by what `per` says. A
    frequency's value is in times per second, both for "4 times a day" (`unit` is the time, `per` a day) and for
    "every 6 hours" (`unit` is the hour, no `per`). `paired` is the index, among the quantities of the text, of the
    one that gives the same value in another unit: "38 °C (100.4 °F)". `approximate` is true after "about" and for "a
    few".
    """

    where: TextSpan
    kind: Kind
    written: Interval
    value: Interval
    unit: Unit | None = None
    per: tuple[Per, ...] = ()
    approximate: bool = False
    comparator: Comparator | None = None
    paired: int | None = None

    @property
    def low(self) -> float | None:
        """The lower bound in base units; None where there is none."""
        return self.value.low

    @property
    def high(self) -> float | None:
        """The upper bound in base units; None where there is none."""
        return self.value.high

    @property
    def is_spacing(self) -> bool:
        """Whether a frequency is written as the time from one to the next: "every 6 hours"."""
        return self.kind is Kind.FREQUENCY and self.unit is not None and self.unit.dimension == "time"

    @property
    def dimension(self) -> str:
        """The dimensions of the unit and of its divisors: "mass/mass/time"; "" for what has none."""
        if self.is_spacing:
            return "occurrence/time"
        parts = (self.unit, *(per.unit for per in self.per))
        return "/".join(part.dimension if part else "" for part in parts)


def base_value(written: Interval, unit: Unit | None, per: tuple[Per, ...], *, spacing: bool = False) -> Interval:
    """The interval in base units; a spacing becomes times per second."""
    divisor = Fraction(1)
    for part in per:
        divisor *= exact(part.amount) * (part.unit.factor if part.unit else 1)
    factor = (unit.factor if unit else Fraction(1)) / divisor
    offset = unit.offset if unit and not per else Fraction(0)
    value = written.map(lambda bound: float(exact(bound) * factor + offset))
    return value.inverse() if spacing else value


def exact(number: float) -> Fraction:
    """The number as it is written in decimals: 0.1 is one tenth."""
    return Fraction(repr(number))
