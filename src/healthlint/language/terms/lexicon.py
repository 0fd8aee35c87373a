"""The shipped lexicon of medical concepts: their names, their classes, and what tells them from ordinary words."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from healthlint.language.terms.concept import Concept, Kind
from healthlint.language.terms.spelling import Words, singular_forms, split_words

NUMBER = "<number>"
OTHER = ""
"""The id under which a phrase stands that holds the name of a term and means something else."""

OVER_THE_COUNTER = {"yes": True, "no": False, "": None}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words, in their plain form, that must or must not stand beside a word of several meanings."""

    preceded_by: frozenset[str] = frozenset()
    not_preceded_by: frozenset[str] = frozenset()
    not_followed_by: frozenset[str] = frozenset()
    lower: bool = False

    def allow(self, words: Words, at: int) -> bool:
        """Whether the word at an index stands where it means the term."""
        before = _word_class(words.plain[at - 1]) if at and words.joined[at - 1] == "" else ""
        after = _word_class(words.plain[at + 1]) if words.joined[at] == "" else ""
        return (
            (not self.preceded_by or before in self.preceded_by)
            and before not in self.not_preceded_by
            and after not in self.not_followed_by
            and not (self.lower and at and not words.written[at].islower())
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`names` and `exact` lead from a name to the id of its concept, or to OTHER.

    A key of `names` is in the form of `split_words`, its words joined by blanks; one of `exact` keeps its capitals.
    `longest` gives for a first word the most words that a name beginning with it has, if more than one. `noun` holds
    the words that mean a term only as nouns, `surroundings` those that depend on their neighbours. `concepts` has for
    each id one line with the fields that `concept_of` reads.
    """

    names: Mapping[str, str]
    exact: Mapping[str, str]
    longest: Mapping[str, int]
    noun: frozenset[str]
    surroundings: Mapping[str, Surroundings]
    concepts: Mapping[str, str]

    def find(self, words: Words, first: int, count: int) -> str | None:
        """The id of what `count` words from `first` name together, or None; the last may be a plural."""
        written = _join(words.written, words.joined, first, count)
        if (name := self.exact.get(written)) is not None:
            return name
        plain = _join(words.plain, words.joined, first, count)
        if (name := self.names.get(plain)) is not None:
            return name
        last = words.plain[first + count - 1]
        stem = plain[: len(plain) - len(last)]
        return next((self.names[stem + form] for form in singular_forms(last) if stem + form in self.names), None)


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, read from the package at the first call."""
    packed = files("healthlint.language.terms").joinpath("data/terms.json.gz").read_bytes()
    return msgspec.json.decode(gzip.decompress(packed), type=Lexicon)


@cache
def concept_of(id: str) -> Concept:
    """The concept with an id of the lexicon; raises KeyError for any other."""
    name, kind, classes, sale, *synonyms = load_lexicon().concepts[id].split("\t")
    return Concept(id, name, Kind(kind), tuple(classes.split()), tuple(synonyms), OVER_THE_COUNTER[sale])


def concept(name: str) -> Concept | None:
    """The concept that a name stands for in its medical meaning, in any case and number; None for an unknown one."""
    words = split_words(name)
    if not words.plain:
        return None
    found = load_lexicon().find(words, 0, len(words.plain))
    return concept_of(found) if found else None


def same(first: str | Concept, second: str | Concept) -> bool:
    """Whether two names stand for one concept; a name that is not known is the same as no other."""
    one, other = _concept(first), _concept(second)
    return one is not None and other is not None and one.id == other.id


def is_a(narrow: str | Concept, wide: str | Concept) -> bool:
    """Whether one concept is the other, belongs to it however many steps up, or is a product that contains it."""
    one, other = _concept(narrow), _concept(wide)
    return one is not None and other is not None and other.id in _closure(one.id)


@cache
def _closure(id: str) -> frozenset[str]:
    """The concept and all above it."""
    above = (_closure(wider) for wider in concept_of(id).classes)
    return frozenset({id}.union(*above))


def _concept(named: str | Concept) -> Concept | None:
    return concept(named) if isinstance(named, str) else named


def _join(parts: tuple[str, ...], joined: tuple[str | None, ...], first: int, count: int) -> str:
    if count == 1:
        return parts[first]
    last = first + count - 1
    return " ".join(f"{parts[at]} ," if joined[at] else parts[at] for at in range(first, last)) + f" {parts[last]}"


def _word_class(word: str) -> str:
    return NUMBER if word[:1].isdigit() else word
