"""Phrases of spun text: what is found, what it stands for, and what is left alone."""

import pytest

from healthlint.grammar.torture import find_tortured_phrases


@pytest.mark.parametrize(
    ("text", "phrase", "meant"),
    [
        ("Bosom malignancy is treated.", "Bosom malignancy", "breast malignancy"),
        ("It ends in kidney disappointment.", "kidney disappointment", "kidney failure"),
        ("A urinary lot contamination hurts.", "urinary lot", "urinary tract"),
        ("The touchy entrails hurt.", "touchy entrails", "irritable bowel"),
        ("It does now not hurt.", "does now not", "does not"),
    ],
)
def test_phrase_is_found_with_the_term_that_it_stands_for(text: str, phrase: str, meant: str) -> None:
    assert [(phrase, meant)] == [(text[start:end], term) for start, end, term in find_tortured_phrases(text)]


@pytest.mark.parametrize(
    "text",
    ["Breast cancer is treated.", "The heart fails.", "There is now not much left.", "Chronic pain is common."],
)
def test_what_medicine_says_is_left_alone(text: str) -> None:
    assert [] == list(find_tortured_phrases(text))
