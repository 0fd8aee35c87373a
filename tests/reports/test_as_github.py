"""The GitHub report: commands that GitHub reads as they are meant, and no more of them than it shows."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from healthlint.findings import Failure, Report
from healthlint.reports import FORMATS, Style

from .samples import SPRAIN, finding, full_report, hostile_report, large_report, place, report


def write(what: Report) -> str:
    return FORMATS["github"](what, Style())


def commands(what: Report) -> list[str]:
    return [line.partition(" ")[0] for line in write(what).splitlines()]


def test_a_full_report_is_as_it_was(matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(write(full_report()), "full.github.txt")


def test_a_finding_stands_at_its_place_with_the_other_one() -> None:
    line = next(line for line in write(full_report()).splitlines() if "wrong-scale" in line)
    where = place("care/ankle-sprain.md", SPRAIN, "severe and chronic")
    columns = f"col={where.start.column},endColumn={where.end.column}"
    assert line.startswith(f"::error file=care/ankle-sprain.md,line=5,endLine=5,{columns},title=contradictions/wrong-")
    assert "%0Aline 15: “acute sprain” (here the group is another one)" in line


def test_words_on_several_lines_have_no_columns() -> None:
    line = next(line for line in write(full_report()).splitlines() if "long-sentence" in line)
    assert "line=10,endLine=11,title=" in line


def test_nothing_found_says_nothing() -> None:
    assert "" == write(report())


def test_a_failure_is_an_error_and_comes_first() -> None:
    assert write(full_report()).startswith("::error file=care/croup.html,title=doses/bare-number::the rule crashed")


def test_the_limits_are_kept_and_the_rest_is_counted() -> None:
    what = large_report(250, 20)
    assert 5_000 == len(what.findings)
    assert Counter({"::error": 10, "::warning": 10, "::notice": 10}) == Counter(commands(what))
    assert commands(what) == sorted(commands(what), key=["::error", "::warning", "::notice"].index)
    assert "::4,971 more findings in this run;" in write(what).splitlines()[-1]


def test_failures_come_before_the_errors_that_do_not_fit() -> None:
    failures = tuple(Failure(f"b{number}.md", None, "gone") for number in range(12))
    lines = write(replace(large_report(1, 30), failures=failures)).splitlines()
    assert [True] * 10 == ["gone" in line for line in lines[:10]]


def test_what_fits_exactly_needs_no_notice() -> None:
    findings = tuple(finding(place("a.md", SPRAIN, "chronic"), rule=f"a/rule-{number}") for number in range(10))
    assert ["::error"] * 10 == commands(report(findings=findings))


def test_a_hostile_article_writes_no_command_of_its_own() -> None:
    for line in write(hostile_report()).splitlines():
        parts = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert parts
        command, properties, message = parts.groups()
        assert "error" == command
        names = [each.partition("=")[0] for each in properties.split(",")]
        assert {"file", "title"} <= set(names) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert not re.search(r"[\x00-\x1f]|%(?!25|0A|0D|2C|3A)", message + properties)
    assert "file=a|b @team%2Cc%3Ad%25%0A<b>.md," in write(hostile_report())
