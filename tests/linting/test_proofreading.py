"""What becomes of a run whose grammar engines are not there, or die."""

import json
import socket
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from healthlint.cli import main
from healthlint.grammar import Harper
from healthlint.language import Analyser, Context
from healthlint.linting import Cache
from healthlint.linting.planning import Plan
from healthlint.linting.proofreading import Proofreaders
from healthlint.linting.settings import GrammarSettings
from healthlint.reading import read_article

ARTICLE = "# Cold\n\nDrink water. You may recieve a letter.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEALTHLINT_HOME", str(tmp_path / "home"))
    Path("cold.md").write_text(ARTICLE, encoding="utf-8")
    Path("flu.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def check(settings: str) -> tuple[int, dict[str, object]]:
    Path("healthlint.toml").write_text(settings, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", ".", "--select", "grammar", "--format", "json"], catch_exceptions=False)
    return result.exit_code, json.loads(result.stdout)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_languagetool_that_is_not_set_up_is_said_and_no_failure(folder: Path) -> None:
    code, report = check("fail-on = 'never'")
    assert (code, report["failures"]) == (0, [])
    assert report["coverage"]["engines"]["languagetool"] is None
    assert report["coverage"]["not_checked"] == [
        {"what": "grammar/languagetool", "why": "not set up; run `healthlint setup`"}
    ]
    assert len(report["findings"]) == 2


def test_an_engine_that_the_settings_require_must_be_there(folder: Path) -> None:
    code, report = check('[grammar]\nengines = ["harper", "languagetool"]')
    assert code == 3
    assert [(Path(one["path"]).name, one["rule"]) for one in report["failures"]] == [
        ("cold.md", "grammar/languagetool"),
        ("flu.md", "grammar/languagetool"),
    ]
    assert len(report["findings"]) == 2


def test_a_server_that_does_not_answer_fails_once_and_harper_still_reads(folder: Path) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    code, report = check(f'fail-on = "never"\n[grammar.languagetool]\nurl = "{url}"\ntimeout = 2')
    assert code == 0
    assert [one["what"] for one in report["coverage"]["not_checked"]] == ["grammar/languagetool"]
    assert len(report["findings"]) == 2
    code, report = check(f'[grammar]\nengines = ["languagetool"]\n[grammar.languagetool]\nurl = "{url}"\ntimeout = 2')
    assert code == 3
    assert len(report["failures"]) == 2


def test_settings_choose_engines_codes_and_words(folder: Path) -> None:
    assert check('fail-on = "never"\n[grammar]\nengines = []')[1]["findings"] == []
    assert check('fail-on = "never"\n[grammar]\nignore = ["SpellCheck"]')[1]["findings"] == []
    Path("words.txt").write_text("# ours\nrecieve\n", encoding="utf-8")
    assert check('fail-on = "never"\n[grammar]\nvocabulary = "words.txt"')[1]["findings"] == []


def test_what_is_in_the_store_is_not_asked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = Context(date(2025, 1, 1))
    plan = Plan((), context, None, GrammarSettings(engines=("harper",)), None, None)
    analysed = Analyser().analyse(read_article("cold.md", ARTICLE.encode()), context)
    with monkeypatch.context() as patch:
        store = Cache(folder / "cache")
        first = Proofreaders(store).proofreader_for(plan)(analysed)
        store.close()
        patch.setattr(Harper, "check", lambda *_: pytest.fail("asked again"))
        store = Cache(folder / "cache")
        assert first == Proofreaders(store).proofreader_for(plan)(analysed)
        store.close()
    assert first == Proofreaders().proofreader_for(plan)(analysed)
    assert ["recieve"] == [
        passage.text[remark.start : remark.end]
        for passage, remarks in zip(analysed.passages, first, strict=True)
        for remark in remarks
    ]
