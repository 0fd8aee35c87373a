import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main

TEXT = "# Colds\n\nRest at home. Notwithstanding its benign aetiology, rhinovirus may precipitate sinusitis.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["readability", *arguments], catch_exceptions=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_every_sentence_is_an_object_with_place_text_and_difficulty(article: Path) -> None:
    result = run(str(article), "--sentences", "--format", "json")
    assert 0 == result.exit_code
    first, second = map(json.loads, result.output.splitlines())
    assert "Rest at home." == first["text"]
    assert {"line": 3, "column": 1, "start": 9, "end": 22} == first["place"]
    assert TEXT[second["place"]["start"] : second["place"]["end"]] == second["text"]
    assert first["difficulty"] < second["difficulty"]


def test_the_hardest_sentence_comes_first_on_the_terminal(article: Path) -> None:
    hardest, easiest = run(str(article), "--sentences").output.splitlines()
    assert hardest.split(maxsplit=2)[2].startswith("Notwithstanding")
    assert "3:1" == easiest.split()[1]


def test_the_scores_of_the_article_are_in_the_json(article: Path) -> None:
    scored = json.loads(run(str(article), "--format", "json").output)
    assert (11, 2) == (scored["words"], scored["sentences"])
    assert "flesch_kincaid_grade" in {**scored["scores"], **scored["unscored"]}


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert 2 == run(str(tmp_path / "none.md")).exit_code


def test_a_file_that_cannot_be_read_is_not_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"# Caf\xe9\n")
    assert 3 == run(str(path)).exit_code
