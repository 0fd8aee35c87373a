"""Where things are: spans, lines, and the map from clean text to source."""

from healthlint.positions.lines import LineIndex, Position
from healthlint.positions.source_map import Piece, SourceMap
from healthlint.positions.span import SourceSpan, Span, TextSpan

__all__ = ["LineIndex", "Piece", "Position", "SourceMap", "SourceSpan", "Span", "TextSpan"]
