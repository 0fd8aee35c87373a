import json
from dataclasses import replace
from pathlib import Path

import pytest

from healthlint.findings import ArticleSummary, Coverage, Report
from healthlint.linting.trend import Trend, TrendError, follow_trend, load_trend


def report(path: Path, sha256: str, **scores: float) -> Report:
    return Report((ArticleSummary(str(path), sha256, 100, 10, scores),), (), (), Coverage(1, {}, ()), ())


def test_each_new_text_is_an_entry_and_a_moved_grade_is_said(tmp_path: Path) -> None:
    article = tmp_path / "care" / "cold.md"
    trend, moves = follow_trend(Trend({}), report(article, "a", flesch_kincaid_grade=8.06), tmp_path)
    assert () == moves
    trend, moves = follow_trend(trend, report(article, "b", flesch_kincaid_grade=9.41), tmp_path)
    assert (f"{article}: grade rose from 8.1 to 9.4",) == moves
    trend, moves = follow_trend(trend, report(article, "c", flesch_kincaid_grade=9.38), tmp_path)
    assert () == moves
    trend, moves = follow_trend(trend, report(article, "d", flesch_kincaid_grade=7.0), tmp_path)
    assert (f"{article}: grade fell from 9.4 to 7.0",) == moves
    assert [8.1, 9.4, 9.4, 7.0] == [one.readability["flesch_kincaid_grade"] for one in trend.articles["care/cold.md"]]


def test_the_same_text_and_an_unscored_one_say_nothing(tmp_path: Path) -> None:
    article = tmp_path / "cold.md"
    trend, _ = follow_trend(Trend({}), report(article, "a", flesch_kincaid_grade=8.0), tmp_path)
    assert (trend, ()) == follow_trend(trend, report(article, "a", flesch_kincaid_grade=9.0), tmp_path)
    trend, moves = follow_trend(trend, report(article, "b"), tmp_path)
    assert (2, ()) == (len(trend.articles["cold.md"]), moves)


def test_the_file_is_stable_and_keeps_articles_that_were_not_checked(tmp_path: Path) -> None:
    file = tmp_path / "trend.json"
    trend, _ = follow_trend(Trend({}), report(tmp_path / "b.md", "a", smog_index=9.0, coleman_liau_index=7.0), tmp_path)
    trend, _ = follow_trend(trend, report(tmp_path / "a.md", "a"), tmp_path)
    file.write_text(trend.text(), encoding="utf-8")
    assert trend == load_trend(file)
    assert ["a.md", "b.md"] == list(json.loads(trend.text())["articles"])
    assert trend.text() == load_trend(file).text()
    empty = replace(report(tmp_path / "a.md", "a"), articles=())
    assert (trend, ()) == follow_trend(trend, empty, tmp_path)
    assert {} == json.loads(Trend({}).text())["articles"]


@pytest.mark.parametrize(
    ("content", "said"),
    [("<<<<<<< ours\n", "is broken"), ('{"version": 2, "articles": {}}', "of version 2"), ("{}", "is broken")],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "trend.json"
    assert Trend({}) == load_trend(file)
    file.write_text(content, encoding="utf-8")
    with pytest.raises(TrendError, match=said):
        load_trend(file)
