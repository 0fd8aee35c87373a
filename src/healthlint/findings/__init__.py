"""What the linter tells people: findings, the cards of the rules that made them, and the report."""

from healthlint.findings.finding import Finding, Fix, Place, Related, Scope
from healthlint.findings.report import ArticleSummary, Coverage, Failure, NotChecked, Report, SectionSummary, Waived
from healthlint.findings.rule_card import RuleCard, Severity

__all__ = [
    "ArticleSummary",
    "Coverage",
    "Failure",
    "Finding",
    "Fix",
    "NotChecked",
    "Place",
    "Related",
    "Report",
    "RuleCard",
    "Scope",
    "SectionSummary",
    "Severity",
    "Waived",
]
