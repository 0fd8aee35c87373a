"""A page of styled lines of one width, made into plain text or text with the colours of a terminal."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, chop_cells, set_cell_size

from healthlint.reports.style import Style

# A text, or a text and the name of its style below.
Part = str | tuple[str, str]

# The numbers with which a terminal is told of a style. Rich's console would make the same, in half a second for the
# reports of two hundred articles.
_STYLES = {"error": "1;31", "warning": "33", "note": "36", "faint": "2", "strong": "1"}
_WORD = re.compile(r"\s*\S+\s*")
_LEAST_WIDTH = 40


class Page:
    """Lines, wrapped paragraphs and tables in the order in which they are added."""

    def __init__(self, style: Style) -> None:
        self.width = max(_LEAST_WIDTH, style.width)
        self._colour = style.colour
        self._lines: list[str] = []

    def line(self, *parts: Part) -> None:
        """Add a line as it is, however long; without parts, an empty one."""
        self._lines.append("".join(map(self._rendered, parts)))

    def paragraph(
        self, *parts: Part, first: tuple[Part, ...] = (), rest: tuple[Part, ...] = (), indent: int = 0
    ) -> None:
        """Add text wrapped to the width with each line indented.

        `first` stands in the indent of the first line, `rest` in that of each other.
        """
        lead, others = ((*start, " " * (indent - _width(_plain(start)))) for start in (first, rest))
        for line in _wrapped(parts, self.width - indent):
            self.line(*lead, *line)
            lead = others

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[Part]], most: int) -> None:
        """Add a table below heads, which may have several lines; the first column takes at most `most` cells.

        It stands left, the others right, two blanks between them.
        """
        stacks = [head.split("\n") for head in heads]
        height = max(map(len, stacks))
        above = list(zip(*([""] * (height - len(stack)) + stack for stack in stacks), strict=True))
        below = [_styled(row) for row in rows]
        columns = zip(*above, *([text for text, _ in row] for row in below), strict=True)
        widths = [max(map(_width, column)) for column in columns]
        widths[0] = min(widths[0], most)
        for head in above:
            self.line((_plain(_row([(cell, "") for cell in head], widths)), "faint"))
        for row in below:
            self.line(*_row(row, widths))

    def text(self) -> str:
        """All that was added."""
        return "".join(f"{line}\n" for line in self._lines)

    def _rendered(self, part: Part) -> str:
        text, style = (part, "") if isinstance(part, str) else part
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._colour and style and text else text


def _width(text: str) -> int:
    """In terminal cells."""
    return len(text) if text.isascii() else cell_len(text)


def _row(cells: Sequence[tuple[str, str]], widths: Sequence[int]) -> Iterator[Part]:
    """The cells of a row at their widths, the first cut off where it is too long."""
    (name, style), *others = cells
    if _width(name) > widths[0]:
        name = set_cell_size(name, widths[0] - 1) + "…"
    yield name, style
    yield " " * (widths[0] - _width(name))
    for (text, style), width in zip(others, widths[1:], strict=True):
        yield " " * (2 + width - _width(text))
        yield text, style


def _styled(parts: Iterable[Part]) -> list[tuple[str, str]]:
    return [(part, "") if isinstance(part, str) else part for part in parts]


def _plain(parts: Iterable[Part]) -> str:
    return "".join(text for text, _ in _styled(parts))


def _wrapped(parts: Sequence[Part], width: int) -> Iterator[list[Part]]:
    """The parts as lines of at most `width` cells, without the blanks at their ends."""
    whole = _plain(parts)
    starts = [0, *_breaks(whole, width)]
    for start, end in zip(starts, [*starts[1:], len(whole)], strict=True):
        yield _cut(parts, start, start + len(whole[start:end].rstrip()))


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where lines after the first begin: before a word that no longer fits, and inside one that fits on no line."""
    used = 0
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        length = _width(word.rstrip())
        if length <= width - used:
            used += _width(word)
        elif length <= width:
            yield start
            used = _width(word)
        else:
            for piece in chop_cells(word, width):
                if start:
                    yield start
                start += len(piece)
                used = _width(piece)


def _cut(parts: Sequence[Part], start: int, end: int) -> list[Part]:
    """The stretch of the parts between two places, each with its style."""
    cut: list[Part] = []
    offset = 0
    for text, style in _styled(parts):
        piece = text[max(0, start - offset) : max(0, end - offset)]
        cut.append((piece, style))
        offset += len(text)
    return cut
