"""Allowances: comments that let a finding stand, with the reason, and the findings about allowances themselves."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from healthlint.findings import Finding, RuleCard, Severity
from healthlint.linting.placing import place_hit
from healthlint.linting.selection import fits
from healthlint.positions import SourceSpan
from healthlint.reading import Article, Comment
from healthlint.rulebook import Hit, Rule
from healthlint.rulebook.examples import parse_example

if TYPE_CHECKING:
    from healthlint.rulebook import Manuscript

_FORM = re.compile(
    r"\s*healthlint-allow(?P<file>-file)?\b\s*(?P<rules>[^:]*?)\s*(?::\s*(?P<reason>.*?)\s*)?", re.DOTALL
)
_REFERENCE = "https://docs.astral.sh/ruff/rules/unused-noqa/"


def _nothing(manuscript: "Manuscript") -> tuple[Hit, ...]:
    """Findings about allowances are made after all rules have run, not by a check of the text."""
    return ()


def _rule(name: str, title: str, why: str, message: str, bad: Sequence[str], good: Sequence[str]) -> Rule:
    card = RuleCard(f"allowances/{name}", title, why, Severity.WARNING, (_REFERENCE,))
    return Rule(card, message, _nothing, tuple(map(parse_example, bad)), tuple(map(parse_example, good)))


UNUSED = _rule(
    "unused",
    "An allowance allows nothing",
    "The words that it excused are gone, or the rule has changed. Left in place it would hide the next fault there.",
    "Nothing here breaks {rule}. Remove the allowance.",
    ["[[<!-- healthlint-allow debris/placeholder: shown as an example -->]]\n\nDrink water."],
    ["<!-- healthlint-allow debris/placeholder: shown as an example -->\n\nDear [INSERT NAME], drink water."],
)
WITHOUT_REASON = _rule(
    "without-reason",
    "An allowance gives no reason",
    "Whoever reads the article next must know why a fault was let stand, and whether that still holds.",
    "Say why after a colon: healthlint-allow {rule}: the reason. Until then the allowance does not count.",
    ["[[<!-- healthlint-allow debris/placeholder -->]]\n\nDrink water."],
    ["Drink water.<!-- a note of another kind -->"],
)
RULES = (UNUSED, WITHOUT_REASON)


@dataclass(frozen=True, slots=True)
class _Allowance:
    comment: Comment
    rules: tuple[str, ...]
    reason: str
    covers: SourceSpan


def apply_allowances(findings: Iterable[Finding], article: Article, ran: Sequence[Rule], today: date) -> list[Finding]:
    """Drop what is allowed, and add what is wrong with the allowances; those for rules that did not run are let be."""
    allowances = [allowance for comment in article.comments if (allowance := _parse(comment, article))]
    good = [allowance for allowance in allowances if allowance.reason and allowance.rules]
    used: set[_Allowance] = set()
    kept = []
    for finding in findings:
        allowing = [allowance for allowance in good if _allows(allowance, finding)]
        used.update(allowing)
        if not allowing:
            kept.append(finding)
    ids = {rule.card.id for rule in ran}
    for allowance in allowances:
        names = ", ".join(allowance.rules) or "RULE"
        hit = Hit.in_source(allowance.comment.span, rule=names)
        if allowance not in good:
            kept.append(place_hit(hit, WITHOUT_REASON, Severity.WARNING, article, today))
        elif allowance not in used and any(fits(name, identity) for name in allowance.rules for identity in ids):
            kept.append(place_hit(hit, UNUSED, Severity.WARNING, article, today))
    return kept


def _parse(comment: Comment, article: Article) -> _Allowance | None:
    match = _FORM.fullmatch(comment.text)
    if match is None:
        return None
    rules = tuple(name for name in re.split(r"[,\s]+", match["rules"]) if name)
    covers = SourceSpan(0, len(article.source) + 1) if match["file"] else _next_block(comment, article)
    return _Allowance(comment, rules, match["reason"] or "", covers)


def _next_block(comment: Comment, article: Article) -> SourceSpan:
    """The block that holds the comment, or else the first after it."""
    for block in article.blocks:
        if block.span.end > comment.span.start:
            return SourceSpan(min(block.span.start, comment.span.start), block.span.end)
    return comment.span


def _allows(allowance: _Allowance, finding: Finding) -> bool:
    at = finding.place.start.offset
    inside = allowance.covers.start <= at < max(allowance.covers.end, allowance.covers.start + 1)
    return inside and any(fits(name, finding.rule) for name in allowance.rules)
