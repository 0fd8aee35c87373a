"""How a report is to look, decided by whoever prints it."""

from collections.abc import Callable
from dataclasses import dataclass

from healthlint.findings import RuleCard


def _why(card: RuleCard) -> str:
    return card.why


@dataclass(frozen=True, slots=True)
class Style:
    """The width in terminal cells, and whether colour may be used; formats for machines heed neither.

    `explain` gives the page on a rule, in Markdown, for the formats that carry it.
    """

    width: int = 100
    colour: bool = False
    explain: Callable[[RuleCard], str] = _why
