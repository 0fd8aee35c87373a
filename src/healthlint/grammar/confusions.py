"""Words that are spelt right and are not the word that was meant, told by the words around them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class Confusion:
    """What was meant instead of a word, if all the conditions that are given hold.

    `before` and `after` are the words next to it, in lower case; `before_tag` and `after_tag` their Penn tags; `tag` is
    its own.
    """

    meant: str
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    before_tag: frozenset[str] = frozenset()
    after_tag: frozenset[str] = frozenset()

    def fits(self, before: Token | None, after: Token | None) -> bool:
        """Whether the neighbours are such that the other word was meant."""
        words = ((self.before, before and before.lower_), (self.after, after and after.lower_))
        tags = ((self.before_tag, before and before.tag_), (self.after_tag, after and after.tag_))
        if after is not None and after.lower_ in self.not_after:
            return False
        return all(not wanted or found in wanted for wanted, found in (*words, *tags))


def find_confusions(sentence: Span) -> Iterator[tuple[Token, str]]:
    """Each word of a sentence that stands for another one, with what was meant, in the word's case."""
    table = _table()
    for word in sentence:
        for confusion in table.get(word.lower_, ()):
            before = word.nbor(-1) if word.i > sentence.start else None
            after = word.nbor() if word.i + 1 < sentence.end else None
            if not word.is_upper and confusion.fits(before, after):
                meant = confusion.meant
                yield word, meant.capitalize() if word.text[0].isupper() else meant
                break


@cache
def _table() -> dict[str, tuple[Confusion, ...]]:
    raw = tomllib.loads(files("healthlint.grammar").joinpath("data/confusions.toml").read_text(encoding="utf-8"))
    return {word: tuple(_confusion(entry) for entry in entries) for word, entries in raw.items()}


def _confusion(entry: dict[str, str]) -> Confusion:
    conditions = {key: frozenset(value.split()) for key, value in entry.items() if key != "meant"}
    return Confusion(entry["meant"], **conditions)
