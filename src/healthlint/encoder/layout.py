"""How texts are laid out for the encoder: word pieces, and a mark of what each belongs to or how it is written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

LONGEST_SECTION, LONGEST_TEXT = 12, 64
"""Word pieces that are read of a section and of a text; what is longer is cut off."""
LONGEST_SENTENCE = 96
"""Word pieces of a sentence that are read at once; a longer one is read in parts."""
LONGEST_WORD = 12
WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


class Mark(IntEnum):
    """What a word piece belongs to."""

    NONE = 0
    FIRST_SECTION = 1
    FIRST_TEXT = 2
    SECOND_SECTION = 3
    SECOND_TEXT = 4


class Shape(IntEnum):
    """How a word is written, which its pieces do not tell."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    DIGIT = 4
    OTHER = 5
    NONE = 6


def shape_of(word: str) -> Shape:
    """The shape of a word, which is not empty."""
    if any(letter.isdigit() for letter in word):
        return Shape.DIGIT
    if not any(letter.isalpha() for letter in word):
        return Shape.OTHER
    if word.islower():
        return Shape.LOWER
    if word.isupper() and len(word) > 1:
        return Shape.UPPER
    return Shape.TITLE if word[:1].isupper() and (len(word) == 1 or word[1:].islower()) else Shape.MIXED


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


@dataclass(frozen=True, slots=True)
class WordLayout:
    """A layout of a sentence or a part of it, and the place in the text (code points) of the word of each piece."""

    layout: Layout
    places: tuple[tuple[int, int] | None, ...]


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

    def lay_out_words(self, text: str) -> list[WordLayout]:
        """The words of a sentence with their shapes, in parts that are not longer than LONGEST_SENTENCE."""
        parts: list[WordLayout] = []
        pieces, marks, places = list[int](), list[int](), list[tuple[int, int]]()

        def close() -> None:
            layout = Layout((self._first, *pieces, self._last), (Shape.NONE, *marks, Shape.NONE))
            parts.append(WordLayout(layout, (None, *places, None)))

        for word in WORD.finditer(text):
            found = self.cut(word[0])[:LONGEST_WORD]
            if pieces and len(pieces) + len(found) > LONGEST_SENTENCE:
                close()
                pieces, marks, places = [], [], []
            pieces += found
            marks += [shape_of(word[0])] * len(found)
            places += [word.span()] * len(found)
        if pieces:
            close()
        return parts

    def _join(self, *sides: Sequence[tuple[Sequence[int], Mark]]) -> Layout:
        pieces, marks = [self._first], [Mark.NONE]
        for side in sides:
            for part, mark in side:
                pieces.extend(part)
                marks.extend([mark] * len(part))
            pieces.append(self._last)
            marks.append(Mark.NONE)
        return Layout(tuple(pieces), tuple(marks))
