"""Spelling with the real Harper: what its dictionary lacks and health articles write."""

import pytest

from healthlint.grammar import Grading, Harper, Text, Vocabulary, check_article


@pytest.mark.parametrize("text", ["Angioedema (an-jee-oh-EE-duh-muh) is swelling.", "A virus (say VYE-rus) is small."])
def test_a_word_respelt_for_the_ear_is_no_misspelling(text: str) -> None:
    texts = [Text(text)]
    assert check_article(texts, [Harper(off=Grading().off("harper"))], Vocabulary(), Grading()).remarks == [[]]


@pytest.mark.parametrize("word", ["diarhea", "opthalmologist", "recieve", "tonsilitis", "HEAD-acke"])
def test_a_misspelt_word_is_found(word: str) -> None:
    ((remark, *_),) = check_article([Text(f"They say {word} of it.")], [Harper()], Vocabulary(), Grading()).remarks
    assert "spelling" == remark.category
