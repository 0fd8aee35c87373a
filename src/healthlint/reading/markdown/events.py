"""The Markdown parser's events, flat and in code points; the one module that knows pyromark."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pyromark
from pyromark import Options

_PARSER = pyromark.Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
    | Options.ENABLE_DEFINITION_LIST
)
# A link to a place that a site generator fills in, `[words]({{ site }}/page)`, is no link to a Markdown parser because
# of the spaces; for these it sees a letter that no text has.
_FILLED_TARGET = re.compile(r"\]\([^\s(){}]*\{[{%][^{}\r\n]*[%}]\}")
_NO_SPACE = "\ufdd0"
_CHECKPOINT = 512  # bytes between two places whose code point is known
_CONTINUATION = bytes(range(0x80, 0xC0))


class MarkdownEvent(NamedTuple):
    """One event: `name` is "Text", "+Paragraph" for a start or "-Paragraph" for an end.

    `detail` is a heading's level, a list's first number (None for bullets), a link's or image's target, a quote's
    alert kind, or the text of a text event. `start` and `end` are code points of the source.
    """

    name: str
    detail: str | int | None
    start: int
    end: int


def parse_markdown(source: str, start: int) -> Iterator[MarkdownEvent]:
    """The events of the source from `start` on, in reading order; what stands before it is not parsed."""
    # A lone surrogate, which no file but a server's request can hold, becomes one "?": offsets stay as they are.
    text = _FILLED_TARGET.sub(lambda target: target[0].replace(" ", _NO_SPACE), source[start:])
    body = text.encode("utf-8", "replace")
    place = _CodePoints(body)
    for event, span in _PARSER.events_with_range(body.decode()):
        name, detail = _flatten(event)
        yield MarkdownEvent(name, detail, start + place.offset(span["start"]), start + place.offset(span["end"]))


def _flatten(event: object) -> tuple[str, str | int | None]:
    if not isinstance(event, dict):
        return str(event), None
    [(name, value)] = event.items()
    if name == "Start":
        return _flatten_tag("+", value)
    if name == "End":
        return _flatten_tag("-", value)
    return name, value.replace(_NO_SPACE, " ") if isinstance(value, str) else None


def _flatten_tag(sign: str, tag: object) -> tuple[str, str | int | None]:
    if not isinstance(tag, dict):
        return f"{sign}{tag}", None
    [(name, value)] = tag.items()
    match value:
        case {"level": str(level)}:
            return f"{sign}{name}", int(level[1:])
        case {"dest_url": str(target)}:
            return f"{sign}{name}", target.replace(_NO_SPACE, " ")
        case str() | int():
            return f"{sign}{name}", value
    return f"{sign}{name}", None


class _CodePoints:
    """Turns byte offsets of UTF-8 into code points, from a count kept for each few hundred bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._counts: list[int] | None = None
        if not content.isascii():
            self._counts = [0]
            for begin in range(0, len(content), _CHECKPOINT):
                self._counts.append(self._counts[-1] + self._count(begin, begin + _CHECKPOINT))

    def offset(self, byte: int) -> int:
        if self._counts is None:
            return byte
        index = byte // _CHECKPOINT
        return self._counts[index] + self._count(index * _CHECKPOINT, byte)

    def _count(self, begin: int, end: int) -> int:
        return len(self._content[begin:end].translate(None, _CONTINUATION))
