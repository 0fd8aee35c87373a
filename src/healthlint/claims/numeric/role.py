"""The part that a number plays: the slot, its subject, and the value where the part makes it a limit."""

from dataclasses import dataclass

from spacy.tokens import Token

from healthlint.language.quantities import Interval


@dataclass(frozen=True, slots=True)
class Role:
    """The name of a slot, and the noun that is its subject; None for what the section is about.

    `value` is given where the role makes the quantity a limit: "high from 130" is 130 or more.
    """

    slot: str
    noun: Token | None
    value: Interval | None = None

    @property
    def is_of_medicine(self) -> bool:
        """Whether a medicine that the sentence names is the subject where the noun is none."""
        return self.slot.startswith(("how-often", "for:", "dose", "most"))

    @property
    def names_measure(self) -> bool:
        """Whether the slot says itself what is measured, so that nothing named before can be meant."""
        return self.slot.startswith("threshold")


def is_single(value: Interval) -> bool:
    """Whether an interval is one number."""
    return value.low is not None and value.low == value.high


def limit(value: Interval, *, low: bool) -> Interval:
    """The interval from a number on, or where `low` is true up to it."""
    return Interval(None, value.high) if low else Interval(value.low, None)
