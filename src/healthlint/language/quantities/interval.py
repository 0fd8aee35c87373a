"""Intervals of numbers, open or closed at either end, and whether they meet."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from `low` to `high`; None is no bound. Raises ValueError for bounds out of order or not a number."""

    low: float | None
    high: float | None
    low_inclusive: bool = True
    high_inclusive: bool = True

    def __post_init__(self) -> None:
        for bound in (self.low, self.high):
            if bound is not None and not math.isfinite(bound):
                raise ValueError(f"{bound} is no bound; use None for an open end")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval cannot run from {self.low} to {self.high}")

    @classmethod
    def exactly(cls, value: float) -> Interval:
        """The one number."""
        return cls(value, value)

    def disjoint(self, other: Interval) -> bool:
        """Whether no number lies in both."""
        return self._ends_before(other) or other._ends_before(self)

    def contains(self, other: Interval) -> bool:
        """Whether every number of `other` lies in this one."""
        return _reaches(self.low, self.low_inclusive, other.low, other.low_inclusive, -1) and _reaches(
            self.high, self.high_inclusive, other.high, other.high_inclusive, 1
        )

    def map(self, rising: Callable[[float], float]) -> Interval:
        """The interval of `rising(x)`, for a function that never falls."""
        low = None if self.low is None else rising(self.low)
        high = None if self.high is None else rising(self.high)
        return Interval(low, high, self.low_inclusive, self.high_inclusive)

    def inverse(self) -> Interval:
        """The interval of 1 / x over the positive numbers of this one: how often, from how far apart."""
        low = 1 / self.high if self.high else None
        high = 1 / self.low if self.low else None
        return Interval(low, high, self.high_inclusive, self.low_inclusive)

    def widen(self, share: float) -> Interval:
        """Both bounds moved apart by a share of their own size."""
        low = None if self.low is None else self.low - abs(self.low) * share
        high = None if self.high is None else self.high + abs(self.high) * share
        return Interval(low, high, self.low_inclusive, self.high_inclusive)

    def extend(self, distance: float) -> Interval:
        """Both bounds moved apart by a distance."""
        low = None if self.low is None else self.low - distance
        high = None if self.high is None else self.high + distance
        return Interval(low, high, self.low_inclusive, self.high_inclusive)

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return not (self.high_inclusive and other.low_inclusive)
        return self.high < other.low


def _reaches(mine: float | None, mine_in: bool, yours: float | None, yours_in: bool, side: int) -> bool:
    if mine is None or yours is None:
        return mine is None
    return mine_in or not yours_in if mine == yours else (mine - yours) * side > 0
