"""Measuring the finder of quantities against labels and a clock."""

import json
import time
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from healthlint.language.quantities import Quantity, find_quantities


@dataclass(frozen=True, slots=True)
class Score:
    """How many quantities were labelled and found, by kind, how many agree, and the excerpts that differ.

    `placed` counts those with the right place, `right` those where bounds, unit, divisors, kind and "about" are right
    too. `quiet` is how many of the excerpts without a quantity (`without`) were left alone.
    """

    labelled: Counter[str]
    found: Counter[str]
    placed: int
    right: Counter[str]
    without: int
    quiet: int
    differing: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of what was found that is right in place and value."""
        return self.right.total() / self.found.total()

    @property
    def recall(self) -> float:
        """The share of what was labelled that was found right in place and value."""
        return self.right.total() / self.labelled.total()


def read_labels(path: Path) -> list[dict[str, Any]]:
    """The labels of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def measure(labels: Iterable[dict[str, Any]]) -> Score:
    """Compare labelled excerpts with what the finder says."""
    labelled, found, right = Counter[str](), Counter[str](), Counter[str]()
    placed = without = quiet = 0
    differing = []
    for label in labels:
        wanted = {_labelled(entry): entry["kind"] for entry in label["quantities"]}
        given = {_found(quantity): quantity.kind.value for quantity in find_quantities(label["text"])}
        labelled.update(wanted.values())
        found.update(given.values())
        right.update(wanted[key] for key in wanted.keys() & given.keys())
        placed += len({key[:2] for key in wanted} & {key[:2] for key in given})
        without += not wanted
        quiet += not wanted and not given
        if wanted.keys() != given.keys():
            differing.append(label["text"])
    return Score(labelled, found, placed, right, without, quiet, tuple(differing))


def measure_speed(texts: Sequence[str]) -> float:
    """Words per second."""
    start = time.perf_counter()
    for text in texts:
        find_quantities(text)
    return sum(len(text.split()) for text in texts) / (time.perf_counter() - start)


def _labelled(entry: dict[str, Any]) -> tuple[Hashable, ...]:
    divisors = tuple((float(amount), unit) for amount, unit in entry["per"])
    bounds = (_rounded(entry["low"]), _rounded(entry["high"]), entry["low_inclusive"], entry["high_inclusive"])
    return entry["start"], entry["end"], *bounds, entry["unit"], divisors, entry["kind"], entry["approximate"]


def _found(quantity: Quantity) -> tuple[Hashable, ...]:
    written, place = quantity.written, quantity.where
    divisors = tuple((float(per.amount), per.unit.name if per.unit else None) for per in quantity.per)
    bounds = (_rounded(written.low), _rounded(written.high), written.low_inclusive, written.high_inclusive)
    unit = quantity.unit.name if quantity.unit else None
    return place.start, place.end, *bounds, unit, divisors, quantity.kind.value, quantity.approximate


def _rounded(bound: float | None) -> float | None:
    return None if bound is None else round(bound, 9)
