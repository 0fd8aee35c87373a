"""The formats as `healthlint check` writes them, on real findings."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main
from healthlint.documenting import rule_page
from healthlint.reports import FORMATS
from healthlint.rulebook import load_packs

BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path("bad.md").write_text(BAD, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "bad.md", "--select", "debris", *arguments], catch_exceptions=False)


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_can_be_asked_for_and_says_the_same_twice(name: str) -> None:
    first, second = run("--format", name), run("--format", name)
    assert 1 == first.exit_code
    assert "debris/template-placeholder" in first.output
    assert first.output == second.output


def test_sarif_explains_its_rules() -> None:
    (sarif,) = json.loads(run("--format", "sarif").output)["runs"]
    pages = {rule.card.id: rule_page(rule) for pack in load_packs() for rule in pack.rules}
    rules = {rule["id"]: rule for rule in sarif["tool"]["driver"]["rules"]}
    assert pages["debris/template-placeholder"] == rules["debris/template-placeholder"]["help"]["markdown"]
    (result,) = sarif["results"]
    assert "debris/template-placeholder" == sarif["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]


def test_sarif_keeps_what_an_allowance_and_the_baseline_let_stand(folder: Path) -> None:
    allowance = "<!-- healthlint-allow debris/template-placeholder: shown as an example -->\n\n"
    Path("bad.md").write_text(f"# Cold\n\n{allowance}Dear [INSERT NAME].\n\nDrink [INSERT DRINK].\n", encoding="utf-8")
    runner = CliRunner()
    assert 0 == runner.invoke(main, ["baseline", "bad.md"], catch_exceptions=False).exit_code
    result = run("--baseline", "healthlint-baseline.json", "--format", "sarif", "--output", "report.sarif")
    assert 0 == result.exit_code
    (sarif,) = json.loads(Path("report.sarif").read_text(encoding="utf-8"))["runs"]
    suppressed = {
        each["locations"][0]["physicalLocation"]["region"]["startLine"]: each["suppressions"][0]["kind"]
        for each in sarif["results"]
    }
    assert {5: "inSource", 7: "external"} == suppressed


def test_the_summary_of_the_job_is_added_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = folder / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    result = run("--format", "github")
    assert 1 == result.exit_code
    assert result.output.startswith("::error file=bad.md,line=3,")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Before\n### healthlint: 1 error in 1 article\n")
    run("--format", "json")
    assert text == summary.read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "no" / "summary.md"))
    result = run("--format", "github")
    assert 2 == result.exit_code
    assert "summary cannot be written" in result.output
