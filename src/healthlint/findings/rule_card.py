"""What a reader needs to know of a rule, without the rule itself."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is; `rank` orders them from note (0) to error (2)."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class RuleCard:
    """A rule's name (its path: `pack/rule`), what it says, why, how bad it is, and on whose authority."""

    id: str
    title: str
    why: str
    severity: Severity
    references: tuple[str, ...]
    expires: date | None = None
