"""Faults put into clean sentences: the text that comes out, and the places that a reader would correct."""

import random

import pytest

from training.detector import grammar_faults as grammar
from training.detector import writing_faults as writing
from training.detector.edits import Edit, Example, Fault, Means, write
from training.detector.examples import spoil
from training.detector.texts import Sentence, Token, forms_of

TAGGED = "The/DT/the nurse/NN/nurse gives/VBZ/give two/CD/two tablets/NNS/tablet to/IN/to them/PRP/they ././."


def sentence_of(tagged: str) -> Sentence:
    words = [word.rsplit("/", 2) for word in tagged.split()]
    after = [*(word[0] for word in words[1:]), ""]
    return tuple(
        Token(text, tag, lemma, follows not in {".", ",", ""})
        for (text, tag, lemma), follows in zip(words, after, strict=True)
    )


SENTENCE = sentence_of(TAGGED)


@pytest.fixture
def means() -> Means:
    forms = {("give", "VBP"): "give", ("give", "VBZ"): "gives", ("tablet", "NN"): "tablet", ("nurse", "NNS"): "nurses"}
    known = frozenset(token.text.lower() for token in SENTENCE)
    return Means(
        random.Random(1), forms, known, {"to": ["too"]}, {"nurse": ["nursing"]}, {("tablet", "n"): ["lozenge"]}
    )


def spoilt(fault: Fault, place: int, means: Means) -> tuple[str, list[str]]:
    edit = fault(SENTENCE, place, means)
    assert edit is not None
    example = write(SENTENCE, [edit])
    return example.text, [example.text[start:end] for start, end in example.faults]


def test_a_sentence_without_edits_is_as_it_was() -> None:
    assert Example("The nurse gives two tablets to them.", ()) == write(SENTENCE, ())


@pytest.mark.parametrize(
    ("fault", "place", "text", "places"),
    [
        (grammar.lose_determiner, 0, "nurse gives two tablets to them.", ["nurse"]),
        (grammar.break_agreement, 2, "The nurse give two tablets to them.", ["give"]),
        (grammar.change_number, 4, "The nurse gives two tablet to them.", ["tablet"]),
        (grammar.change_pronoun, 6, "The nurse gives two tablets to they.", ["they"]),
        (grammar.lose_preposition, 5, "The nurse gives two tablets them.", ["them"]),
        (grammar.change_class, 1, "The nursing gives two tablets to them.", ["nursing"]),
        (writing.confuse, 5, "The nurse gives two tablets too them.", ["too"]),
        (writing.exchange, 4, "The nurse gives two tablets to them.", []),
        (writing.lose_word, 2, "The nurse two tablets to them.", ["two"]),
        (writing.change_stop, 7, "The nurse gives two tablets to them", ["them"]),
        (writing.lose_capital, 0, "the nurse gives two tablets to them.", ["the"]),
    ],
)
def test_a_fault_is_where_a_reader_stops(fault: Fault, place: int, text: str, places: list[str], means: Means) -> None:
    if not places:
        assert fault(SENTENCE, place, means) is None, "the plural of the synonym is not known"
    else:
        assert (text, places) == spoilt(fault, place, means)


def test_two_faults_keep_their_places() -> None:
    example = write(SENTENCE, [Edit(4, 5, ("tablet",)), Edit(6, 7, ())])
    assert "The nurse gives two tablet to." == example.text
    assert ["tablet", "."] == [example.text[start:end] for start, end in example.faults]


def test_what_is_misspelt_is_no_word(means: Means) -> None:
    found = {spoilt(writing.misspell, 1, means)[0].split()[1] for _ in range(20)}
    assert len(found) > 5
    assert not found & means.known


def test_spoilt_sentences_have_faults_inside_them(means: Means) -> None:
    examples = [spoil(SENTENCE, means) for _ in range(200)]
    assert 30 < sum(not example.faults for example in examples) < 120
    for example in examples:
        for start, end in example.faults:
            assert 0 <= start < end <= len(example.text)
            assert not example.text[start:end].isspace()


def test_forms_are_the_commonest_of_their_lemma() -> None:
    sentences = [SENTENCE, SENTENCE, sentence_of("Tablet/NNS/tablet")]
    assert "tablets" == forms_of(sentences)["tablet", "NNS"]
    assert ("tablet", "NN") not in forms_of(sentences)
