"""Phrases of spun text: fixed terms of medicine whose words a program replaced by synonyms."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def find_tortured_phrases(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of each tortured phrase of a text, in code points, and the term that it stands for."""
    for pattern, meant in _families():
        for match in pattern.finditer(text):
            words = {name: word.lower() for name, word in match.groupdict().items()}
            yield match.start(), match.end(), meant.format(**words)


@cache
def _families() -> tuple[tuple[re.Pattern[str], str], ...]:
    raw = tomllib.loads(files("healthlint.grammar").joinpath("data/tortured.toml").read_text(encoding="utf-8"))
    return tuple((_pattern(family), family["meant"]) for family in raw["families"])


def _pattern(family: dict[str, list[str]]) -> re.Pattern[str]:
    odd, head = (f"(?P<{name}>{'|'.join(map(re.escape, family[name]))})" for name in ("odd", "head"))
    both = (odd, head) if family["first"] else (head, odd)
    return re.compile(r"\b" + r"\s".join(both) + r"\b", re.IGNORECASE)
