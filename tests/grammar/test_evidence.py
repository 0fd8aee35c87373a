"""Doubts of the detector beside the remarks of engines."""

import pytest

from healthlint.grammar import Remark, Text
from healthlint.grammar.doubting import sentences_of
from healthlint.grammar.evidence import CONFIRMS, SURE, SURE_AMONG_FAULTS, least_sure, unnamed, weigh


def doubt(start: int, end: int, probability: float) -> Remark:
    return Remark(start, end, "detector", "doubt", "doubt", "?", probability=probability)


def remark(start: int, end: int, grade: str) -> Remark:
    return Remark(start, end, "harper", "Some", "grammar", "!", grade=grade)


@pytest.mark.parametrize(
    ("grade", "doubts", "kept"),
    [
        ("keep", [], True),
        ("keep", None, True),
        ("confirm", None, False),
        ("confirm", [], False),
        ("confirm", [doubt(11, 14, CONFIRMS)], True),
        ("confirm", [doubt(11, 14, CONFIRMS - 0.01)], False),
        ("confirm", [doubt(20, 24, 0.99)], False),
    ],
)
def test_a_remark_that_needs_it_is_confirmed_by_a_doubt_beside_it(
    grade: str, doubts: list[Remark] | None, kept: bool
) -> None:
    assert kept is bool(list(weigh([remark(5, 10, grade)], doubts)))


def test_sure_doubts_stand_alone_where_nothing_else_is_said() -> None:
    doubts = [doubt(0, 4, SURE), doubt(5, 9, 0.99), doubt(20, 25, SURE), doubt(40, 45, SURE - 0.01)]
    found = unnamed([remark(26, 30, "keep")], doubts, SURE)
    assert [(0, 9, "note", 0.99)] == [(one.start, one.end, one.grade, one.probability) for one in found]


def test_among_many_faults_less_is_needed() -> None:
    doubts = [doubt(0, 4, 0.5)]
    assert SURE == least_sure([], 1000)
    assert SURE == pytest.approx(least_sure([doubts] * 25, 1000))
    assert SURE_AMONG_FAULTS == pytest.approx(least_sure([doubts] * 100, 1000))
    assert SURE_AMONG_FAULTS < least_sure([doubts] * 55, 1000) < SURE
    assert least_sure([doubts] * 4, 40) > least_sure([doubts] * 100, 1000), "a few words tell little"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            Text("Rest helps most people. See a doctor if it does not."),
            ["Rest helps most people.", "See a doctor if it does not."],
        ),
        (Text("Rest and ice"), []),
        (Text("Call us now."), []),
        (Text("Take one tablet twice daily.", "heading"), []),
        (Text("Dr. Smith saw him at 5 p.m. on Monday."), ["Smith saw him at 5 p.m. on Monday."]),
    ],
)
def test_only_whole_sentences_of_prose_are_judged(text: Text, sentences: list[str]) -> None:
    found = list(sentences_of(text))
    assert sentences == [sentence for _, sentence in found]
    assert all(text.text[start:].startswith(sentence) for start, sentence in found)
