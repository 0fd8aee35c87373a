"""What came of checking one article."""

from dataclasses import dataclass

from healthlint.findings import ArticleSummary, Failure, Finding, NotChecked, Waived
from healthlint.rulebook.fact import Fact


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact where one article states it.

    `finding` is what is reported of it if another article contradicts it, but for the message, which `details` help to
    fill. `allowed` is the reason that an allowance in the article gives for letting it stand.
    """

    fact: Fact
    finding: Finding
    details: tuple[tuple[str, str], ...]
    allowed: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules found in one article, and the facts that it states for the run to compare.

    `depends_on_date` is true where a rule asked what day it is.
    """

    summary: ArticleSummary
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    depends_on_date: bool = False
    waived: tuple[Waived, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one file: its outcome, if it could be read, and all that went wrong or was left out.

    `engines` are the grammar engines that were asked, each with its version, or None where it did not run; it is empty
    where no rule asked for their remarks. `troubles` are what was wrong with the cache, in sentences for a person.
    """

    outcome: Outcome | None
    failures: tuple[Failure, ...] = ()
    engines: tuple[tuple[str, str | None], ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    troubles: tuple[str, ...] = ()
