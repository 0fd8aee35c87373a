"""Clean text as it is put together, piece by piece, with white space as a browser shows it."""

import re

from healthlint.positions import Piece, SourceMap, SourceSpan

_SPACE = " \t\n\r\f"
# What a block may consist of without there being anything to read: objects, and spaces that no `isspace` knows.
_NOTHING = (
    _SPACE + "\N{OBJECT REPLACEMENT CHARACTER}\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
)
_PUNCTUATION = ".,;:!?"
_RUN = re.compile(rf"[^{_SPACE}]+(?: [^{_SPACE}]+)*")


class CleanText:
    """Collects the pieces of one block in source order.

    White space at the ends is dropped and collapses to one space between words, across markup too.
    """

    __slots__ = ("_length", "_marked", "_pieces", "_run", "_source", "_space")

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[Piece] = []
        self._length = 0  # of the text so far, the run included
        self._run: tuple[int, int] | None = None  # an exact stretch of the source that may still grow
        self._space: tuple[int, int] | None = None  # white space that counts only if a word follows
        self._marked = False  # whether the white space stands before a mark without words

    def __len__(self) -> int:
        """Where the next word will begin in the text."""
        return self._length + (self._space is not None)

    @property
    def end(self) -> int:
        """Where the last word ends in the text."""
        return self._length

    def copy(self, start: int, end: int) -> None:
        """Add a stretch of the source as it stands there."""
        position = start
        for run in _RUN.finditer(self._source, start, end):
            if position < run.start():
                self.add_space(position, run.start())
            if self._marked and self._source[run.start()] in _PUNCTUATION:
                self._space = None
            self._flush_space()
            self._extend(*run.span())
            position = run.end()
        if position < end:
            self.add_space(position, end)

    def add_space(self, start: int, end: int) -> None:
        """Add a stretch of the source that shows as a space: white space, a line break."""
        if self._space is not None and self._space[1] == start:
            self._space = (self._space[0], end)
        elif self._space is None and self._length:
            self._space = (start, end)

    def add_mark(self) -> None:
        """Note a mark without words, as that of a footnote: in "word [1]." no space is to stay before the full stop."""
        self._marked = self._space is not None

    def replace(self, text: str, start: int, end: int) -> None:
        """Add text that stands for a stretch of the source as a whole: an entity, inline code."""
        self._flush_space()
        self._append(text, start, end)

    def source_map(self) -> SourceMap | None:
        """The map of all that was added, or None where there is nothing to read."""
        self._end_run()
        text = SourceMap(self._pieces)
        return text if text.text.strip(_NOTHING).strip() else None

    def _flush_space(self) -> None:
        self._marked = False
        if self._space is None:
            return
        start, end = self._space
        self._space = None
        if self._source[start:end] == " ":
            self._extend(start, end)
        else:
            self._append(" ", start, end)

    def _extend(self, start: int, end: int) -> None:
        self._length += end - start
        if self._run is not None and self._run[1] == start:
            self._run = (self._run[0], end)
        else:
            self._end_run()
            self._run = (start, end)

    def _append(self, text: str, start: int, end: int) -> None:
        self._end_run()
        self._pieces.append(Piece(text, SourceSpan(start, end), exact=False))
        self._length += len(text)

    def _end_run(self) -> None:
        if self._run is not None:
            start, end = self._run
            self._pieces.append(Piece(self._source[start:end], SourceSpan(start, end), exact=True))
            self._run = None
