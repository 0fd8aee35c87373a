"""Concepts are known by all their names and stand in their classes."""

import pytest

from healthlint.language.terms import Concept, Kind, concept, is_a, same
from healthlint.language.terms.lexicon import OTHER, concept_of, load_lexicon


def known(name: str) -> Concept:
    found = concept(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("acetaminophen", "paracetamol"),
        ("Tylenol", "Panadol"),
        ("albuterol", "Ventolin"),
        ("adrenaline", "EpiPen"),
        ("heart attack", "myocardial infarction"),
        ("high blood pressure", "hypertension"),
        ("stomach flu", "gastroenteritis"),
        ("chickenpox", "varicella"),
        ("strep throat", "streptococcal pharyngitis"),
        ("TB", "tuberculosis"),
        ("shortness of breath", "dyspnea"),
        ("womb", "uterus"),
        ("flu jab", "influenza vaccine"),
        ("smear test", "Pap smear"),
        ("vitamin B-12", "cobalamin"),
        ("non-Hodgkin lymphoma", "non-Hodgkin's lymphoma"),
    ],
)
def test_two_names_of_one_thing(first: str, second: str) -> None:
    assert same(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ibuprofen", "naproxen"),
        ("type 1 diabetes", "type 2 diabetes"),
        ("penicillin V", "penicillin G"),
        ("stroke", "mini-stroke"),
        ("Sudafed", "Sudafed PE"),
        ("heart attack", "cardiac arrest"),
        ("cold", "flu"),
        ("no such thing", "no such thing"),
    ],
)
def test_two_things(first: str, second: str) -> None:
    assert not same(first, second)


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("ibuprofen", "NSAID"),
        ("Nurofen", "painkiller"),
        ("atorvastatin", "cholesterol-lowering medicine"),
        ("pitavastatin", "statin"),
        ("Plavix", "blood thinner"),
        ("type 2 diabetes", "diabetes"),
        ("amoxicillin", "antibiotic"),
        ("co-codamol", "paracetamol"),
        ("Excedrin", "aspirin"),
        ("MRSA", "bacteria"),
        ("asthma", "bronchial asthma"),
    ],
)
def test_what_belongs_to_what(narrow: str, wide: str) -> None:
    assert is_a(narrow, wide)


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [("NSAID", "ibuprofen"), ("paracetamol", "NSAID"), ("aripiprazole", "proton pump inhibitor"), ("xyzzy", "xyzzy")],
)
def test_what_does_not(narrow: str, wide: str) -> None:
    assert not is_a(narrow, wide)


def test_a_concept_has_all_its_names() -> None:
    paracetamol = known("tylenol")
    assert ("paracetamol", Kind.DRUG) == (paracetamol.id, paracetamol.kind)
    assert {"acetaminophen", "Tylenol", "Calpol"} <= set(paracetamol.synonyms)


@pytest.mark.parametrize(("name", "expected"), [("ibuprofen", True), ("warfarin", False), ("fluconazole", None)])
def test_sale_without_prescription_is_told_where_both_countries_agree(name: str, expected: bool | None) -> None:
    assert expected is known(name).over_the_counter


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("warfarin", Kind.DRUG),
        ("ACE inhibitors", Kind.DRUG_CLASS),
        ("sarcoidosis", Kind.CONDITION),
        ("itching", Kind.SYMPTOM),
        ("gallbladder", Kind.BODY_PART),
        ("hysterectomy", Kind.PROCEDURE),
        ("colonoscopy", Kind.TEST),
        ("E. coli", Kind.ORGANISM),
        ("MMR vaccine", Kind.VACCINE),
        ("grapefruit juice", Kind.SUBSTANCE),
        ("semaglutide", Kind.DRUG),
        ("upadacitinib", Kind.DRUG),
        ("Whipple disease", Kind.CONDITION),
    ],
)
def test_kinds(name: str, kind: Kind) -> None:
    assert kind is known(name).kind


@pytest.mark.parametrize("name", ["", "  ", "table", "disease", "by hand", "orange", "aids", "…"])
def test_what_is_no_concept(name: str) -> None:
    assert concept(name) is None


def test_every_concept_can_be_read_and_every_class_exists() -> None:
    lexicon = load_lexicon()
    for id in lexicon.concepts:
        assert set(concept_of(id).classes) <= lexicon.concepts.keys()


def test_every_name_leads_to_a_concept() -> None:
    lexicon = load_lexicon()
    assert {*lexicon.names.values(), *lexicon.exact.values()} <= {OTHER, *lexicon.concepts}


def test_no_concept_stands_above_itself() -> None:
    above = {id: set(concept_of(id).classes) for id in load_lexicon().concepts}
    while free := {id for id, classes in above.items() if not classes}:
        above = {id: classes - free for id, classes in above.items() if id not in free}
    assert {} == above
