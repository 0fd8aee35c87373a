"""What came of checking one article."""

from dataclasses import dataclass

from healthlint.findings import ArticleSummary, Failure, Finding, NotChecked, Waived


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules found in one article; `depends_on_date` where one of them asked what day it is."""

    summary: ArticleSummary
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    depends_on_date: bool = False
    waived: tuple[Waived, ...] = ()


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
