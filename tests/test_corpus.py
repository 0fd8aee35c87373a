"""Whole articles, good and bad: the report on each is what corpus/expected says."""

import tomllib
from pathlib import Path

import pytest

from healthlint.linting import find_settings
from scripts.compare_corpus import ARTICLES, EXPECTED, findings_in, write_reports

LABELS = ARTICLES.parent / "labels"
NAMES = sorted(path.name for path in ARTICLES.iterdir())


def labels_of(name: str) -> dict[str, object]:
    return tomllib.loads((LABELS / f"{name}.toml").read_text(encoding="utf-8"))


def text_of(name: str) -> str:
    return (ARTICLES / name).read_text(encoding="utf-8", errors="replace")


GOOD = [name for name in NAMES if labels_of(name)["verdict"] == "good"]


@pytest.fixture(scope="module")
def reports() -> dict[str, str]:
    return {path.stem: text for path, text in write_reports()}


@pytest.mark.parametrize("name", NAMES)
def test_the_report_is_the_expected_one(reports: dict[str, str], name: str) -> None:
    assert (EXPECTED / f"{name}.txt").read_text(encoding="utf-8") == reports[name]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_article_passes(reports: dict[str, str], name: str) -> None:
    assert findings_in(reports[name]).total() <= 1


def test_there_are_enough_articles_of_both_kinds() -> None:
    assert len(GOOD) >= 6
    assert len(NAMES) - len(GOOD) >= 8
    assert {Path(name).suffix for name in NAMES} == {".md", ".html", ".txt", ".docx"}


@pytest.mark.parametrize("name", NAMES)
def test_settings_and_labels_agree_on_the_english(name: str) -> None:
    found = find_settings(ARTICLES / name)
    patterns = [pattern for override in found.settings.overrides for pattern in override.files]
    british = any(Path("articles", name).match(pattern) for pattern in patterns)
    declared = any(f'lang="{labels_of(name)["locale"]}"' in line for line in text_of(name).splitlines()[:5])
    assert declared or british == (labels_of(name)["locale"] == "en-GB")
