import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main

BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n"
GOOD = "# Cold\n\nDrink water and rest.\n"
QUICK = ["--select", "debris"]


def run(*arguments: str, **options: object) -> Result:
    return CliRunner().invoke(main, [*arguments], catch_exceptions=False, **options)  # type: ignore[arg-type]  # any of invoke's


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("bad.md").write_text(BAD, encoding="utf-8")
    Path("good.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.md"], 0),
        (["bad.md"], 1),
        (["."], 1),
        (["bad.md", "--fail-on", "never"], 0),
        (["bad.md", "--ignore", "debris"], 0),
        (["*.md"], 1),
        (["missing.md"], 2),
        (["*.rst"], 2),
        ([], 2),
        (["good.md", "--no-such-option"], 2),
        (["good.md", "--ignore", "debriss"], 2),
    ],
)
def test_the_exit_code_means_what_it_says(folder: Path, arguments: list[str], code: int) -> None:
    assert run("check", *arguments, *QUICK).exit_code == code


def test_what_could_not_be_checked_wins_and_the_rest_is_still_checked(folder: Path) -> None:
    Path("latin.md").write_bytes("# Caf\xe9\n".encode("latin-1"))
    result = run("check", ".", *QUICK, "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 3
    assert report["failures"] == [
        {"path": "latin.md", "rule": None, "problem": "not UTF-8 at byte 5; save it as UTF-8"}
    ]
    assert [finding["path"] for finding in report["findings"]] == ["bad.md"]


def test_standard_input_is_an_article_with_a_name(folder: Path) -> None:
    result = run("check", "-", "--stdin-filename", "draft.md", *QUICK, "--format", "json", input=BAD)
    assert result.exit_code == 1
    assert [finding["path"] for finding in json.loads(result.stdout)["findings"]] == ["draft.md"]
    assert run("check", "-", *QUICK, input=BAD).exit_code == 2


def test_default_paths_come_from_the_settings(folder: Path) -> None:
    Path("healthlint.toml").write_text('paths = ["bad.md"]\nfail-on = "never"\n', encoding="utf-8")
    result = run("check", *QUICK)
    assert result.exit_code == 0
    assert "[INSERT NAME]" in result.stdout


def test_output_is_written_whole_or_not_at_all(folder: Path) -> None:
    assert run("check", "bad.md", *QUICK, "--format", "json", "--output", "report.json").exit_code == 1
    assert json.loads(Path("report.json").read_text(encoding="utf-8"))["schema"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["bad.md", "good.md", "report.json"]
    result = run("check", "bad.md", *QUICK, "--output", "no/such/folder/report.json")
    assert result.exit_code == 2
    assert "cannot be written to no/such/folder/report.json" in result.stderr


def test_overrides_hold_for_the_files_that_they_name(folder: Path) -> None:
    Path("healthlint.toml").write_text('[[overrides]]\nfiles = ["bad.md"]\nignore = ["debris"]\n', encoding="utf-8")
    Path("other.md").write_text(BAD, encoding="utf-8")
    result = run("check", ".", *QUICK, "--format", "json")
    assert [finding["path"] for finding in json.loads(result.stdout)["findings"]] == ["other.md"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("selekt = ['debris']", "unknown key 'selekt'; did you mean 'select'?"),
        ("ignore = ['debriss']", "no rule or pack 'debriss'; did you mean 'debris'?"),
        ("rules = ['nowhere']", "rules: no folder"),
        ("[grammar]\nvocabulary = 'nowhere.txt'", "grammar.vocabulary: no file"),
        ("[language]\nmodel = 'no_such_model'", "'no_such_model' cannot be loaded"),
    ],
)
def test_broken_settings_stop_the_run(folder: Path, settings: str, message: str) -> None:
    Path("healthlint.toml").write_text(settings, encoding="utf-8")
    result = run("check", "good.md")
    assert result.exit_code == 2
    assert message in result.stderr


def test_python_rules_of_others_run_only_when_trusted(folder: Path) -> None:
    pack = folder / "ours" / "house"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_text('title = "Ours"\ndescription = "Our own."\n', encoding="utf-8")
    (pack / "no_water.py").write_text(
        '"""Water is named\n\nOurs."""\nfrom healthlint.rulebook import Hit, TextSpan\n'
        'MESSAGE = "no"\nSEVERITY = "error"\nREFERENCES = ["https://www.nhs.uk"]\n'
        'BAD = ["Drink [[water]].", "[[water]]"]\nGOOD = ["Tea.", "Milk."]\n'
        "def check(manuscript):\n"
        "    for passage in manuscript.passages:\n"
        "        if (at := passage.text.find('water')) >= 0:\n"
        "            yield Hit.at(passage, TextSpan(at, at + 5))\n",
        encoding="utf-8",
    )
    Path("healthlint.toml").write_text('rules = ["ours"]', encoding="utf-8")
    refused = run("check", "good.md", "--select", "house")
    assert refused.exit_code == 2
    assert "no_water.py" in refused.stderr
    assert "--trust-rules" in refused.stderr
    assert run("check", "good.md", "--select", "house", "--trust-rules").exit_code == 1
    assert "4 examples proved, 0 failed" in run("prove", "house", "--trust-rules").stdout


def test_help_is_fast_because_nothing_heavy_is_imported() -> None:
    code = "import sys; from healthlint.cli import main; main.main(['check', '--help'], standalone_mode=False); "
    code += "print('heavy:', sorted({'spacy', 'numpy', 'rich', 'harper', 'docx', 'textstat'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ})
    assert "heavy: []" in done.stdout
