"""Examples: small articles with the places marked where a rule must fire, and nowhere else.

`[[words]]` must be flagged; `[[words -> better]]` must also offer that fix; `((words))` is the related place of a
finding. `[[]]` stands for a finding on an article that has no words to point to. An example of a rule that compares
articles has a second one `beside` it, which holds the related places.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from healthlint.language import Audience, Context, Locale
from healthlint.positions import SourceSpan

_MARK = re.compile(r"\[\[(?P<flag>.*?)(?: -> (?P<fix>[^\]]*))?\]\](?!\])|\(\((?P<related>.+?)\)\)(?!\))", re.DOTALL)
_FORMATS = {"markdown": "example.md", "html": "example.html", "text": "example.txt"}
# Examples are checked on this day, so that those about dates stay true.
TODAY = date(2026, 6, 15)

Mark = tuple[SourceSpan, str | None]


@dataclass(frozen=True, slots=True)
class Beside:
    """The other article of an example: its source, and the places in it that the finding must name."""

    source: str
    path: str
    related: frozenset[SourceSpan]


@dataclass(frozen=True, slots=True)
class Example:
    """An article in an example: its source, what must be flagged (with the fix), and the related places."""

    source: str
    path: str
    context: Context
    flags: frozenset[Mark]
    related: frozenset[SourceSpan]
    beside: Beside | None = None


def parse_example(written: str | dict[str, Any]) -> Example:
    """Read an example: a marked Markdown text, or a table: `text`, and any of `beside`, `format`, `locale`, `audience`.

    Raises ValueError where the table has another key or an unknown value.
    """
    table = {"text": written} if isinstance(written, str) else dict(written)
    text = table.pop("text", None)
    other = table.pop("beside", None)
    if not isinstance(text, str) or not isinstance(other, str | None):
        raise ValueError("an example is a text, or a table with a text")
    format_name = table.pop("format", "markdown")
    if format_name not in _FORMATS:
        raise ValueError(f"format {format_name!r} is none of {', '.join(_FORMATS)}")
    locale, audience = Locale(table.pop("locale", "en-US")), Audience(table.pop("audience", "patient"))
    if table:
        raise ValueError(f"unknown key {next(iter(table))!r} in an example")
    source, flags, related = _without_marks(text)
    beside = None
    if other is not None:
        other_source, other_flags, other_related = _without_marks(other)
        if other_flags:
            raise ValueError("what stands beside an example marks ((the related places)) only")
        beside = Beside(other_source, f"beside-{_FORMATS[format_name]}", other_related)
    context = Context(TODAY, locale, audience)
    return Example(source, _FORMATS[format_name], context, flags, related, beside)


def _without_marks(text: str) -> tuple[str, frozenset[Mark], frozenset[SourceSpan]]:
    """A marked text without its marks, what it flags, and its related places."""
    source, flags, related, taken = "", set[Mark](), set[SourceSpan](), 0
    for mark in _MARK.finditer(text):
        source += text[taken : mark.start()]
        start = len(source)
        words = mark["related"] if mark["related"] is not None else mark["flag"]
        source += words
        span = SourceSpan(start, len(source))
        if mark["related"] is not None:
            related.add(span)
        else:
            flags.add((span, mark["fix"]))
        taken = mark.end()
    return source + text[taken:], frozenset(flags), frozenset(related)
