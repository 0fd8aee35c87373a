"""The rules that make British spellings, for a word list that has only the American."""

import pytest

from vocabulary.british import british_forms


@pytest.mark.parametrize(
    "word",
    [
        "epidemic", "academic", "systemic", "chemotherapy", "mathematics", "size", "capsize", "prize", "oversized",
        "seized", "honorary", "humorous", "laborious", "orchestral", "ancestral", "defect", "schematic", "molten",
        "doctor", "center-stage", "perimeter", "feces-free", "detail", "seed", "hemisphere",
    ],
)  # fmt: skip
def test_words_alike_on_both_sides_stay(word: str) -> None:
    assert [] == list(british_forms(word))


def test_a_form_says_whether_it_drives_out_the_american() -> None:
    assert [("oedema", True)] == list(british_forms("edema"))
    assert [("organise", False)] == list(british_forms("organize"))
    assert [("sulphur", False)] == list(british_forms("sulfur"))
    assert [("anaesthetize", True), ("anesthetise", False), ("anaesthetise", False)] == list(
        british_forms("anesthetize")
    )
