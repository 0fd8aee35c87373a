"""What the formulas need to know of a text, counted in one pass and added up over sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from textstat.backend.selections import list_words
from textstat.backend.utils import get_lang_easy_words

from healthlint.readability.syllables import count_syllables

_LONG = 3
"""From this number of syllables a word counts as long, for SMOG and Gunning fog."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a text, each as textstat makes it.

    `chunks` are what blanks part, a lone "&" included, and `characters` all that is not blank (only the automated
    readability index uses these two). `hard` words are long and not on Dale and Chall's list; `unfamiliar` ones are
    merely not on it.
    """

    sentences: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0
    long: int = 0
    hard: int = 0
    unfamiliar: int = 0
    chunks: int = 0
    characters: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.sentences + other.sentences,
            self.words + other.words,
            self.letters + other.letters,
            self.syllables + other.syllables,
            self.long + other.long,
            self.hard + other.hard,
            self.unfamiliar + other.unfamiliar,
            self.chunks + other.chunks,
            self.characters + other.characters,
        )


def count_sentence(text: str) -> Counts:
    """Count one sentence of plain text; one without words counts for nothing."""
    words = [_measure(word) for word in list_words(text)]
    if not words:
        return Counts()
    chunks = text.split()
    return Counts(
        sentences=1,
        words=len(words),
        letters=sum(word.letters for word in words),
        syllables=sum(word.syllables for word in words),
        long=sum(word.syllables >= _LONG for word in words),
        hard=sum(word.syllables >= _LONG and not word.familiar for word in words),
        unfamiliar=sum(not word.familiar for word in words),
        chunks=len(chunks),
        characters=sum(map(len, chunks)),
    )


def add(counts: Iterable[Counts]) -> Counts:
    """The counts of a text from those of its parts."""
    return sum(counts, Counts())


class _Word(NamedTuple):
    letters: int
    syllables: int
    familiar: bool


@lru_cache(maxsize=100_000)
def _measure(word: str) -> _Word:
    lower = word.lower()
    return _Word(len(word.replace("'", "")), count_syllables(lower), lower in get_lang_easy_words("en"))
