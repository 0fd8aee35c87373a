import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["claims", *arguments], catch_exceptions=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text("# Psoriasis\n\nPsoriasis is not contagious.\n", encoding="utf-8")
    return path


def test_the_table_shows_a_claim_with_its_line_and_subject(article: Path) -> None:
    result = run(str(article))
    assert 0 == result.exit_code
    head, row = result.output.splitlines()
    assert head.split()[:4] == ["line", "subject", "slot", "value"]
    assert row.split()[:4] == ["3", "psoriasis", "contagious", "no"]


def test_json_names_the_same_claim(article: Path) -> None:
    (claim,) = json.loads(run(str(article), "--format", "json").output)["claims"]
    assert ("3", "contagious", "no", "sentence") == tuple(claim[key] for key in ("line", "slot", "value", "origin"))


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert 2 == run(str(tmp_path / "none.md")).exit_code


def test_a_file_that_cannot_be_read_is_not_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"# Caf\xe9\n")
    assert 3 == run(str(path)).exit_code
