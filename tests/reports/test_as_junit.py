"""The JUnit report: valid by the schema that Jenkins uses, and whole whatever an article holds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from healthlint.findings import Report
from healthlint.reports import FORMATS, Style

from .samples import full_report, hostile_report, large_report, report

SCHEMA = Path(__file__).parents[1] / "data" / "junit-10.xsd"


def write(what: Report) -> str:
    return FORMATS["junit"](what, Style())


def parse(what: Report) -> etree._Element:
    return etree.fromstring(write(what).encode())


def test_a_full_report_is_as_it_was(matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(write(full_report()), "full.junit.xml")


@pytest.mark.parametrize(
    "what", [full_report(), report(), hostile_report(), large_report(20, 30)], ids=["full", "empty", "hostile", "large"]
)
def test_a_report_is_valid(what: Report) -> None:
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(parse(what))


def test_a_case_is_a_rule_that_fired_in_an_article() -> None:
    suites = parse(large_report(2, 30))
    assert ["care/article-0000.md", "care/article-0001.md"] == [suite.get("name") for suite in suites]
    cases = [case.get("name") for case in suites[0]]
    assert sorted(set(cases)) == cases
    assert 30 == sum(len(failure.text.strip().splitlines()) for failure in suites[0].iter("failure"))
    assert suites[0][0][0].get("message").startswith("2 findings, the first in line 1: Finding 0 in an article")


def test_the_counts_are_those_of_the_cases() -> None:
    suites = parse(full_report())
    for element in (suites, *suites):
        counts = {"tests": "testcase", "failures": "failure", "errors": "error"}
        assert {name: str(len([*element.iter(tag)])) for name, tag in counts.items()} == {
            name: element.get(name) for name in counts
        }


def test_what_could_not_be_checked_is_an_error() -> None:
    suites = {suite.get("name"): suite for suite in parse(full_report())}
    (unread,) = suites["care/scan.md"].iter("error")
    assert "not UTF-8 at byte 1042; save it as UTF-8" == unread.get("message")
    (crashed,) = suites["care/croup.html"].iter("error")
    assert "doses/bare-number" == crashed.getparent().get("name")


def test_an_article_without_findings_passes() -> None:
    (case,) = next(suite for suite in parse(full_report()) if suite.get("name") == "care/colds.txt")
    assert "nothing found" == case.get("name")
    assert 0 == len(case)


def test_both_places_of_a_contradiction_are_in_the_text() -> None:
    text = next(each.text for each in parse(full_report()).iter("failure") if "grade of severity" in each.text)
    assert "\n    care/ankle-sprain.md:15:4: here the group is another one\n" in text


def test_control_characters_and_markup_stay_text() -> None:
    text = write(hostile_report())
    assert set() == {letter for letter in text if ord(letter) < 0x20 or letter == "\ufffe"} - {"\n"}
    assert "<script>alert(1)</script>" in parse(hostile_report())[0][0].find("failure").text
