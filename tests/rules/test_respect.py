import pytest

from healthlint.rulebook import load_packs


def test_the_pack_runs_only_when_it_is_selected() -> None:
    assert [False] == [pack.default for pack in load_packs() if pack.name == "respect"]


@pytest.mark.parametrize(
    "text",
    [
        "Autistic people can ask for a quiet room.",
        "Deaf people and disabled people can use the service.",
        "The National Institute on Drug Abuse studies addiction.",
        "Alcoholics Anonymous helps people who want to stop drinking.",
        "Alcoholic liver disease takes years.",
        "Diabetic ketoacidosis is an emergency.",
    ],
)
def test_identity_first_words_names_and_conditions_are_let_be(find, text: str) -> None:
    assert [] == find("respect", "a.md", text)


def test_each_kind_of_wording_is_found_where_it_stands(find) -> None:
    text = "The elderly and obese people who suffer from gout are not addicts."
    assert [
        ("ageist-word", "The elderly"),
        ("weight-stigma", "obese people"),
        ("suffering", "suffer from"),
        ("addiction-label", "addicts"),
    ] == find("respect", "a.md", text)
