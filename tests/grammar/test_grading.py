"""The grades: by code, by family of codes, by category, by kind of block, by the words around."""

import re
from typing import Any

import pytest

from healthlint.grammar import Grading, Remark, Text

TABLE: dict[str, Any] = {
    "harper": {
        "default": {"spelling": "keep", "style": "note"},
        "codes": {
            "Off": {"grade": "off"},
            "Lists": {"grade": "keep", "off_in": ["list-item"]},
            "Advice": {"grade": "keep", "unless": "give advice"},
            "X_*": {"grade": "off"},
            "X_GOOD_*": {"grade": "note"},
        },
    }
}


def grade(code: str, text: Text | None = None, category: str = "spelling", **options: Any) -> str | None:
    remark = Remark(5, 11, "harper", code, category, "")
    graded = Grading(TABLE, **options).graded(remark, text or Text("They advice us."))
    return graded.grade if graded else None


@pytest.mark.parametrize(
    ("code", "category", "expected"),
    [
        ("Other", "spelling", "keep"),
        ("Other", "style", "note"),
        ("Off", "spelling", None),
        ("X_ANY", "spelling", None),
        ("X_GOOD_ONE", "spelling", "note"),
    ],
)
def test_code_family_and_category(code: str, category: str, expected: str | None) -> None:
    assert expected == grade(code, category=category)


def test_a_rule_may_be_off_in_a_kind_of_block() -> None:
    assert [None, "keep"] == [grade("Lists", Text("They advice us.", kind)) for kind in ("list-item", "paragraph")]


def test_a_rule_may_be_off_in_a_phrase() -> None:
    assert [None, "keep"] == [
        grade("Advice", Text(text)) for text in ("give advice", "They advice us. They give advice.")
    ]


def test_what_a_user_ignores_is_off_and_the_engine_is_spared_it() -> None:
    assert grade("Other", ignored=["Other"]) is None
    assert {"Off", "Other"} == Grading(TABLE, ignored=["Other"]).off("harper")
    assert set() == Grading(TABLE).off("unknown")


def test_every_shipped_grade_is_sound_and_gives_its_reason() -> None:
    table = Grading()._table
    for part in table.values():
        assert {"keep", "note"} >= set(part["default"].values())
        for code, entry in part.get("codes", {}).items():
            assert entry["grade"] in ("keep", "note", "off"), code
            assert entry["why"], code
            re.compile(entry.get("unless", ""))
