"""Terms are found in running text, in every spelling, and not where their words mean something else."""

from collections.abc import Callable

import pytest
import spacy

from healthlint.language.terms import find_terms
from healthlint.positions import TextSpan

Finder = Callable[[str], list[tuple[str, str]]]
SENTENCE = "A heart attack, low back pain and kidney stones: take ibuprofen, not a cold bath, and call your doctor. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take ibuprofen for a headache.", [("ibuprofen", "ibuprofen"), ("headache", "headache")]),
        ("IBUPROFEN", [("IBUPROFEN", "ibuprofen")]),
        ("two heart attacks", [("heart attacks", "heart-attack")]),
        ("kidney stones and gallstones", [("kidney stones", "kidney-stones"), ("gallstones", "gallstones")]),
        ("several biopsies", [("biopsies", "biopsy")]),
        ("many diagnosed thromboses", [("thromboses", "blood-clot")]),
        ("Crohn's disease", [("Crohn's disease", "crohns-disease")]),
        ("Crohn’s disease", [("Crohn’s disease", "crohns-disease")]),
        ("Crohns disease", [("Crohns disease", "crohns-disease")]),
        ("the kidney's work", [("kidney", "kidney")]),
        ("anaemia or anemia", [("anaemia", "anemia"), ("anemia", "anemia")]),
        ("haemorrhoids", [("haemorrhoids", "hemorrhoids")]),
        ("Diarrhoea", [("Diarrhoea", "diarrhea")]),
        ("an oesophageal cancer", [("oesophageal cancer", "esophageal-cancer")]),
        ("nonsteroidal anti-inflammatory drugs", [("nonsteroidal anti-inflammatory drugs", "nsaid")]),
        ("non-steroidal anti-inflammatory drugs", [("non-steroidal anti-inflammatory drugs", "nsaid")]),
        ("calcium-channel blockers", [("calcium-channel blockers", "calcium-channel-blocker")]),
        ("an Xray", [("Xray", "x-ray")]),
        ("x-rays", [("x-rays", "x-ray")]),
        ("vitamin B-12", [("vitamin B-12", "vitamin-b12")]),
        ("COVID-19", [("COVID-19", "covid-19")]),
        (
            "Ménière's or Meniere’s disease",
            [("Ménière", "menieres-disease"), ("Meniere’s disease", "menieres-disease")],
        ),
        ("E. coli", [("E. coli", "e-coli")]),
        ("St. John's wort", [("St. John's wort", "st-johns-wort")]),
        ("hand, foot and mouth disease", [("hand, foot and mouth disease", "hand-foot-and-mouth-disease")]),
        ("STIs", [("STIs", "sexually-transmitted-infection")]),
        ("500mg of aspirin/codeine", [("aspirin", "aspirin"), ("codeine", "codeine")]),
        ("two\nheart\nattacks", [("heart\nattacks", "heart-attack")]),
        ("", []),
    ],
)
def test_spellings(untagged: Finder, text: str, expected: list[tuple[str, str]]) -> None:
    assert expected == untagged(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("low back pain", [("low back pain", "low-back-pain")]),
        ("type 2 diabetes", [("type 2 diabetes", "type-2-diabetes")]),
        ("the flu vaccine", [("flu vaccine", "flu-vaccine")]),
        ("a cold sore", [("cold sore", "cold-sore")]),
        ("vitamin D deficiency", [("vitamin D deficiency", "vitamin-d-deficiency")]),
        ("heart. Attack", [("heart", "heart")]),
        ("lung, skin and bowel cancer", [("lung", "lung"), ("bowel cancer", "bowel-cancer")]),
    ],
)
def test_the_longest_name_wins_and_none_runs_over_a_full_stop(
    tagged: Finder, text: str, expected: list[tuple[str, str]]
) -> None:
    found = tagged(text)
    assert expected == [term for term in found if term in expected] != []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("You may have a cold that lasts a week.", ("cold", "common-cold")),
        ("Colds are caused by viruses.", ("Colds", "common-cold")),
        ("People with AIDS need care.", ("AIDS", "aids")),
        ("Foods rich in iron help.", ("iron", "iron")),
        ("Old paint may contain lead.", ("lead", "lead")),
        ("Drink plenty of water.", ("water", "water")),
        ("The pain is in your back.", ("back", "back")),
        ("A stroke is an emergency.", ("stroke", "stroke")),
        ("She has lived with MS for years.", ("MS", "multiple-sclerosis")),
        ("Put ice on the foot.", ("foot", "foot")),
        ("You will need an operation.", ("operation", "surgery")),
    ],
)
def test_ambiguous_words_that_mean_a_term(tagged: Finder, text: str, term: tuple[str, str]) -> None:
    assert term in tagged(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Keep out of the cold.", "cold"),
        ("Use cold water on it.", "cold"),
        ("It aids digestion.", "aids"),
        ("This can lead to harm.", "lead"),
        ("She will lead the team.", "lead"),
        ("Iron out the details.", "Iron"),
        ("Water the plants.", "Water"),
        ("Go back to bed.", "back"),
        ("I will back you.", "back"),
        ("On the other hand, wait.", "hand"),
        ("They face a choice.", "face"),
        ("Piles of paper lay there.", "Piles"),
        ("Jackson, MS 39216", "MS"),
        ("He is 6 feet tall.", "feet"),
        ("Get plenty of rest.", "rest"),
        ("A culture of safety grew.", "culture"),
        ("an electric shock", "shock"),
        ("It measures 10 square feet.", "feet"),
        ("Operation Enduring Freedom", "Operation"),
        ("Keep an eye on them.", "eye"),
        ("The date of birth is on the orange form.", "orange"),
    ],
)
def test_ambiguous_words_that_mean_something_else(tagged: Finder, text: str, word: str) -> None:
    assert [] == [term for term, _ in tagged(text) if term == word]


def test_words_that_need_a_tag_are_left_out_without_tags(untagged: Finder) -> None:
    assert [("fever", "fever")] == untagged("The back, the face and a fever.")


def test_terms_are_in_order_and_do_not_overlap(tagged: Finder) -> None:
    text = "Chest pain, shortness of breath and numbness of the left arm may mean a heart attack, not heartburn."
    places = [text.index(term) for term, _ in tagged(text)]
    assert sorted(places) == places
    assert 6 == len(places)


def test_the_span_is_in_code_points() -> None:
    doc = spacy.blank("en")("“Größe” 😀 asthma")
    (term,) = find_terms(doc)
    assert TextSpan(10, 16) == term.where
    assert "asthma" == doc.text[term.where.start : term.where.end]
