"""Allowances: comments that let a finding stand, with the reason, and the findings about allowances themselves."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from healthlint.findings import Finding, RuleCard, Severity, Waived
from healthlint.language import Context
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
EXPIRED = _rule(
    "expired",
    "An allowance has ended",
    "Somebody let a fault stand for a time only, and the time is over. It is reported again until somebody decides.",
    "The allowance of {rule} held until {until}. Mend the fault, or give the allowance another day and say why.",
    ["[[<!-- healthlint-allow debris/placeholder until 2020-01-01: the name comes in spring -->]]\n\nDrink water."],
    ["<!-- healthlint-allow debris/placeholder until 2999-01-01: the name comes later -->\n\nDear [INSERT NAME]."],
)
UNREADABLE = _rule(
    "unreadable",
    "The day on which an allowance ends cannot be read",
    "An allowance that was meant to end might otherwise hold for ever. Until its day can be read it does not count.",
    "“{until}” is no day. Write it as in: healthlint-allow {rule} until 2027-01-31: the reason.",
    ["[[<!-- healthlint-allow debris/placeholder until spring: the name comes then -->]]\n\nDrink water."],
    ["<!-- healthlint-allow debris/placeholder until 2999-01-01: the name comes later -->\n\nDear [INSERT NAME]."],
)
RULES = (EXPIRED, UNREADABLE, UNUSED, WITHOUT_REASON)


@dataclass(frozen=True, slots=True)
class _Allowance:
    """`until` is the last day on which it holds as it is written there, None where it holds for good."""

    comment: Comment
    rules: tuple[str, ...]
    reason: str
    until: str | None
    covers: SourceSpan

    def fault(self, context: Context) -> Rule | None:
        """What is wrong with it, so that it does not count."""
        if not self.reason or not self.rules:
            return WITHOUT_REASON
        if self.until is None:
            return None
        try:
            last = date.fromisoformat(self.until)
        except ValueError:
            return UNREADABLE
        return EXPIRED if context.today > last else None


def apply_allowances(
    findings: Iterable[Finding], article: Article, ran: Sequence[Rule], context: Context
) -> tuple[list[Finding], list[Waived]]:
    """Part what is allowed from the rest, and add to the rest what is wrong with the allowances.

    Allowances for rules that did not run are let be.
    """
    allowances = [allowance for comment in article.comments if (allowance := _parse(comment, article))]
    faults = {allowance: fault for allowance in allowances if (fault := allowance.fault(context))}
    good = [allowance for allowance in allowances if allowance not in faults]
    used: set[tuple[_Allowance, str]] = set()
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        allowing = [(allowance, name) for allowance in good for name in _allowing(allowance, finding)]
        used.update(allowing)
        if allowing:
            waived.append(Waived(finding, allowing[0][0].reason))
        else:
            kept.append(finding)
    ids = {rule.card.id for rule in ran}
    for allowance in allowances:
        fault, names = faults.get(allowance), allowance.rules
        if fault is None:
            names = tuple(
                name
                for name in names
                if (allowance, name) not in used and any(fits(name, identity) for identity in ids)
            )
            if not names:
                continue
        hit = Hit.in_source(allowance.comment.span, rule=", ".join(names) or "RULE", until=allowance.until or "")
        # The day matters only to rules whose advice dates.
        kept.append(place_hit(hit, fault or UNUSED, Severity.WARNING, article, date.min))
    return kept, waived


def _parse(comment: Comment, article: Article) -> _Allowance | None:
    match = _FORM.fullmatch(comment.text)
    if match is None:
        return None
    words = [word for word in re.split(r"[,\s]+", match["rules"]) if word]
    until = None
    if "until" in words:
        at = words.index("until")
        words, until = words[:at], " ".join(words[at + 1 :])
    covers = SourceSpan(0, len(article.source) + 1) if match["file"] else _next_block(comment, article)
    return _Allowance(comment, tuple(words), match["reason"] or "", until, covers)


def _next_block(comment: Comment, article: Article) -> SourceSpan:
    """The block that holds the comment, or else the first after it."""
    for block in article.blocks:
        if block.span.end > comment.span.start:
            return SourceSpan(min(block.span.start, comment.span.start), block.span.end)
    return comment.span


def _allowing(allowance: _Allowance, finding: Finding) -> tuple[str, ...]:
    """The names in an allowance by which it lets a finding stand."""
    at = finding.place.start.offset
    inside = allowance.covers.start <= at < max(allowance.covers.end, allowance.covers.start + 1)
    return tuple(name for name in allowance.rules if inside and fits(name, finding.rule))
