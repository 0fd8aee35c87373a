import json
from dataclasses import replace
from pathlib import Path

import pytest

from healthlint.findings import Coverage, Failure, NotChecked, Report
from healthlint.linting import Run, Wishes, gather_files
from healthlint.linting.baseline import Baseline, BaselineError, describe, load_baseline

BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n\nRing [INSERT PHONE] now.\n"


class Desk:
    """A folder with one article, its baseline, and a check of it."""

    def __init__(self, folder: Path) -> None:
        self.article = folder / "a.md"
        self.file = folder / "healthlint-baseline.json"

    def report(self, text: str, select: str = "debris") -> Report:
        self.article.write_text(text, encoding="utf-8")
        return Run(Wishes(select=(select,))).check_files(gather_files([str(self.article)]))

    def new(self, text: str) -> list[str]:
        compared = load_baseline(self.file).compare(self.report(text))
        return [finding.place.excerpt for finding in compared.report.findings]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    # Whether LanguageTool is set up on this machine must not matter.
    monkeypatch.setenv("HEALTHLINT_HOME", str(tmp_path / "nothing"))
    desk = Desk(tmp_path)
    baseline = Baseline(desk.file).accept(desk.report(BAD))
    desk.file.write_text(baseline.text(), encoding="utf-8")
    return desk


def test_what_is_accepted_is_not_reported(desk: Desk) -> None:
    assert [] == desk.new(BAD)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Cold\n---\n\n" + BAD,
        BAD.replace("# Cold", "# The common cold\n\nWash your hands."),
        BAD.replace("drink water", "drink tea"),
        BAD.replace("Ring", "Or call"),
        "\n\n".join(reversed(BAD.strip().split("\n\n"))) + "\n",
    ],
    ids=["line above", "title", "words after", "words before", "order"],
)
def test_edits_elsewhere_bring_nothing_new(desk: Desk, text: str) -> None:
    assert [] == desk.new(text)


def test_an_added_fault_is_exactly_the_new_one(desk: Desk) -> None:
    again = BAD.replace("# Cold\n", "# Cold\n\nWrite to [INSERT NAME] at once.\n")
    compared = load_baseline(desk.file).compare(desk.report(again))
    assert [("[INSERT NAME]", 3)] == [(one.place.excerpt, one.place.start.line) for one in compared.report.findings]
    assert () == compared.gone


def test_a_mended_fault_is_progress_and_can_be_forgotten(desk: Desk) -> None:
    report = desk.report(BAD.replace("[INSERT PHONE]", "111"))
    baseline = load_baseline(desk.file)
    compared = baseline.compare(report)
    assert ["[INSERT PHONE]"] == [one.excerpt for one in compared.gone]
    assert (
        "1 finding of the baseline not shown; 1 finding of it mended (debris/template-placeholder 1): "
        "`healthlint baseline --prune` forgets them"
    ) == describe(compared)
    pruned = baseline.prune(report)
    assert ["[INSERT NAME]"] == [one.excerpt for one in pruned.known]
    assert [] == [*pruned.compare(report).gone]


def test_nothing_is_gone_that_was_not_looked_for(desk: Desk) -> None:
    baseline = load_baseline(desk.file)
    clean = desk.report(BAD.replace("[", "").replace("]", ""))
    assert 2 == len(baseline.compare(clean).gone)
    placeholder = NotChecked("debris/template-placeholder", "no model")
    for partial in (
        replace(clean, articles=()),
        replace(clean, rules=()),
        replace(clean, failures=(Failure(str(desk.article), None, "changed while it was being read"),)),
        replace(clean, coverage=replace(clean.coverage, not_checked=(placeholder,))),
    ):
        assert () == baseline.compare(partial).gone
        assert baseline.known == baseline.prune(partial).known


def test_grammar_is_judged_only_with_the_engines_that_were_there(desk: Desk) -> None:
    report = desk.report("# Cold\n\nThe nurse will advice you.\n", select="grammar")
    assert report.findings
    with_both = replace(report, coverage=Coverage(1, {"harper": "0.2.0", "languagetool": "6.8"}, ()))
    baseline = Baseline(desk.file).accept(with_both)
    clean = desk.report("# Cold\n\nThe nurse will advise you.\n", select="grammar")
    assert ("harper", "languagetool") == baseline.engines
    assert () == baseline.compare(clean).gone
    assert baseline.known == baseline.compare(replace(clean, coverage=with_both.coverage)).gone


def test_entries_of_a_file_that_is_gone_are_pruned(desk: Desk) -> None:
    report = desk.report("# Cold\n\nDrink.\n")
    desk.article.unlink()
    assert () == load_baseline(desk.file).prune(replace(report, articles=())).known


def test_accepting_one_article_leaves_the_others_alone(desk: Desk) -> None:
    other = desk.article.with_name("b.md")
    other.write_text("# Flu\n\nDear [INSERT NAME].\n", encoding="utf-8")
    report = Run(Wishes(select=("debris",))).check_files(gather_files([str(other)]))
    both = load_baseline(desk.file).accept(report)
    assert ["a.md", "a.md", "b.md"] == [one.path for one in both.known]
    assert both.known == both.accept(report).known


def test_the_file_is_sorted_json_with_a_finding_a_line_and_the_same_each_time(desk: Desk) -> None:
    text = desk.file.read_text(encoding="utf-8")
    assert text == Baseline(desk.file).accept(desk.report(BAD)).text() == load_baseline(desk.file).text()
    assert ["a.md", "a.md"] == [one["path"] for one in json.loads(text)["findings"]]
    assert 2 == sum("fingerprint" in line for line in text.splitlines())
    assert [] == json.loads(Baseline(desk.file).text())["findings"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "No such file or directory; `healthlint baseline --output"),
        ("<<<<<<< ours\n", "is broken"),
        ('{"version": 2}', "is of version 2; this healthlint reads 1"),
        ("[]", "is broken"),
        ('{"version": 1, "engines": [], "findings": [{"path": 1}]}', "is broken"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_what_to_do(tmp_path: Path, content: str | None, said: str) -> None:
    path = tmp_path / "known.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(BaselineError, match=said):
        load_baseline(path)
