"""The ways in which a rule written as data can find things."""

from collections.abc import Callable, Mapping
from typing import Any

from healthlint.language import Part
from healthlint.rulebook.finders import limit, missing, near, pattern, tokens, words
from healthlint.rulebook.finders.options import FinderError
from healthlint.rulebook.rule import Check

FINDERS: dict[str, Callable[[Mapping[str, Any]], tuple[Check, frozenset[Part]]]] = {
    "words": words.build,
    "pattern": pattern.build,
    "tokens": tokens.build,
    "near": near.build,
    "missing": missing.build,
    "limit": limit.build,
}

__all__ = ["FINDERS", "FinderError"]
