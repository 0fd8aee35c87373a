"""HTML cut into tokens with exact offsets, the way browsers cut it.

A tokenizer of our own, and not the standard library's `HTMLParser`: that one gives lines and columns instead of
offsets, differs between Python releases in what it makes of `</`, CDATA and unclosed tags, and on Python 3.11 fails on
`<![<![` and is quadratic on tags that never close (`<a <a …`: 1.6 s for 4,000 of them, 7.1 s for 8,000; here 3 and
8 ms). This one follows the tokenizer of the HTML standard; every step consumes what it looked at, so its time is
linear in the source whatever is in it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from healthlint.reading.html.references import REFERENCE, decode_attribute, decode_reference

SPACE = " \t\n\r\f"
# Elements whose content is not markup, up to their end tag.
RAW_ELEMENTS = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "xmp"})
DRAWINGS = frozenset({"svg", "math"})  # the only elements that `/>` closes in HTML

_MARKUP = re.compile(r"<(?=[A-Za-z!?]|/.)|&(?=[A-Za-z]|#[0-9xX])", re.DOTALL)
_NAME = re.compile(rf"[A-Za-z][^{SPACE}/>]*+")
_GAP = re.compile(rf"[{SPACE}/]*+")
_ATTRIBUTE = re.compile(
    rf"""(?P<name>=?[^{SPACE}/>=]*+)
    (?:[{SPACE}]*+=[{SPACE}]*+
       (?:"(?P<double>[^"]*+)(?:"|\Z) | '(?P<single>[^']*+)(?:'|\Z) | (?P<bare>[^{SPACE}>]*+)))?+""",
    re.VERBOSE,
)
_EMPTY_COMMENT = re.compile(r"<!---?>")
_COMMENT_END = re.compile(r"--!?>")
_RAW_END = {name: re.compile(rf"</{name}(?=[{SPACE}/>])", re.IGNORECASE) for name in RAW_ELEMENTS}


class Text(NamedTuple):
    """Letters that stand for themselves."""

    start: int
    end: int


class Reference(NamedTuple):
    """A character reference and the text that it stands for."""

    start: int
    end: int
    text: str


class Attribute(NamedTuple):
    """An attribute's decoded value, and where it stands between its quotes."""

    value: str
    start: int
    end: int


class StartTag(NamedTuple):
    """A start tag with its attributes, names in lower case; `is_closed` where it ends in `/>` and that counts."""

    start: int
    end: int
    name: str
    attributes: dict[str, Attribute]
    is_closed: bool

    def value(self, name: str) -> str:
        """The value of an attribute, "" where there is none."""
        attribute = self.attributes.get(name)
        return attribute.value if attribute else ""


class EndTag(NamedTuple):
    """An end tag, its name in lower case."""

    start: int
    end: int
    name: str


class CommentToken(NamedTuple):
    """A comment; its text runs from `text_start` to `text_end`."""

    start: int
    end: int
    text_start: int
    text_end: int


class RawText(NamedTuple):
    """The content of a script, a title, or another element that holds no markup."""

    start: int
    end: int
    name: str


Token = Text | Reference | StartTag | EndTag | CommentToken | RawText


def tokenize(source: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of a stretch of the source, in order; declarations and tags that never end give none.

    `/>` closes any element in a source that opens as XML, and only drawings in others.
    """
    is_xml = source.startswith(("<?xml", "\N{ZERO WIDTH NO-BREAK SPACE}<?xml"))
    position = start
    while position < end:
        match = _MARKUP.search(source, position, end)
        if match is None:
            yield Text(position, end)
            return
        if position < match.start():
            yield Text(position, match.start())
        position = match.start()
        if source[position] == "<" and source[position + 1].isalpha():
            tag = _start_tag(source, position, end, is_xml)
            if tag is None:
                return
            yield tag
            position = tag.end
            if tag.name in RAW_ELEMENTS and not tag.is_closed:
                closing = _RAW_END[tag.name].search(source, position, end)
                content_end = closing.start() if closing else end
                yield RawText(position, content_end, tag.name)
                position = content_end
            continue
        token = _other_token(source, position, end)
        if isinstance(token, int):
            position = token
        else:
            yield token
            position = token.end


def _other_token(source: str, start: int, end: int) -> Token | int:
    """The reference, end tag or comment at `start`, or where to go on if what stands there shows nothing."""
    if source[start] == "&":
        return _reference(source, start, end)
    if source.startswith("<!--", start, end):
        return _comment(source, start, end)
    if source[start + 1] == "/" and (name := _NAME.match(source, start + 2, end)):
        attributes: dict[str, Attribute] = {}
        tag_end = _read_attributes(source, name.end(), end, attributes)
        return end if tag_end is None else EndTag(start, tag_end, name[0].lower())
    closing = source.find(">", start, end)
    return end if closing < 0 else closing + 1


def _reference(source: str, start: int, end: int) -> Token:
    match = REFERENCE.match(source, start, end)
    if match is None:
        return Text(start, start + 1)
    text, size = decode_reference(match[0])
    return Reference(start, start + size, text) if size else Text(start, match.end())


def _comment(source: str, start: int, end: int) -> CommentToken:
    if empty := _EMPTY_COMMENT.match(source, start, end):
        return CommentToken(start, empty.end(), start + 4, start + 4)
    closing = _COMMENT_END.search(source, start + 4, end)
    if closing is None:
        return CommentToken(start, end, min(start + 4, end), end)
    return CommentToken(start, closing.end(), start + 4, closing.start())


def _start_tag(source: str, start: int, end: int, is_xml: bool) -> StartTag | None:
    match = _NAME.match(source, start + 1, end)
    assert match is not None  # the letter that made it a tag
    name = match[0].lower()
    attributes: dict[str, Attribute] = {}
    tag_end = _read_attributes(source, match.end(), end, attributes)
    if tag_end is None:
        return None
    is_closed = source[tag_end - 2] == "/" and (is_xml or name in DRAWINGS)
    return StartTag(start, tag_end, name, attributes, is_closed)


def _read_attributes(source: str, position: int, end: int, attributes: dict[str, Attribute]) -> int | None:
    """Fill `attributes`, the first of a name winning, and return where the tag ends: None where it never does."""
    while True:
        gap = _GAP.match(source, position, end)
        assert gap is not None  # it may be empty
        position = gap.end()
        if position >= end:
            return None
        if source[position] == ">":
            return position + 1
        match = _ATTRIBUTE.match(source, position, end)
        assert match is not None  # any letter but ">" begins an attribute
        position = match.end()
        name = match["name"].lower()
        if name not in attributes:
            group = match.lastgroup or "name"
            start, value_end = match.span(group) if group != "name" else (position, position)
            attributes[name] = Attribute(decode_attribute(source[start:value_end]), start, value_end)
