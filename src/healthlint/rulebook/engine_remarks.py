"""Hits made of what the grammar engines remark."""

from collections.abc import Iterator

from healthlint.findings import Severity
from healthlint.positions import TextSpan
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Hit, Spot

_GRADES = {"note": Severity.NOTE}


def hits_of_remarks(manuscript: Manuscript, *categories: str) -> Iterator[Hit]:
    """A hit for each remark of the given categories, in the engine's own words; one that is graded so is a note."""
    for passage, remarks in zip(manuscript.passages, manuscript.remarks, strict=True):
        for remark in remarks:
            if remark.category in categories:
                yield Hit(
                    Spot(passage, TextSpan(remark.start, remark.end)),
                    replacement=remark.replacements[0] if remark.replacements else None,
                    severity=_GRADES.get(remark.grade),
                    code=remark.code,
                    message=remark.message,
                )
