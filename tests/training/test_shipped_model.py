"""The shipped model loads by itself and reads plain health sentences rightly."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODEL = Path(__file__).parents[2] / "src" / "healthlint" / "language" / "model"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_loading_needs_nothing_but_spacy() -> None:
    assert "healthlint." not in (MODEL / "config.cfg").read_text(encoding="utf-8")


def test_the_folder_is_small_and_carries_its_card_and_licence() -> None:
    assert 15e6 >= sum(path.stat().st_size for path in MODEL.rglob("*"))
    assert "CC BY-SA 4.0" in (MODEL / "CARD.md").read_text(encoding="utf-8")
    assert "Princeton University" in (MODEL / "LICENSE.WordNet.txt").read_text(encoding="utf-8")


def test_sentences_tags_and_dependencies(nlp: Language) -> None:
    doc = nlp("Take 500mg of ibuprofen every 4–6 hours. Don’t take it if you’re pregnant")
    assert ["Take 500mg of ibuprofen every 4–6 hours.", "Don’t take it if you’re pregnant"] == [
        s.text for s in doc.sents
    ]
    found = {token.text: (token.tag_, token.pos_, token.lemma_, token.dep_) for token in doc}
    assert ("CD", "NUM", "500", "nummod") == found["500"]
    assert ("NN", "NOUN", "ibuprofen", "nmod") == found["ibuprofen"]
    assert ("RB", "PART", "not", "advmod") == found["n’t"]
    assert ("PRP", "PRON", "it", "obj") == found["it"]
    assert ("JJ", "ADJ", "pregnant", "advcl") == found["pregnant"]


@pytest.mark.parametrize(
    ("form", "pos", "features", "lemma"),
    [
        ("diabetes", "NOUN", "Number=Sing", "diabetes"),
        ("Diabetes", "NOUN", "Number=Plur", "diabetes"),
        ("diagnoses", "NOUN", "Number=Plur", "diagnosis"),
        ("metastases", "NOUN", "Number=Plur", "metastasis"),
        ("masses", "NOUN", "Number=Plur", "mass"),
        ("doses", "NOUN", "Number=Plur", "dose"),
        ("lenses", "NOUN", "Number=Plur", "lens"),
        ("biopsies", "NOUN", "Number=Plur", "biopsy"),
        ("WOMEN", "NOUN", "Number=Plur", "woman"),
        ("leaves", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "leave"),
        ("hoping", "VERB", "Tense=Pres|VerbForm=Part", "hope"),
        ("singing", "VERB", "Tense=Pres|VerbForm=Part", "sing"),
        ("stopped", "VERB", "Tense=Past|VerbForm=Part", "stop"),
        ("worse", "ADJ", "Degree=Cmp", "bad"),
    ],
)
def test_lemmas(nlp: Language, form: str, pos: str, features: str, lemma: str) -> None:
    doc = Doc(nlp.vocab, words=[form], pos=[pos], morphs=[features])
    assert lemma == nlp.get_pipe("lemmatizer")(doc)[0].lemma_
