"""How a pair of statements is laid out for the encoder: word pieces, and a mark of what each piece belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

LONGEST_SECTION, LONGEST_TEXT = 12, 64
"""Word pieces that are read of a section and of a text; what is longer is cut off."""


class Mark(IntEnum):
    """What a word piece belongs to."""

    NONE = 0
    FIRST_SECTION = 1
    FIRST_TEXT = 2
    SECOND_SECTION = 3
    SECOND_TEXT = 4


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an article, and the headings under which it stands, joined."""

    text: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The numbers of word pieces and their marks, of the same length."""

    pieces: tuple[int, ...]
    marks: tuple[int, ...]


class Setter:
    """Cuts texts into word pieces and lays them out; `path` is a tokenizer.json."""

    def __init__(self, path: Path) -> None:
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._first, self._last = tokenizer.encode("", add_special_tokens=True).ids
        self.cut = lru_cache(maxsize=20_000)(self._cut)

    def _cut(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(text.replace("’", "'"), add_special_tokens=False).ids)

    def lay_out_pair(self, first: Statement, second: Statement) -> Layout:
        """Both statements one after the other, each with its section before it."""
        return self._join(
            (
                (self.cut(first.section)[:LONGEST_SECTION], Mark.FIRST_SECTION),
                (self.cut(first.text)[:LONGEST_TEXT], Mark.FIRST_TEXT),
            ),
            (
                (self.cut(second.section)[:LONGEST_SECTION], Mark.SECOND_SECTION),
                (self.cut(second.text)[:LONGEST_TEXT], Mark.SECOND_TEXT),
            ),
        )

    def lay_out_text(self, text: str) -> Layout:
        """One text alone."""
        return self._join(((self.cut(text)[: 2 * LONGEST_TEXT], Mark.NONE),))

    def _join(self, *sides: Sequence[tuple[Sequence[int], Mark]]) -> Layout:
        pieces, marks = [self._first], [Mark.NONE]
        for side in sides:
            for part, mark in side:
                pieces.extend(part)
                marks.extend([mark] * len(part))
            pieces.append(self._last)
            marks.append(Mark.NONE)
        return Layout(tuple(pieces), tuple(marks))
