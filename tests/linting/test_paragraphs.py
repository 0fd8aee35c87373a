"""What the grammar engines said about a paragraph, kept between runs."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from healthlint.findings import Report
from healthlint.grammar import Harper, Remark, Text
from healthlint.linting import Cache, Run, Wishes, gather_files
from healthlint.linting.cache import _FILE
from healthlint.linting.checker import Checker

ARTICLE = "# Cold\n\nYou may recieve a letter.\n\nDrink water.\n"


class Watched:
    """Runs over one article with Harper alone; `asked` are the texts that it was given in the last run."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.article = folder / "a.md"
        self.asked: list[str] = []
        (folder / "healthlint.toml").write_text('[grammar]\nengines = ["harper"]\n', encoding="utf-8")
        whole = Harper.check

        def noted(harper: Harper, texts: Sequence[Text]) -> list[list[Remark]]:
            self.asked += [text.text.strip() for text in texts]
            return whole(harper, texts)

        patch.setattr(Harper, "check", noted)

    def run(self, text: str, cache: Cache | None) -> Report:
        self.asked.clear()
        self.article.write_text(text, encoding="utf-8")
        return Run(Wishes(select=("grammar",)), cache=cache).check_files(gather_files([str(self.article)]))


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(tmp_path, monkeypatch)


def test_only_a_paragraph_that_changed_is_asked_about(watched: Watched, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = watched.run(ARTICLE, cache)
    assert sorted(watched.asked) == ["Cold", "Drink water.", "You may recieve a letter.", "recieve"]
    second = watched.run(f"{ARTICLE}\nRest well.\n", cache)
    assert watched.asked == ["Rest well."]
    assert first.findings == second.findings
    assert 1 == len(second.findings)
    watched.run(f"{ARTICLE}\nRest well.\n", None)
    assert 5 == len(watched.asked)


def test_what_is_wrong_with_the_cache_is_told_once_and_changes_nothing(watched: Watched, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    first = watched.run(ARTICLE, Cache(folder))
    (folder / _FILE).write_bytes(b"no database" * 100)
    checker = Checker(folder)
    run = Run(Wishes(select=("grammar",)), cache=Cache(tmp_path / "other"))
    object.__setattr__(run, "_checker", checker)
    second = run.check_files(gather_files([str(watched.article)]))
    assert first.findings == second.findings
    assert 1 == len(run.troubles)
    assert "was broken" in run.troubles[0]


def test_a_checker_begun_anew_shares_no_cache_with_the_one_before(watched: Watched, tmp_path: Path) -> None:
    watched.run(ARTICLE, None)
    checker = Checker(tmp_path / "cache")
    plan = Run(Wishes(select=("grammar",)))._planner.plan_for(*gather_files([str(watched.article)]).files[0])
    before = checker.check_file(watched.article, plan)
    watched.asked.clear()
    checker.begin_anew()
    assert before == checker.check_file(watched.article, plan)
    assert [] == watched.asked
