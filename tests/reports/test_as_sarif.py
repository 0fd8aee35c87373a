"""The SARIF report: valid by the official schema, with both places of a contradiction, and never fails open."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from healthlint import __version__
from healthlint.documenting import rule_page
from healthlint.findings import Failure, Report, Waived
from healthlint.reports import FORMATS, Style
from healthlint.rulebook import load_packs

from .samples import CROUP, SPRAIN, finding, full_report, hostile_report, place, report, summary

SCHEMA = Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json"


@pytest.fixture(scope="module")
def validator() -> Draft4Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)


def run_of(what: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(FORMATS["sarif"](what, Style()))["runs"][0]
    return run


def test_a_full_report_is_as_it_was(matches_snapshot: Callable[[str, str], None]) -> None:
    # The version is not frozen into the file.
    matches_snapshot(FORMATS["sarif"](full_report(), Style()).replace(f'"{__version__}"', '"VERSION"'), "full.sarif")


@pytest.mark.parametrize("what", [full_report(), report(), hostile_report()], ids=["full", "empty", "hostile"])
def test_a_report_meets_the_official_schema(validator: Draft4Validator, what: Report) -> None:
    validator.validate(json.loads(FORMATS["sarif"](what, Style())))


def test_the_schema_is_strict(validator: Draft4Validator) -> None:
    document = json.loads(FORMATS["sarif"](full_report(), Style()))
    document["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator.is_valid(document)


def test_both_places_of_a_contradiction_are_linked_from_its_message() -> None:
    result = next(each for each in run_of(full_report())["results"] if each["ruleId"] == "contradictions/wrong-scale")
    assert result["message"]["text"].endswith(" Compare: [the promise](1); [here the group is another one](2).")
    assert [1, 2] == [each["id"] for each in result["relatedLocations"]]
    region = result["relatedLocations"][1]["physicalLocation"]["region"]
    line = SPRAIN.splitlines()[region["startLine"] - 1]
    assert "acute sprain" == line[region["startColumn"] - 1 : region["endColumn"] - 1]
    assert "acute sprain" == region["snippet"]["text"]


def test_columns_count_code_points() -> None:
    run = run_of(full_report())
    assert "unicodeCodePoints" == run["columnKind"]
    region = next(each for each in run["results"] if each["ruleId"] == "grammar/typography")["locations"][0][
        "physicalLocation"
    ]["region"]
    assert place("a", SPRAIN, "for  20").start.column == region["startColumn"]
    assert "🧊" in SPRAIN.splitlines()[region["startLine"] - 1][: region["startColumn"]]


def test_what_was_not_checked_is_said() -> None:
    invocation = run_of(full_report())["invocations"][0]
    assert not invocation["executionSuccessful"]
    crashed, unread, missing = invocation["toolExecutionNotifications"]
    assert {"id": "doses/bare-number", "index": 0} == crashed["associatedRule"]
    assert "care/scan.md" == unread["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert ["error", "error", "warning"] == [crashed["level"], unread["level"], missing["level"]]
    assert run_of(replace(full_report(), failures=()))["invocations"][0]["executionSuccessful"]


def test_a_rule_carries_the_page_that_explains_it() -> None:
    by_id = {rule.card.id: rule for pack in load_packs() for rule in pack.rules}
    rule = by_id["doses/trailing-zero"]
    what = replace(report(), rules=(rule.card,))
    style = Style(explain=lambda card: rule_page(by_id[card.id]))
    written = json.loads(FORMATS["sarif"](what, style))["runs"][0]["tool"]["driver"]["rules"][0]
    assert rule_page(rule) == written["help"]["markdown"]
    assert rule.card.references[0] == written["helpUri"]
    assert {"level": rule.card.severity} == written["defaultConfiguration"]


def test_a_fix_replaces_exactly_its_words() -> None:
    result = next(each for each in run_of(full_report())["results"] if each["ruleId"] == "grammar/grammar")
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert {"text": "may advise"} == replacement["insertedContent"]
    line = SPRAIN.splitlines()[replacement["deletedRegion"]["startLine"] - 1]
    deleted = line[replacement["deletedRegion"]["startColumn"] - 1 : replacement["deletedRegion"]["endColumn"] - 1]
    assert "may advice" == deleted


def test_articles_and_their_results_share_an_index() -> None:
    run = run_of(full_report())
    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][location["index"]]["location"] == location


def test_words_of_an_article_are_no_links() -> None:
    (result,) = run_of(hostile_report())["results"]
    related = [f"]({each['id']})" for each in result["relatedLocations"]]
    assert len(related) == result["message"]["text"].replace(r"\](", "").count("](")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("care/a b.md", "care/a%20b.md"),
        ("a:b#c?.md", "a%3Ab%23c%3F.md"),
        ("caf\udce9.md", "caf%E9.md"),
        ("/srv/a.md", "file:///srv/a.md"),
    ],
)
def test_a_path_becomes_a_reference(path: str, uri: str) -> None:
    run = run_of(report((summary(path, CROUP, {}),), failures=(Failure(path, None, "gone"),)))
    assert uri == run["artifacts"][0]["location"]["uri"]
    assert {"uri": uri, "index": 0} == run["invocations"][0]["toolExecutionNotifications"][0]["locations"][0][
        "physicalLocation"
    ]["artifactLocation"]


def test_what_was_let_stand_is_suppressed_with_its_reason() -> None:
    waived = (
        Waived(finding(place("a.md", SPRAIN, "severe")), "quoted from a\nleaflet"),
        Waived(finding(place("a.md", SPRAIN, "chronic")), None),
    )
    what = replace(report(findings=(finding(place("a.md", SPRAIN, "acute")),)), waived=waived)
    shown, allowed, known = run_of(what)["results"]
    assert "suppressions" not in shown
    assert [{"kind": "inSource", "justification": "quoted from a leaflet"}] == allowed["suppressions"]
    assert [{"kind": "external", "justification": "It is in the baseline."}] == known["suppressions"]


def test_no_more_results_than_code_scanning_accepts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("healthlint.reports.as_sarif._MOST_RESULTS", 2)
    whole = full_report()
    run = run_of(whole)
    gravest = sorted((each.severity.rank for each in whole.findings), reverse=True)[:2]
    ranks = {"note": 0, "warning": 1, "error": 2}
    assert gravest == sorted((ranks[each["level"]] for each in run["results"]), reverse=True)
    said = [each["message"]["text"] for each in run["invocations"][0]["toolExecutionNotifications"]]
    left_out = len(whole.findings) + len(whole.waived) - 2
    assert [f"{left_out} results are left out, the least grave: no more than 2 are accepted in one run."] == [
        text for text in said if "left out" in text
    ]
