"""The free wordings are well formed and balanced, so that a figure measured on them means something."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks" / "contradictions" / "free_wording"
KEYS = {"id", "type", "kind", "locale", "text", "places", "why"}
BALANCED = {(number, kind): 5 for number in range(1, 21) for kind in ("contradiction", "trap")}


def read(half: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


SEEN, UNSEEN = read("seen"), read("unseen")
ARTICLES = [*SEEN, *UNSEEN]


@pytest.mark.parametrize("half", [SEEN, UNSEEN], ids=["seen", "unseen"])
def test_each_half_is_balanced_by_type_and_kind(half: list[dict[str, Any]]) -> None:
    assert BALANCED == Counter((article["type"], article["kind"]) for article in half)


@pytest.mark.parametrize("half", [SEEN, UNSEEN], ids=["seen", "unseen"])
def test_both_locales_are_well_represented_in_each_half(half: list[dict[str, Any]]) -> None:
    counts = Counter(article["locale"] for article in half)
    assert {"en-US", "en-GB"} == set(counts)
    assert min(counts.values()) >= 80


def test_ids_and_titles_are_unique_over_both_halves() -> None:
    assert [f"fw-{number:03d}" for number in range(1, 401)] == sorted(article["id"] for article in ARTICLES)
    assert len(ARTICLES) == len({article["text"].split("\n", 1)[0] for article in ARTICLES})


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_an_article_has_the_promised_shape(article: dict[str, Any]) -> None:
    assert set(article) == KEYS
    text = article["text"]
    assert text.startswith("# ")
    assert 1 <= len(re.findall(r"^##+ ", text, flags=re.MULTILINE)) <= 4
    assert 90 <= len(re.findall(r"[\w’'-]+", text)) <= 220
    assert article["why"].endswith(".")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_both_quotes_of_a_pair_occur_exactly_once_and_apart(article: dict[str, Any]) -> None:
    text = article["text"]
    (pair,) = article["places"]
    assert [1, 1] == [text.count(quote) for quote in pair]
    first, second = sorted((text.index(quote), len(quote)) for quote in pair)
    assert first[0] + first[1] <= second[0]
