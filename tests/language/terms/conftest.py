"""Texts with and without tags, and the terms found in them."""

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language

from healthlint.language import Analyser, Part
from healthlint.language.terms import Term, find_terms

Finder = Callable[[str], list[tuple[str, str]]]
"""From a text to its terms: the words in the text, and the id of the concept."""


@pytest.fixture(scope="session")
def tagged() -> Finder:
    """Terms found with the shipped model's tags."""
    return _finder(Analyser((Part.TAGS,)).language)


@pytest.fixture(scope="session")
def untagged() -> Finder:
    """Terms found in text that is cut into words and no more."""
    return _finder(spacy.blank("en"))


def _finder(language: Language) -> Finder:
    def find(text: str) -> list[tuple[str, str]]:
        return [_show(text, term) for term in find_terms(language(text))]

    return find


def _show(text: str, term: Term) -> tuple[str, str]:
    return text[term.where.start : term.where.end], term.concept.id
