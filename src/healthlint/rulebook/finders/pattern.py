"""`pattern`: a regular expression over the text of a block; a group named `flag` narrows what is flagged."""

from collections.abc import Iterator, Mapping
from typing import Any

from healthlint.language import Part
from healthlint.positions import TextSpan
from healthlint.rulebook.finders.options import FinderError, expression, kinds, refuse_unknown
from healthlint.rulebook.finders.words import sentence_around
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.rule import Check, Hit


def build(options: Mapping[str, Any]) -> tuple[Check, frozenset[Part]]:
    """`expression`: what to find (any case, blanks ignored); `better`: its replacement, with groups as `\\g<name>`;
    `unless`: a pattern in the same sentence that clears it; `in`: the kinds of block to look at.
    """
    refuse_unknown(options, ("expression", "better", "unless", "in"))
    found, unless, where = expression(options, "expression"), expression(options, "unless"), kinds(options)
    if found is None:
        raise FinderError("expression", "missing")
    better = options.get("better")
    group = "flag" if "flag" in found.groupindex else 0

    def check(manuscript: Manuscript) -> Iterator[Hit]:
        for passage in manuscript.passages:
            if passage.kind not in where:
                continue
            for match in found.finditer(passage.text):
                span = TextSpan(*match.span(group))
                if unless is None or not unless.search(sentence_around(passage, span.start)):
                    yield Hit.at(passage, span, replacement=match.expand(better) if better else None)

    return check, frozenset()
