"""Half-open ranges of code points, one type for each of the two texts that they can point into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range `start <= offset < end`; raises ValueError where start and end are out of order."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"a span cannot run from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Self) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Self) -> bool:
        """Whether all of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class TextSpan(Span):
    """A range in the clean text of one block: what rules read."""


@dataclass(frozen=True, slots=True, order=True)
class SourceSpan(Span):
    """A range in the decoded source of an article: what people edit."""
