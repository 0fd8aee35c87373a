"""A rule, and the hits that it makes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from healthlint.findings import RuleCard, Severity
from healthlint.language import Part
from healthlint.positions import SourceSpan, TextSpan
from healthlint.rulebook.examples import Example
from healthlint.rulebook.fact import Fact

if TYPE_CHECKING:
    # A run whose articles are all in the cache has rules, and neither passages nor spaCy.
    from spacy.tokens import Span, Token

    from healthlint.language import Passage
    from healthlint.rulebook.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Spot:
    """Words in a passage, or (without a passage) a stretch of source such as a value in front matter."""

    passage: "Passage | None"
    where: TextSpan | SourceSpan

    @classmethod
    def of(cls, passage: "Passage", words: "Span | Token | TextSpan | None" = None) -> Self:
        """The place of some words of a passage; of the whole passage where none are given."""
        from spacy.tokens import Span, Token

        match words:
            case None:
                return cls(passage, TextSpan(0, len(passage.text)))
            case TextSpan():
                return cls(passage, words)
            case Token():
                return cls(passage, TextSpan(words.idx, words.idx + len(words)))
            case Span():
                return cls(passage, TextSpan(words.start_char, words.end_char))


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule fires.

    `spot` is None for a hit on the article as a whole. `details` fill the names in the rule's message; `message`
    replaces it (engines speak for themselves). `severity` lowers or raises the rule's own. `related` are further
    places, each with what to say there. A hit with a `fact` is no finding yet: the run compares it with what other
    articles say, and fills the names {there} and {page} of the message from the article that it contradicts.
    """

    spot: Spot | None
    replacement: str | None = None
    details: tuple[tuple[str, str], ...] = ()
    related: tuple[tuple[Spot, str], ...] = ()
    severity: Severity | None = None
    code: str | None = None
    message: str | None = None
    fact: Fact | None = None

    @classmethod
    def at(
        cls,
        passage: "Passage",
        words: "Span | Token | TextSpan | None" = None,
        *,
        replacement: str | None = None,
        related: tuple[tuple[Spot, str], ...] = (),
        severity: Severity | None = None,
        **details: str,
    ) -> Self:
        """A hit on words of a passage, so that rules need not count letters."""
        return cls(Spot.of(passage, words), replacement, tuple(details.items()), related, severity)

    @classmethod
    def of_article(cls, **details: str) -> Self:
        """A hit on the article as a whole; it is shown at the title."""
        return cls(None, details=tuple(details.items()))

    @classmethod
    def in_source(cls, span: SourceSpan, **details: str) -> Self:
        """A hit outside the text, such as on a value in front matter."""
        return cls(Spot(None, span), details=tuple(details.items()))


Check = Callable[["Manuscript"], Iterable[Hit]]


class Profile(StrEnum):
    """The least profile that a rule runs in: `strict` holds the rules that are right less often."""

    DEFAULT = "default"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run: its card, its message, what it needs, its proof, and its check."""

    card: RuleCard
    message: str
    check: Check
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    safe_fix: bool = False
    profile: Profile = Profile.DEFAULT
    needs: frozenset[Part] = frozenset()

    @property
    def compares_articles(self) -> bool:
        """Whether it finds what two articles disagree on, as its examples show; one article alone has none of that."""
        return any(example.beside is not None for example in self.bad)
