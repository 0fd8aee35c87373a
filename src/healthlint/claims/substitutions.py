"""Statements that are alike but for one word, and the words that exclude each other there: "tightens", "relaxes"."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from healthlint.claims.phrasings import Answer
from healthlint.claims.statements import Statement

OPPOSED = "opposed"
"""The name of the axis of slots that hold a word chosen from a set."""

_AFFIRMED = (Answer.YES, Answer.USUALLY, Answer.ALWAYS)
_DEFINING = frozenset(("be", "cause", "begin", "belong", "form", "occur"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A word of a statement that others exclude: the set that it is chosen from, and the rest of the content."""

    word: str
    chosen_from: str
    rest: frozenset[str]


def choices_in(statement: Statement, told: frozenset[str]) -> Iterator[Choice]:
    """The words in what a statement says of its subject for which it could have had a word that excludes them.

    `told` is the content with its number. A word that narrows the subject or an object is none: high and low blood
    pressure are two things.
    """
    if statement.answer not in _AFFIRMED:
        return
    for word in statement.predicated & told:
        for name, is_pair in _sets_of().get(word, ()):
            if is_pair or _defines(statement):
                yield Choice(word, name, told - {word})
        if word.isdecimal() and _defines(statement):
            yield Choice(word, "number", told - {word})


def _defines(statement: Statement) -> bool:
    """Whether a statement says what a thing is, what causes it, or where or in whom it mostly is."""
    root = statement.root
    linked = root.lemma_.lower() in _DEFINING or any(child.dep_ == "cop" for child in root.children)
    return (linked or "cause" in statement.content) and (statement.names_topic or statement.answer is Answer.USUALLY)


@cache
def _sets_of() -> Mapping[str, tuple[tuple[str, bool], ...]]:
    """For each word the names of the sets that it stands in, and whether each is a pair of opposites."""
    table = tomllib.loads(files("healthlint.claims").joinpath("knowledge/opposed.toml").read_text("utf-8"))
    found: dict[str, list[tuple[str, bool]]] = {}
    for pair in table["pairs"].split():
        for word in pair.split("/"):
            for form in {word, _stem(word)}:
                found.setdefault(form, []).append((pair, True))
    for line in table["groups"].strip().splitlines():
        for word in line.split():
            for form in {word, _stem(word)}:
                found.setdefault(form, []).append((line, False))
    return {word: tuple(names) for word, names in found.items()}


def _stem(word: str) -> str:
    """A word as it stands in the content of a statement."""
    for ending in ("ing", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending)
    return word
