"""Phrases with families of words: how they are written, and where they match."""

import pytest

from healthlint.claims.rhetoric import Text, load_lexicon
from healthlint.claims.rhetoric.inflection import forms_of
from healthlint.claims.rhetoric.phrases import Phrase, read_phrase

FAMILIES = {"pain": read_phrase("( pain|ache / sore ~joint )", {}, lambda word: forms_of(word, {}))}
TEXT = "The tea’s makers end sore joints, and pain, within 3 days. It stopped 40% of aches!"


def phrase(written: str) -> Phrase:
    return read_phrase(written, FAMILIES, lambda word: forms_of(word, {"have": "has had"}))


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("heal", {"heal", "heals", "healed", "healing"}),
        ("cure", {"cure", "cures", "cured", "curing", "cureing"}),
        ("remedy", {"remedy", "remedies", "remedied", "remedying"}),
        ("vanish", {"vanish", "vanishes", "vanished", "vanishing"}),
        ("stop", {"stop", "stops", "stoped", "stoping", "stopped", "stopping"}),
        ("have", {"have", "haves", "haved", "having", "haveing", "has", "had"}),
    ],
)
def test_a_word_stands_for_its_forms(word: str, forms: set[str]) -> None:
    assert forms == forms_of(word, {"have": "has had"})


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("~maker end", "makers end"),
        ("tea", "tea’s"),
        ("end {pain}", "end sore joints"),
        ("end|ends ...3 pain", "end sore joints, and pain"),
        ("end ...2 pain", None),
        ("pain within # days", "pain, within 3 days"),
        ("pain ...4 // it", "pain, within 3 days. It"),
        ("pain ...9 it", None),
        ("^ it ~stop", "It stopped"),
        ("^ ~stop", None),
        ("% of {pain}", None),
        ("% of ~ache", "40% of aches"),
        ("pain ( very soon / within ) #", "pain, within 3"),
        ("sore old? joints", "sore joints"),
        ("end [ sore joints ] and", "sore joints"),
        ("stopped ( up to )? %", "stopped 40%"),
    ],
)
def test_a_phrase_is_found_where_all_its_elements_follow(written: str, found: str | None) -> None:
    places = [TEXT[place.start : place.end] for place in phrase(written).find(Text.of(TEXT))]
    assert ([found] if found else []) == places


@pytest.mark.parametrize(
    ("written", "problem"), [("end {relief}", "no family"), ("end ( pain", "pair"), ("end pain )", "pair")]
)
def test_a_phrase_that_cannot_be_read_is_refused(written: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        phrase(written)


def test_a_phrase_is_called_for_by_its_rarest_words() -> None:
    assert frozenset({"joints"}) == phrase("the ...3 joints of you").keys


def test_one_pass_over_a_text_finds_figures_of_several_kinds() -> None:
    text = Text.of("Doctors hate this oil, which puts an end to arthritis for good.")
    assert {"conspiracy", "promised-cure"} == {figure.name for _, figure in load_lexicon().find(text)}
