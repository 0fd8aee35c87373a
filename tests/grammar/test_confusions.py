"""Confused words: the conditions of the table decide, and the case of the word is kept."""

import pytest

from healthlint.grammar.confusions import find_confusions
from healthlint.language import Analyser, Part


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser({Part.TAGS})


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Dose it hurt?", None, None),
        ("What dose it do?", "dose", "does"),
        ("Side affects are rare.", "affects", "effects"),
        ("The drug may effect your sleep.", "effect", "affect"),
        ("Vains carry blood.", "Vains", "Veins"),
        ("The wound will heel in two weeks.", "heel", "heal"),
        ("The heel will hurt.", None, None),
        ("The illness affects the liver.", None, None),
        ("A week immune system is a risk.", "week", "weak"),
    ],
)
def test_neighbours_decide(analyser: Analyser, text: str, word: str | None, meant: str | None) -> None:
    found = [(token.text, right) for token, right in find_confusions(next(analyser.language(text).sents))]
    assert ([] if word is None else [(word, meant)]) == found
