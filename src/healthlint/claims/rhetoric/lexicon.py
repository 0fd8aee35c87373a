"""The families of words and the figures of speech that articles persuade with, as the data files list them."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any

from healthlint.claims.rhetoric.inflection import forms_of
from healthlint.claims.rhetoric.phrases import Element, Phrase, Text, read_phrase
from healthlint.language.terms import Kind
from healthlint.positions import TextSpan

_FIGURES = ("promises.toml", "proof.toml", "pressure.toml", "people.toml", "provenance.toml", "tone.toml")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of speech: its name, and what else must hold.

    Its sentence, or the title, must name a term of one of the kinds in `about`, where there are any. No phrase of
    `unless` may be in its sentence. `denies` says that its words hold their own negation; `quotes`, `asks` and
    `forbids` let in what is quoted, asked and forbidden. A `weak` one counts only beside others.
    """

    name: str
    about: frozenset[Kind]
    unless: tuple[Phrase, ...]
    denies: bool
    quotes: bool
    asks: bool
    forbids: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases by the words that call for them."""

    by_key: Mapping[str, tuple[tuple[Phrase, Figure], ...]]

    def find(self, text: Text) -> Iterator[tuple[TextSpan, Figure]]:
        """The figures of a text and their places."""
        called = {id(phrase): (phrase, figure) for word in text.known for phrase, figure in self.by_key.get(word, ())}
        for phrase, figure in called.values():
            for place in phrase.find(text):
                yield place, figure


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of the shipped data files; they are read once. Raises ValueError for a phrase that cannot be read."""
    own = _load("families.toml")
    forms = partial(forms_of, irregular=own["irregular"])
    families: dict[str, Element] = {}
    for name, members in own["families"].items():
        written = " / ".join(members if isinstance(members, list) else members.split())
        families[name] = read_phrase(f"( {written} )", families, forms)
    by_key: dict[str, list[tuple[Phrase, Figure]]] = {}
    for file in _FIGURES:
        for name, tables in _load(file).items():
            for table in tables:
                figure = Figure(
                    name,
                    frozenset(map(Kind, table.get("about", ()))),
                    tuple(read_phrase(written, families, forms) for written in table.get("unless", ())),
                    table.get("denies", False),
                    table.get("quotes", False),
                    table.get("asks", False),
                    table.get("forbids", False),
                    table.get("weak", False),
                )
                for written in table["says"]:
                    phrase = read_phrase(written, families, forms)
                    for word in phrase.keys:
                        by_key.setdefault(word, []).append((phrase, figure))
    return Lexicon({word: tuple(phrases) for word, phrases in by_key.items()})


def _load(file: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(file).read_text(encoding="utf-8"))
