"""The curated tables agree with one another, and the shipped lexicon was built from them."""

from importlib.resources import files
from pathlib import Path

import pytest

from healthlint.language.terms.lexicon import load_lexicon
from vocabulary.terms_curated import read_ambiguity, read_curated
from vocabulary.terms_lists import heading_kind, turned
from vocabulary.terms_variants import exact_keys, keys

TABLES = Path(str(files("healthlint.language.terms"))) / "data/curated"


def test_the_shipped_lexicon_holds_every_curated_name() -> None:
    lexicon = load_lexicon()
    entries = read_curated(TABLES).entries
    names = {key: entry.id for entry in entries for name in entry.names for key in keys(name)}
    exact = {key: entry.id for entry in entries for name in entry.exact for key in exact_keys(name)}
    assert names == {key: lexicon.names.get(key) for key in names}
    assert exact == {key: lexicon.exact.get(key) for key in exact}


def test_the_shipped_lexicon_knows_every_phrase_that_is_no_term() -> None:
    lexicon = load_lexicon()
    phrases = read_ambiguity(TABLES)["other"]
    assert {""} == {lexicon.names[key] for phrase in phrases for key in keys(phrase)}


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ('[concepts]\nibuprofen = { classes = ["nothing"] }', "ibuprofen: there is no class 'nothing'"),
        ('[concepts]\nibuprofen = { name = "Advil" }', r"ibuprofen: unknown field \['name'\]"),
        ('[concepts]\n"co codamol" = {}\nco-codamol = {}', r"two concepts have one id: \['co-codamol'\]"),
    ],
)
def test_a_table_with_a_mistake_is_refused(tmp_path: Path, table: str, complaint: str) -> None:
    (tmp_path / "medicines.toml").write_text(f'kind = "drug"\n{table}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        read_curated(tmp_path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Crohn's disease", ["crohn disease", "crohns disease"]),
        ("anemia", ["anemia", "anaemia"]),
        ("non-steroidal", ["non steroidal", "nonsteroidal"]),
        ("vitamin B12", ["vitamin b12", "vitamin b 12"]),
        ("measles, mumps", ["measles , mumps"]),
    ],
)
def test_spellings_of_a_name(name: str, expected: list[str]) -> None:
    assert expected == keys(name)


def test_an_abbreviation_has_a_plural() -> None:
    assert ["STI", "STIs"] == exact_keys("STI")
    assert ["sores"] == exact_keys("sores")


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Anemia, Hemolytic", "condition"),
        ("Measles Vaccine", "vaccine"),
        ("Calcium Channel Blockers", "drug-class"),
        ("Staphylococcus aureus", "organism"),
        ("Radial Artery", "body-part"),
        ("Thoracotomy", "procedure"),
        ("Dog Diseases", None),
        ("Early Diagnosis", None),
        ("Housing", None),
    ],
)
def test_the_kind_of_a_heading(heading: str, expected: str | None) -> None:
    assert expected == heading_kind(turned(heading))
