"""Which words of an article are read as calling a medicine safe for readers whom its label warns."""

import pytest

from healthlint.claims.contraindications import find_reassurances
from healthlint.language import Analyser, Context
from healthlint.language.framing import FrameReader
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


@pytest.mark.parametrize(
    ("text", "medicine", "readers"),
    [
        ("Enalapril is perfectly safe for pregnant women.", "Enalapril", "against pregnancy"),
        ("Sumatriptan can be used after a stroke.", "Sumatriptan", "after a heart attack or a stroke"),
        ("Losartan lowers pressure. It is fine during pregnancy.", "Losartan", "against pregnancy"),
        ("Propranolol is a good choice for people with asthma.", "Propranolol", "those with asthma"),
        ("Pregnant women can take warfarin.", "warfarin", "against pregnancy"),
        ("You can take metformin with failing kidneys.", "metformin", "those with kidney disease"),
    ],
)
def test_a_reassurance_is_read_with_its_medicine(analyser: Analyser, text: str, medicine: str, readers: str) -> None:
    article = analyser.analyse(read_article("a.md", f"# Advice\n\n{text}\n".encode()), Context(TODAY))
    assert [(medicine, readers)] == [(one.medicine, one.readers) for one in find_reassurances(FrameReader(article))]


@pytest.mark.parametrize(
    "text",
    [
        "Enalapril is not safe for pregnant women.",
        "Is enalapril safe for pregnant women?",
        "Sumatriptan can be used after a stroke only if a specialist agrees.",
        "Losartan lowers pressure. Labetalol does too, and it is fine during pregnancy.",
        "Salbutamol is a good choice for people with asthma.",
        "Some people say that enalapril is safe for pregnant women.",
    ],
)
def test_denials_questions_limits_and_other_medicines_are_none(analyser: Analyser, text: str) -> None:
    article = analyser.analyse(read_article("a.md", f"# Advice\n\n{text}\n".encode()), Context(TODAY))
    assert [] == list(find_reassurances(FrameReader(article)))
