"""Lines of plain text gathered into passages: paragraphs, list items and headings yet to be told apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from healthlint.reading.article import Role
from healthlint.reading.metadata import role_of

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_MARKER = re.compile(
    r"(?P<bullet>[-*+•–—‣◦▪●○·]|o)[ \t]+(?=\S)|(?:(?P<number>\d{1,2})[.)]|\(?(?P<letter>[a-z])\))[ \t]+(?=\S)"
)
_RULE = re.compile(r"(?P<sign>[-=*_~])(?:[ \t]?(?P=sign)){2,}")
_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z -]{1,30}):(?:\s|$)")
_BREADCRUMB = re.compile(r"\S\s+[>»›]\s+[^\W\d_]|home\s+[/|>»›]\s", re.IGNORECASE)
_DASHES = "-–—"
_SENTENCE_END = (".", "!", "?", ":", ";", "…")
# A text is wrapped by hand where most lines but the last are this wide; a shorter line was ended on purpose.
_NARROWEST, _WIDEST, _ON_PURPOSE = 50, 100, 40
_TAB = 4


@dataclass(frozen=True, slots=True)
class Marker:
    """What may mark a line as a list item: a style ("-", "1.", "a)"), its number, and where the words after it begin.

    `number` is None for a bullet.
    """

    style: str
    number: int | None
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it, and where it stands; `indent` is the space before it in columns."""

    text: str
    start: int
    end: int
    indent: int
    marker: Marker | None

    @property
    def is_breadcrumb(self) -> bool:
        """Whether it is a trail of page names, "Home > Conditions > Flu", and not a sentence on what is > 5."""
        return not self.text.endswith((".", "!", "?")) and bool(_BREADCRUMB.search(self.text))

    @property
    def is_key(self) -> bool:
        """Whether it says something about the article: "Author: …"."""
        key = _KEY.match(self.text)
        return bool(key and role_of(key["key"]) is not Role.OTHER)


@dataclass(slots=True)
class Passage:
    """Lines that read on as one; `marker` makes it a list item.

    `first` of those between two blank lines, `alone` there; `underline` is "=", "-" or "".
    """

    lines: list[Line]
    marker: Marker | None = None
    first: bool = False
    alone: bool = False
    underline: str = ""

    @property
    def text(self) -> str:
        """The first line, which is all of it for whatever may be a heading."""
        return self.lines[0].text


def gather_passages(source: str) -> list[Passage]:
    """All passages of a source, in order; blank lines and lines that only draw a rule are in none."""
    passages: list[Passage] = []
    for paragraph in _paragraphs(list(_lines(source))):
        found = _split(paragraph)
        for passage in found:
            passage.first = passage is found[0]
            passage.alone = len(found) == 1
        passages.extend(found)
    return passages


def _lines(source: str) -> Iterator[Line]:
    begin = int(source.startswith("\ufeff"))
    while begin < len(source):
        match = _LINE.match(source, begin)
        assert match is not None
        text = match[1].strip()
        start = begin + len(match[1]) - len(match[1].lstrip())
        indent = len(source[begin:start].expandtabs(_TAB))
        yield Line(text, start, start + len(text), indent, _marker(text, start))
        begin = match.end()


def _marker(text: str, start: int) -> Marker | None:
    sign = _MARKER.match(text)
    if sign is None or _RULE.fullmatch(text):
        return None
    style, number = sign[0].strip(), None
    if sign["number"]:
        style, number = style.replace(sign["number"], "1"), int(sign["number"])
    elif sign["letter"]:
        style, number = style.replace(sign["letter"], "a"), ord(sign["letter"]) - ord("a") + 1
    return Marker(style, number, start + sign.end())


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines between blank lines; without any blank line each is a paragraph, unless they are one wrapped text."""
    groups = [list(group) for written, group in groupby(lines, key=lambda line: bool(line.text)) if written]
    if len(groups) == 1 and not (_is_wrapped(groups[0]) and _runs_on(groups[0])):
        yield from _single_lines(groups[0])
    else:
        yield from groups


def _single_lines(lines: list[Line]) -> list[list[Line]]:
    """Each line by itself, with the rule drawn below it and the lines set in below a list item."""
    groups: list[list[Line]] = []
    for line in lines:
        above = groups[-1][0] if groups else None
        is_set_in = above is not None and above.marker and line.marker is None and line.indent > above.indent
        if above is not None and (is_set_in or _RULE.fullmatch(line.text)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_wrapped(lines: list[Line]) -> bool:
    wide = [_NARROWEST <= len(line.text) <= _WIDEST for line in lines[:-1]]
    return bool(wide) and 2 * sum(wide) >= len(wide)


def _runs_on(lines: list[Line]) -> bool:
    """Whether most lines end in the middle of a sentence."""
    ended = [line.text.endswith(_SENTENCE_END) for line in lines[:-1]]
    return 2 * sum(ended) < len(ended)


def _split(paragraph: list[Line]) -> list[Passage]:
    """The passages among the lines of one paragraph."""
    wrapped = _is_wrapped(paragraph)
    passages: list[Passage] = []
    current: Passage | None = None
    numbers: dict[str, int] = {}  # the last number of each style of list
    for line in paragraph:
        if rule := _RULE.fullmatch(line.text):
            if current is not None and len(current.lines) == 1 and current.marker is None and rule["sign"] in "=-":
                current.underline = rule["sign"]
            current = None
            continue
        marker = line.marker
        if marker is not None and not _is_item(marker, current, numbers, wrapped=wrapped):
            marker = None
        if marker is not None and marker.number is not None:
            numbers[marker.style] = marker.number
        if current is None or marker is not None or not _goes_on(current, line, wrapped=wrapped):
            current = Passage([line], marker)
            passages.append(current)
        else:
            current.lines.append(line)
    return passages


def _is_item(marker: Marker, before: Passage | None, numbers: dict[str, int], *, wrapped: bool) -> bool:
    """Whether a sign that may mark an item does: a wrapped text can break before a dash or a number."""
    if before is None or (before.marker is not None and before.marker.style == marker.style):
        return True
    if marker.number is not None:
        return marker.number == numbers.get(marker.style, 0) + 1
    ended = before.lines[-1].text.endswith(_SENTENCE_END)
    return marker.style not in _DASHES or ended or not wrapped or len(before.lines[-1].text) < _ON_PURPOSE


def _goes_on(before: Passage, line: Line, *, wrapped: bool) -> bool:
    """Whether a line is the next of a passage rather than the first of another."""
    last = before.lines[-1]
    if line.is_key or line.is_breadcrumb or last.is_breadcrumb:
        return False
    if line.text[0].islower() or (before.marker is not None and line.indent > before.lines[0].indent):
        return True
    return wrapped and len(last.text) >= _ON_PURPOSE
