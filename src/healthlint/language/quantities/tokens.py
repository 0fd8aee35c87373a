"""A text cut into numbers, words and signs, for the grammar of quantities."""

import re
import unicodedata
from dataclasses import dataclass

# A thin space groups thousands; a plain one only before noughts, for "2 500 mg tablets" are two tablets.
_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!,?\d)|\d{1,3}(?:[\u2009\u202f]\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:\ 000)+(?!\d)|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<fraction>[¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<word>[^\W\d_]+)|(?P<sign>[<>]=|\S)"
)
_GROUPING = str.maketrans("", "", ", \u2009\u202f")
_DEGREES = str.maketrans("º˚", "°°")
LONGEST_NUMBER = 15
"""Digits of the longest number that is read; longer ones are identifiers."""


@dataclass(frozen=True, slots=True)
class Token:
    """A number, word or sign. `value` is None but for numbers; `glued` means that no blank stands before it."""

    text: str
    lower: str
    start: int
    end: int
    value: float | None
    glued: bool
    is_word: bool

    @property
    def is_fraction(self) -> bool:
        """Whether it is one character for a fraction: ½."""
        return self.value is not None and not self.text[-1].isdecimal()


def tokenise(text: str) -> list[Token]:
    """All of the text but its blanks."""
    tokens, end = [], 0
    for match in _TOKEN.finditer(text.translate(_DEGREES)):
        start, words = match.start(), match.group()
        value = None
        if match.lastgroup == "number":
            digits = words.translate(_GROUPING)
            value = float(digits) if len(digits) <= LONGEST_NUMBER else None
        elif match.lastgroup == "fraction":
            value = unicodedata.numeric(words)
        glued = start == end and start > 0
        end = match.end()
        tokens.append(Token(words, words.lower(), start, end, value, glued, match.lastgroup == "word"))
    return tokens
