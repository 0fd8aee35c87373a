"""The map from the clean text of a block back to the source that it was read from."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from healthlint.positions.span import SourceSpan, TextSpan


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of clean text and the stretch of source that it stands for.

    An `exact` piece was copied letter by letter. Any other (an entity, a soft line break, inline code) maps as a
    whole, since nothing inside it has a place of its own. A piece of added text has an empty source span.
    """

    text: str
    source: SourceSpan
    exact: bool


class SourceMap:
    """Pieces in reading order; raises ValueError where they overlap in the source or an exact one is not a copy."""

    __slots__ = ("_starts", "pieces", "text")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(piece for piece in pieces if piece.text)
        self.text = "".join(piece.text for piece in self.pieces)
        self._starts: list[int] = []
        in_text = in_source = 0
        for piece in self.pieces:
            if piece.source.start < in_source:
                raise ValueError(f"a piece at {piece.source.start} begins before the last one ended, at {in_source}")
            if piece.exact and len(piece.source) != len(piece.text):
                raise ValueError(f"an exact piece of {len(piece.text)} letters cannot cover {piece.source}")
            self._starts.append(in_text)
            in_text += len(piece.text)
            in_source = piece.source.end

    def to_source(self, span: TextSpan) -> SourceSpan:
        """The least stretch of source that holds all of a range of the text; raises IndexError on an empty map."""
        first = self._piece_at(span.start)
        last = self._piece_at(max(span.start, span.end - 1))
        return SourceSpan(self._place(first, span.start)[0], self._place(last, max(span.start, span.end - 1))[1])

    def to_text(self, span: SourceSpan) -> TextSpan | None:
        """The range of text that came from a stretch of source, or None where none of it did."""
        touched = [
            (start, piece)
            for start, piece in zip(self._starts, self.pieces, strict=True)
            if piece.source.start < span.end and span.start < piece.source.end
        ]
        if not touched:
            return None
        start, piece = touched[0]
        begin = start + max(0, span.start - piece.source.start) if piece.exact else start
        start, piece = touched[-1]
        end = start + len(piece.text)
        if piece.exact:
            end -= max(0, piece.source.end - span.end)
        return TextSpan(begin, end)

    def is_exact(self, span: TextSpan) -> bool:
        """Whether the range was copied in one run, so that replacing it in the source is safe."""
        first = self._piece_at(span.start)
        return first == self._piece_at(max(span.start, span.end - 1)) and self.pieces[first].exact

    def _piece_at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _place(self, index: int, offset: int) -> tuple[int, int]:
        """Start and end in the source of the one code point of text at `offset`."""
        piece = self.pieces[index]
        if not piece.exact:
            return piece.source.start, piece.source.end
        start = piece.source.start + offset - self._starts[index]
        return start, min(start + 1, piece.source.end)
