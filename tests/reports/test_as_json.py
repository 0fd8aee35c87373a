"""The JSON report: its contract, its schema, and that it is the same for the same findings."""

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from healthlint import __version__
from healthlint.findings import Failure, Report
from healthlint.reports import FORMATS, Style, schema

from .samples import ALL_SCORES, SPRAIN, finding, full_report, place, report, summary


def write(what: Report) -> str:
    return FORMATS["json"](what, Style())


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def test_a_full_report_is_as_it_was(matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(write(full_report()), "full.json")


@pytest.mark.parametrize("what", [full_report(), report()], ids=["full", "empty"])
def test_a_report_meets_the_schema(validator: Draft202012Validator, what: Report) -> None:
    validator.validate(json.loads(write(what)))


def test_the_keys_are_those_of_the_contract() -> None:
    document = json.loads(write(full_report()))
    assert ["schema", "version", "articles", "findings", "failures", "coverage"] == list(document)
    assert (1, __version__) == (document["schema"], document["version"])
    first = document["findings"][0]
    assert {
        "rule",
        "code",
        "severity",
        "scope",
        "path",
        "start",
        "end",
        "excerpt",
        "message",
        "related",
        "fix",
        "fingerprint",
    } == set(first)
    assert {"offset": 2, "line": 1, "column": 3} == first["start"]
    contradiction = next(each for each in document["findings"] if each["rule"] == "contradictions/wrong-scale")
    assert {"path", "start", "end", "excerpt", "message"} == set(contradiction["related"][0])
    assert contradiction["fix"] is None
    assert contradiction["code"] is None


def test_the_source_of_an_article_is_never_printed() -> None:
    assert "heals within six weeks" in SPRAIN
    assert "heals within six weeks" not in write(full_report())


def test_the_order_of_what_was_found_does_not_matter() -> None:
    what = full_report()
    backwards = replace(
        what,
        articles=what.articles[::-1],
        findings=what.findings[::-1],
        failures=what.failures[::-1],
        coverage=replace(what.coverage, engines=dict(reversed(what.coverage.engines.items()))),
    )
    assert write(what) == write(backwards)


def test_findings_are_sorted_by_path_and_place() -> None:
    places = [(each["path"], each["start"]["offset"]) for each in json.loads(write(full_report()))["findings"]]
    assert sorted(places) == places


def test_letters_are_written_as_they_are_and_the_text_ends_in_a_newline() -> None:
    text = write(full_report())
    assert "“severe” is a grade" in text
    assert text.endswith("}\n")


def test_a_file_name_that_is_not_utf8_can_still_be_written_and_read() -> None:
    text = write(report(failures=(Failure("caf\udce9.md", None, "not UTF-8"),)))
    assert "caf\udce9.md" == json.loads(text.encode("utf-8"))["failures"][0]["path"]


def test_a_score_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write(report((summary("a.md", SPRAIN, ALL_SCORES | {"smog_index": float("nan")}),)))


_BREACHES: Mapping[str, Callable[[dict[str, Any]], object]] = {
    "another schema": lambda document: document.update(schema=2),
    "an unknown key": lambda document: document.update(more=1),
    "an unknown key in a finding": lambda document: document["findings"][0].update(more=1),
    "no scope": lambda document: document["findings"][0].pop("scope"),
    "an unknown severity": lambda document: document["findings"][0].update(severity="fatal"),
    "a line from 0": lambda document: document["findings"][0]["start"].update(line=0),
    "the source": lambda document: document["articles"][0].update(source="x"),
    "a fix without its grade": lambda document: document["findings"][0].update(fix={"replacement": "x"}),
    "a failure without a rule": lambda document: document["failures"].append({"path": "a", "problem": "b"}),
}


@pytest.mark.parametrize("breach", _BREACHES)
def test_the_schema_refuses(validator: Draft202012Validator, breach: str) -> None:
    document = json.loads(write(report((summary("a.md", SPRAIN, {}),), (finding(place("a.md", SPRAIN, "acute")),))))
    broken = deepcopy(document)
    _BREACHES[breach](broken)
    validator.validate(document)
    with pytest.raises(ValidationError):
        validator.validate(broken)
