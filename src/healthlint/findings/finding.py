"""One thing found in one place."""

from dataclasses import dataclass
from enum import StrEnum

from healthlint.findings.rule_card import Severity
from healthlint.positions import Position


class Scope(StrEnum):
    """Whether a finding is about its words or about the article as a whole."""

    WORDS = "words"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one article's source and the words that stand there."""

    path: str
    start: Position
    end: Position
    excerpt: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding is about, such as the second half of a contradiction."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement for the words at the finding's own place; a safe one cannot change the meaning."""

    replacement: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the place, what is wrong there, and what would mend it.

    `code` is an engine's own name for the fault. `fingerprint` names the finding by its rule, its words and
    those around them, so that it survives edits elsewhere in the article.
    """

    place: Place
    rule: str
    severity: Severity
    message: str
    scope: Scope
    fingerprint: str
    code: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        return (self.place.path, self.place.start.offset, self.place.end.offset, self.rule, self.message)
