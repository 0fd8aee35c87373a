"""All that one run found, and what it could not do."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from healthlint.findings.finding import Finding
from healthlint.findings.rule_card import RuleCard


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was asked for and could not be done; `rule` names the rule or engine, if it was one."""

    path: str
    rule: str | None
    problem: str


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One article that was read: its size, and its readability scores by textstat's names.

    `sections` holds the same for each section long enough to be scored: heading, words, scores.
    `unscored` says why a score is absent. `source` is the decoded text, for reports that show it.
    """

    path: str
    sha256: str
    words: int
    sentences: int
    readability: Mapping[str, float]
    sections: tuple["SectionSummary", ...] = ()
    unscored: Mapping[str, str] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class SectionSummary:
    """A section's heading, its place in the tree (1 to 6), its words and its scores."""

    heading: str
    level: int
    line: int
    words: int
    readability: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that somebody let stand: by an allowance in the article with this reason, or (None) by the baseline."""

    finding: Finding
    reason: str | None


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A part of the checks that did not run, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was checked: the number of rules, the engines with their versions (None: not run), and what was not."""

    rules: int
    engines: Mapping[str, str | None]
    not_checked: tuple[NotChecked, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run in order, with what it read, what failed, the rules that ran, and what was let stand."""

    articles: tuple[ArticleSummary, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    coverage: Coverage
    rules: tuple[RuleCard, ...]
    waived: tuple[Waived, ...] = ()
