"""The spellings that one name of a medical concept may have in a text, as keys of the lexicon."""

import re
from collections.abc import Iterator
from itertools import product

from healthlint.language.terms.spelling import split_words
from vocabulary.british import british_forms

HYPHENATED = re.compile(r"\b(non|anti|pre|post|co|hyper|hypo|x|multi|micro|mini|semi)-(?=[a-z])", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s\b")
LETTER_AND_NUMBER = re.compile(r"\b([A-Za-z])[- ]?(\d{1,3})\b")
MOST_SPELLINGS = 12


def keys(name: str) -> list[str]:
    """The keys of a name in lower case: as given, with British spelling, hyphen or apostrophe lost, "B 12"."""
    found: dict[str, None] = {}
    for form in _forms(name):
        words = split_words(form)
        spellings = [(word, *(british for british, _ in british_forms(word))) for word in words.plain]
        for choice in list(product(*spellings))[:MOST_SPELLINGS]:
            found[_join(choice, words.joined)] = None
    return list(found)


def exact_keys(name: str) -> list[str]:
    """The keys of a name that counts only as written; an abbreviation has a plural in -s."""
    words = split_words(name)
    key = _join(words.written, words.joined)
    return [key, f"{key}s"] if key[-1:].isupper() and len(key) > 1 else [key]


def _forms(name: str) -> Iterator[str]:
    yield name
    if HYPHENATED.search(name):
        yield HYPHENATED.sub(r"\1", name)
    if POSSESSIVE.search(name):
        yield POSSESSIVE.sub("s", name)
    if LETTER_AND_NUMBER.search(name):
        yield LETTER_AND_NUMBER.sub(r"\1\2", name)
        yield LETTER_AND_NUMBER.sub(r"\1 \2", name)


def _join(words: tuple[str, ...], joined: tuple[str | None, ...]) -> str:
    parts = [f"{word} ," if sign == "," else word for word, sign in zip(words, joined, strict=True)]
    return " ".join(parts)
