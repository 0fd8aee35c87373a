"""The tokenizer cuts health text into the words that rules count on."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from healthlint.language.tokenizer import build_tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("en")
    pipeline.tokenizer = build_tokenizer(pipeline)
    return pipeline


def cut(nlp: Language, text: str) -> str:
    """The words of text, a bar between them."""
    return "|".join(token.text for token in nlp(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("38 °C", "38|°C"),
        ("38°C", "38|°C"),
        ("A fever of 38°C.", "A|fever|of|38|°C|."),
        ("38°C (100.4°F),", "38|°C|(|100.4|°F|)|,"),
        ("37.5°C–38°C", "37.5|°C|–|38|°C"),
        ("500mg", "500|mg"),
        ("2.5mg", "2.5|mg"),
        ("500 mg/5 mL", "500|mg|/|5|mL"),
        ("500mg/5mL", "500|mg|/|5|mL"),
        ("10mg-20mg", "10|mg|-|20|mg"),
        ("5mg/kg/day", "5|mg|/|kg|/|day"),
        ("5.5 mmol/L.", "5.5|mmol|/|L|."),
        ("50µg", "50|µg"),
        ("120/80 mmHg", "120/80|mmHg"),
        ("10%-20%", "10|%|-|20|%"),
        ("1,000IU", "1,000|IU"),
    ],
)
def test_a_unit_is_a_word_apart_from_its_number(nlp: Language, text: str, expected: str) -> None:
    assert expected == cut(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2-3 days", "2|-|3|days"),
        ("4–6 weeks", "4|–|6|weeks"),
        ("every 4–6h", "every|4|–|6|h"),
        ("rest – then walk", "rest|–|then|walk"),
        ("rest—then walk", "rest|—|then|walk"),
        ("call 713-853-3989", "call|713-853-3989"),
    ],
)
def test_ranges_are_cut_at_their_dash_and_telephone_numbers_are_not(nlp: Language, text: str, expected: str) -> None:
    assert expected == cut(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a painkiller, e.g. aspirin", "a|painkiller|,|e.g.|aspirin"),
        ("(i.e. daily)", "(|i.e.|daily|)"),
        ("Dr. Smith vs. Dr Jones", "Dr.|Smith|vs.|Dr|Jones"),
        ("at 8 a.m. or 8am", "at|8|a.m.|or|8|am"),
        ("Take it b.i.d. with food.", "Take|it|b.i.d.|with|food|."),
        ("Lee et al. found", "Lee|et|al.|found"),
    ],
)
def test_abbreviations_keep_their_full_stops(nlp: Language, text: str, expected: str) -> None:
    assert expected == cut(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("don't", "do|n't"),
        ("don’t", "do|n’t"),
        ("It’s your child’s", "It|’s|your|child|’s"),
        ("you’ve they’re we’ll", "you|’ve|they|’re|we|’ll"),
        ("cannot", "can|not"),
        ("DON'T WORRY, YOU’RE FINE", "DO|N'T|WORRY|,|YOU|’RE|FINE"),
        ("dont isnt Doesnt cant", "do|nt|is|nt|Does|nt|ca|nt"),
    ],
)
def test_contractions_are_two_words(nlp: Language, text: str, expected: str) -> None:
    assert expected == cut(nlp, text)


@pytest.mark.parametrize("text", ["its", "well", "ill", "shell", "id", "ID", "Wed", "were", "hell", "lets"])
def test_words_that_only_look_like_contractions_stay_whole(nlp: Language, text: str) -> None:
    assert text == cut(nlp, text)


def test_the_norm_of_a_lost_apostrophe_is_the_full_word(nlp: Language) -> None:
    assert ["do", "not"] == [token.norm_ for token in nlp("dont")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Press \ufffc to go on.", "Press|\ufffc|to|go|on|."),
        ("(\ufffc)", "(|\ufffc|)"),
        ("\ufffc, \ufffc.", "\ufffc|,|\ufffc|."),
    ],
)
def test_the_object_replacement_character_is_a_word(nlp: Language, text: str, expected: str) -> None:
    assert expected == cut(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("non-steroidal anti-inflammatory", "non-steroidal|anti-inflammatory"),
        ("over-the-counter", "over|-|the|-|counter"),
        ("long-term", "long|-|term"),
        ("COVID-19 and vitamin B12", "COVID-19|and|vitamin|B12"),
        ("and/or", "and|/|or"),
        ("in the 1970s", "in|the|1970s"),
        ("the 21st day", "the|21st|day"),
        ("Stop!!! Wait...", "Stop|!!!|Wait|..."),
        ("see https://example.org/a-b/c.", "see|https://example.org/a-b/c|."),
    ],
)
def test_compounds_runs_and_addresses(nlp: Language, text: str, expected: str) -> None:
    assert expected == cut(nlp, text)


def test_the_tokenizer_is_saved_whole(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")
    text = "Dont take 500mg/5mL at 38°C for 4–6 weeks (e.g. \ufffc), non-steroidal."
    assert cut(nlp, text) == cut(loaded, text)
