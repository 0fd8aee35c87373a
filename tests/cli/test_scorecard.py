import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main

TEXT = "# Colds\n\nBy Mary Seacole, RN | Published 3 March 2025\n\nRest at home.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["scorecard", *arguments], catch_exceptions=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_text_names_each_instrument(article: Path) -> None:
    result = run(str(article))
    assert 0 == result.exit_code
    for name in ("JAMA benchmarks", "DISCERN", "PEMAT-P", "CDC Clear Communication Index", "PIF TICK"):
        assert f"\n{name}: " in result.output


def test_json_says_who_wrote_it_and_where_that_stands(article: Path) -> None:
    item = json.loads(run(str(article), "--format", "json").output)["instruments"][0]["items"][0]
    assert ("authorship-names", "met") == (item["id"], item["verdict"])
    place = item["evidence"][0]["place"]
    assert "By Mary Seacole, RN | Published 3 March 2025" == TEXT[place["start"] : place["end"]]


def test_the_page_is_written_to_a_file(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "card.html"
    result = run(str(article), "--format", "html", "--output", str(output))
    assert (0, "") == (result.exit_code, result.output)
    assert output.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_settings_beside_the_article_hold(article: Path) -> None:
    (article.parent / "healthlint.toml").write_text('ignore = ["no/such-rule"]\n', encoding="utf-8")
    result = run(str(article))
    assert 2 == result.exit_code
    assert "no/such-rule" in result.output


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert 2 == run(str(tmp_path / "none.md")).exit_code


def test_a_file_that_cannot_be_written_is_wrong_use(article: Path, tmp_path: Path) -> None:
    assert 2 == run(str(article), "--output", str(tmp_path / "none" / "card.txt")).exit_code


@pytest.mark.parametrize("content", [b"# Caf\xe9\n", b"\n"])
def test_a_file_that_cannot_be_read_is_not_checked(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(content)
    assert 3 == run(str(path)).exit_code
