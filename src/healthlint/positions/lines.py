"""Lines and columns, made from offsets only at the edge, where a report is written."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """An offset in code points from 0, with its line and column, both from 1."""

    offset: int
    line: int
    column: int


class LineIndex:
    """Where each line of a source begins; only CR, LF and CRLF end a line, as in editors."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def position(self, offset: int) -> Position:
        """The line and column of an offset of the source (its end included)."""
        line = bisect_right(self._starts, offset)
        return Position(offset, line, offset - self._starts[line - 1] + 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Start and end offset of a line counted from 1, without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._source)
        return start, start + len(self._source[start:end].rstrip("\r\n"))

    def line_text(self, line: int) -> str:
        """The text of a line counted from 1, without its line end."""
        start, end = self.line_span(line)
        return self._source[start:end]
