from pathlib import Path

import pytest

from healthlint.language import Part
from healthlint.linting import Run, Wishes, gather_files

TEXT = "# Insulin\n\nKeep unopened pens in the fridge.\n\nUnopened pens must never be put in a refrigerator.\n"


def rules_found(folder: Path, settings: str) -> tuple[list[str], set[str]]:
    (folder / "healthlint.toml").write_text(settings, encoding="utf-8")
    (folder / "a.md").write_text(TEXT, encoding="utf-8")
    report = Run(Wishes(select=("contradictions",))).check_files(gather_files([str(folder / "a.md")]))
    assert () == report.failures
    return [finding.rule for finding in report.findings], {card.id for card in report.rules}


def test_the_second_reader_is_there_unless_it_is_left_out(tmp_path: Path) -> None:
    found, rules = rules_found(tmp_path, "")
    assert ["contradictions/sentences-disagree"] == found
    found, fewer = rules_found(tmp_path, 'depth = "standard"\n')
    assert [] == found
    assert {"contradictions/sentences-disagree"} == rules - fewer


def test_without_onnxruntime_the_coverage_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from healthlint.language import pipeline

    monkeypatch.setattr(pipeline, "find_spec", lambda name: None)
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    report = Run(Wishes(select=("contradictions",))).check_files(gather_files([str(tmp_path / "a.md")]))
    (skipped,) = report.coverage.not_checked
    assert "contradictions/sentences-disagree" == skipped.what
    assert "no second reading without onnxruntime" in skipped.why
    assert Part.SECOND_READING == "second-reading"
