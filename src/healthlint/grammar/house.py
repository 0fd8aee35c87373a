"""Our own patterns, for faults that are frequent in health articles and that an engine alone misses."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from healthlint import __version__
from healthlint.grammar.remarks import Remark, Text, touches_placeholder


@dataclass(frozen=True, slots=True)
class Pattern:
    """A fault: what it looks like, with a group `place`, and what belongs there, as a template of the match."""

    code: str
    category: str
    fault: re.Pattern[str]
    cure: str
    message: str


class House:
    """The patterns of data/house.toml."""

    name = "house"

    @property
    def version(self) -> str:
        """The version of healthlint, which the patterns belong to."""
        return __version__

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The remarks on each text; never fails."""
        return [_remarks(text.text) for text in texts]


def _remarks(text: str) -> list[Remark]:
    found = [
        Remark(
            start=match.start("place"),
            end=match.end("place"),
            engine=House.name,
            code=pattern.code,
            category=pattern.category,
            message=pattern.message,
            replacements=(match.expand(pattern.cure),),
        )
        for pattern in _patterns()
        for match in pattern.fault.finditer(text)
        if not touches_placeholder(text, *match.span("place"))
    ]
    return sorted(found, key=lambda remark: remark.start)


@cache
def _patterns() -> tuple[Pattern, ...]:
    table = tomllib.loads(files("healthlint.grammar").joinpath("data/house.toml").read_text(encoding="utf-8"))
    return tuple(
        Pattern(code, entry["category"], re.compile(entry["fault"], re.VERBOSE), entry["cure"], entry["message"])
        for code, entry in table.items()
    )
