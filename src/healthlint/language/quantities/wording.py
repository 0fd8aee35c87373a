"""The words around numbers, read from `wording.toml`, and the finding of the longest phrase at a token."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

from healthlint.language.quantities.tokens import Token, tokenise
from healthlint.language.quantities.units import Per, Unit, unit_table

_COUNTED = frozenset("once twice two three four five six seven eight nine ten".split())
_Meaning = TypeVar("_Meaning")
_Phrase = tuple[tuple[str, ...], _Meaning]


class Phrases(Generic[_Meaning]):
    """Phrases by their first word, the longest first; words may be joined by blanks or hyphens."""

    def __init__(self, phrases: Iterable[tuple[str, _Meaning]], *, cased: bool = False) -> None:
        self._cased = cased
        self._by_first: dict[str, list[_Phrase[_Meaning]]] = {}
        for phrase, meaning in phrases:
            words = tuple(token.text if cased else token.lower for token in tokenise(phrase))
            self._by_first.setdefault(words[0], []).append((words, meaning))
        for same_start in self._by_first.values():
            same_start.sort(key=lambda one: len(one[0]), reverse=True)

    @property
    def first_words(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(self._by_first)

    def read(self, tokens: Sequence[Token], at: int) -> tuple[_Meaning, int] | None:
        """The meaning of the longest phrase that starts at a token, and the index after it."""
        if at >= len(tokens):
            return None
        first = tokens[at].text if self._cased else tokens[at].lower
        for words, meaning in self._by_first.get(first, ()):
            if (end := self._follow(words, tokens, at)) is not None:
                return meaning, end
        return None

    def _follow(self, words: Sequence[str], tokens: Sequence[Token], at: int) -> int | None:
        for number, word in enumerate(words):
            if number and is_hyphen(tokens, at) and word != "-":
                at += 1
            if at >= len(tokens) or (tokens[at].text if self._cased else tokens[at].lower) != word:
                return None
            at += 1
        return at


def read_after(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """What is said after a quantity that ends before `at`.

    "Under 16 or over 60" and "for 3 months at least twice a day" begin another one.
    """
    found = wording().after.read(tokens, at + 1 if is_hyphen(tokens, at) else at)
    if found is None:
        return None
    following = tokens[found[1]] if found[1] < len(tokens) else None
    begins = following is not None and (following.value is not None or following.lower in _COUNTED)
    return None if begins else found


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases before and after a quantity by what they mean, and word lists."""

    before: Phrases[str]
    after: Phrases[str]
    vague: Phrases[tuple[float, float]]
    between: frozenset[str]
    names: frozenset[str]


@cache
def wording() -> Wording:
    """The shipped wording."""
    data = tomllib.loads(files("healthlint.language.quantities").joinpath("wording.toml").read_text(encoding="utf-8"))
    return Wording(
        before=Phrases(_meanings(data["before"])),
        after=Phrases(_meanings(data["after"])),
        vague=Phrases((phrase, (float(low), float(high))) for phrase, (low, high) in data["vague"].items()),
        between=frozenset(_split(data["between"]["words"])),
        names=frozenset(_split(data["names"]["words"])),
    )


@cache
def unit_phrases() -> tuple[Phrases[tuple[Unit, tuple[Per, ...]]], Phrases[tuple[Unit, tuple[Per, ...]]]]:
    """Spellings that are matched as written, and those that are matched in any case."""
    as_written: list[tuple[str, tuple[Unit, tuple[Per, ...]]]] = []
    any_case: list[tuple[str, tuple[Unit, tuple[Per, ...]]]] = []
    for spelling, meaning in unit_table().spellings.items():
        loose = len(spelling) > 3 and spelling.islower() and spelling.replace(" ", "").isalpha()
        (any_case if loose else as_written).append((spelling, meaning))
    return Phrases(as_written, cased=True), Phrases(any_case)


def is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands at a token, joined to what is on both sides."""
    return at + 1 < len(tokens) and tokens[at].text in ("-", "‑") and tokens[at].glued and tokens[at + 1].glued


def _meanings(table: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    return ((phrase, meaning) for meaning, phrases in table.items() for phrase in _split(phrases))


def _split(phrases: str) -> Iterable[str]:
    return (phrase for part in phrases.split(",") if (phrase := " ".join(part.split())))
