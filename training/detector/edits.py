"""Faults as edits of a sentence, and the faulty text with the places that a reader would correct."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from training.detector.texts import Forms, Sentence, Token


@dataclass(frozen=True, slots=True)
class Edit:
    """The tokens from `start` to `end`, half-open, are written as `words`, perhaps none."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and the places in it (code points, half-open) that a reader would correct."""

    text: str
    faults: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Means:
    """What faults are made with."""

    chance: random.Random
    forms: Forms
    known: frozenset[str]
    """Words that the clean sentences hold, in small letters."""
    confused: Mapping[str, Sequence[str]]
    """Words that are taken for one another."""
    related: Mapping[str, Sequence[str]]
    """Words of the same root and another class."""
    synonyms: Mapping[tuple[str, str], Sequence[str]]
    """Synonyms of a lemma of a class: n, v, j."""

    def form(self, token: Token, tag: str) -> str | None:
        """Another form of a token's lemma, if it is known and differs from how the token is written."""
        found = self.forms.get((token.lemma.lower(), tag))
        return in_case(found, token.text) if found and found != token.text.lower() else None


Fault = Callable[[Sentence, int, Means], Edit | None]
"""Puts a fault at the token of a number, or does not, where it would not be one."""


def in_case(word: str, like: str) -> str:
    """The word with a capital where the other has one."""
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def write(sentence: Sentence, edits: Iterable[Edit]) -> Example:
    """The sentence with edits, which must not overlap; every word that an edit writes is a fault.

    Where words are lost, the word after the gap is what a reader stops at, or the one before it at the end.
    """
    changes = {edit.start: edit for edit in edits}
    text, faults, place, gap = "", list[tuple[int, int]](), 0, False
    while place < len(sentence):
        edit = changes.pop(place, None)
        end = edit.end if edit else place + 1
        blank = sentence[end - 1].blank if end > place else True
        words = edit.words if edit else (sentence[place].text,)
        for number, word in enumerate(words):
            if edit or gap:
                faults.append((len(text), len(text) + len(word)))
            text += word + " " * (blank or number + 1 < len(words))
            gap = False
        if not words:
            gap = True
            text = text.rstrip() + " " * (blank and bool(text))
        place = end
    text = text.rstrip()
    if gap and text:
        faults.append((text.rfind(" ") + 1, len(text)))
    return Example(text, tuple(faults))
