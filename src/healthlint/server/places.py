"""Between offsets in an article and an editor's lines and characters, in the units that the editor counts in."""

from lsprotocol.types import Position, Range
from pygls.workspace import PositionCodec

from healthlint.positions import LineIndex


class Places:
    """The places of one text. Lines end at CR, LF and CRLF alone, as the protocol says and pygls' own lines do not."""

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self._lines = LineIndex(text)
        self._codec = codec

    def position(self, offset: int) -> Position:
        """Where an offset in code points stands."""
        at = self._lines.position(offset)
        before = self._lines.line_text(at.line)[: at.column - 1]
        return Position(at.line - 1, self._codec.client_num_units(before))

    def range(self, start: int, end: int) -> Range:
        """The range of a half-open stretch of code points."""
        return Range(self.position(start), self.position(end))


def overlap(one: Range, other: Range) -> bool:
    """Whether two ranges share a place; touching counts, as a cursor at the end of a word is still at the word."""
    return one.start <= other.end and other.start <= one.end
