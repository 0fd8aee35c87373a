"""The shipped vocabulary: what it knows in which locale, and what it must never know."""

import pytest

from healthlint.grammar import Vocabulary

SHIPPED = Vocabulary()


@pytest.mark.parametrize(
    "word",
    [
        "methotrexate", "Adalimumab", "salbutamol", "Nurofen", "Tylenol", "nurofen’s", "candidiasis", "fasciitis",
        "Guillain", "Crohn's", "Crohn’s", "supraspinatus", "burnetii", "laparoscopies", "hyperphosphataemia",
        "gastroenteritis", "pancreatoduodenectomy", "antimalarials", "nontyphoid", "gastro-oesophageal",
        "COPD", "GPs", "HbA1c", "mRNA", "U.S.C.", "B12", "SARS-CoV-2", "mmHg", "CareerScope", "eBenefits", "telehealth",
    ],
)  # fmt: skip
def test_health_is_known(word: str) -> None:
    assert SHIPPED.knows(word, "en-GB")


@pytest.mark.parametrize(
    "word",
    [
        "diarhea", "diarrea", "opthalmologist", "recieve", "accomodate", "pharmacutical", "perscription", "hemorroids",
        "asprin", "ibuprofin", "symtoms", "occured", "definately", "seperate", "neccessary", "tommorow", "pnemonia",
        "interrested", "presense", "crohn", "1th", "orThe", "painIt", "accessable", "childs",
    ],
)  # fmt: skip
def test_a_misspelling_is_not(word: str) -> None:
    assert not SHIPPED.knows(word, "en-US")
    assert not SHIPPED.knows(word, "en-GB")


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("diarrhea", "diarrhoea"), ("esophagus", "oesophagus"), ("anesthetized", "anaesthetised"),
        ("leukemia", "leukaemia"),
        ("hypoglycemic", "hypoglycaemic"), ("hemorrhoids", "haemorrhoids"), ("pediatrician", "paediatrician"),
        ("gynecologist", "gynaecologist"), ("tumor", "tumour"), ("colored", "coloured"), ("fiber", "fibre"),
        ("labeled", "labelled"), ("analyze", "analyse"), ("lymphedema", "lymphoedema"), ("apnea", "apnoea"),
    ],
)  # fmt: skip
def test_each_locale_has_its_spelling(american: str, british: str) -> None:
    assert [True, False] == [SHIPPED.knows(american, locale) for locale in ("en-US", "en-GB")]
    assert [False, True] == [SHIPPED.knows(british, locale) for locale in ("en-US", "en-GB")]


@pytest.mark.parametrize(
    "word", ["organise", "organize", "sulfate", "sulphate", "angioedema", "fetus", "foetus", "hydrocele"]
)
def test_some_are_at_home_in_britain_in_both_spellings(word: str) -> None:
    assert SHIPPED.knows(word, "en-GB")


def test_a_project_adds_words_and_their_case_counts() -> None:
    project = Vocabulary(["wibblectrin", "Zorbex", " flurn "])
    known = ["wibblectrin", "Wibblectrin", "WIBBLECTRIN", "wibblectrins", "Zorbex", "Zorbex's", "flurn", "flurn-free"]
    assert known == [word for word in [*known, "zorbex", "wibblectri"] if project.knows(word, "en-US")]


def test_neighbours_know_medicine_and_the_locale() -> None:
    assert "ophthalmologist" == SHIPPED.neighbours("opthalmologist", "en-US")[0]
    assert ["diarrhea"] == SHIPPED.neighbours("diarhea", "en-US")
    assert [] == SHIPPED.neighbours("diarhea", "en-GB")
