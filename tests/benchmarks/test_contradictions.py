"""The benchmark of contradictions counts what it says it counts."""

import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from benchmarks.contradictions.checking import check_texts, interval, touches_all
from benchmarks.contradictions.clean import Verdict, read_verdicts
from benchmarks.contradictions.inject.anchors import SITES, Article, find_anchors, read_articles
from benchmarks.contradictions.inject.building import Injection, build
from benchmarks.contradictions.inject.placing import DISTANCES, place
from benchmarks.contradictions.inject.recipes import Recipe, fill, read_recipes
from benchmarks.contradictions.inject.scoring import score, tabulate
from benchmarks.contradictions.pairs import Pair
from healthlint.linting import Wishes

PAGE = """# Brown Fever

## What is Brown Fever ?

Brown fever is a rare disease. There is no cure for Brown fever. Doctors see brown fever in spring.

## How is it treated ?

Brown fever is treated with rest. If it lasts, brown fever is common in children.
"""
HALVES = tuple(SITES)


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    folder = tmp_path_factory.mktemp("clean")
    site = folder / "medquad" / SITES["development"][0]
    site.mkdir(parents=True)
    (site / "1.md").write_text(PAGE, encoding="utf-8")
    (one,) = read_articles(folder, "development")
    return one


def wordings(recipe: Recipe) -> list[str]:
    return [*recipe.plants, *(one for level in recipe.wordings for one in level), *(one for _, one in recipe.decoys)]


def test_a_topic_is_written_as_within_sentences(article: Article) -> None:
    assert ("brown fever", False) == (article.topic, article.is_plural)


def test_an_anchor_speaks_of_the_topic_as_a_whole(article: Article) -> None:
    found = find_anchors(article, r"{topic} is (?:a )?(?P<a>common|rare)")
    assert [("Brown fever is a rare disease.", {"a": "rare"})] == [(one.text, one.groups) for one in found]


@pytest.mark.parametrize("distance", DISTANCES)
def test_both_sentences_stand_where_they_are_said_to(article: Article, distance: str) -> None:
    (anchor,) = find_anchors(article, "There is no cure for {topic}")
    placed = place(article, anchor, "", "Brown fever can be cured.", distance)
    assert placed.anchor is not None
    assert "There is no cure for Brown fever." == placed.text[slice(*placed.anchor)]
    assert "Brown fever can be cured." == placed.text[slice(*placed.injected)]
    between = placed.text[placed.anchor[1] : placed.injected[0]]
    assert {"same paragraph": 0, "other section": 1, "summary": 2}[distance] == between.count("## ")


@pytest.mark.parametrize("half", HALVES)
def test_every_type_has_recipes_with_words_for_every_slot(half: str, article: Article) -> None:
    recipes = list(read_recipes(half))
    assert set(range(1, 21)) == {recipe.type for recipe in recipes}
    for recipe in recipes:
        caught = set(re.findall(r"\(\?P<(\w+)>", " ".join(recipe.anchors)))
        for case in recipe.cases:
            filled = [fill(one, article, dict.fromkeys(caught, "words") | case) for one in wordings(recipe)]
            assert not [one for one in filled if "{" in one or "}" in one]


def test_the_halves_share_no_site_and_no_wording() -> None:
    assert not set(SITES["development"]) & set(SITES["test"])
    mine, theirs = ([one for recipe in read_recipes(half) for one in chain(*recipe.wordings)] for half in HALVES)
    assert not set(mine) & set(theirs)


def test_the_same_injections_are_built_each_time(article: Article) -> None:
    recipes = [recipe for recipe in read_recipes("development") if recipe.type in (1, 10)]
    first, second = (list(build("development", recipes, [article])) for _ in range(2))
    assert first == second
    assert {1, 2, 3} == {one.level for one in first}
    assert set(DISTANCES) == {one.distance for one in first}
    assert len(first) == len({one.name for one in first})


def injection(article: Article, injected: str, decoy: str) -> Injection:
    recipe = next(recipe for recipe in read_recipes("development") if recipe.type == 1)
    texts = [place(article, None, "", one, "summary") for one in (injected, decoy)]
    return Injection("d01-0", "development", recipe, article, 1, "summary", False, "kind", *texts)


def test_what_is_found_and_what_is_not_are_counted(article: Article) -> None:
    wrong = "Brown fever is classified by duration: severe and chronic."
    right = "Brown fever was first seen in Spain."
    (hit,) = score([injection(article, wrong, right)])
    assert (True, False, ()) == (hit.found, hit.by_doses, hit.decoy_rules)
    (miss,) = score([injection(article, right, wrong)])
    both = ("contradictions/sentences-disagree", "contradictions/wrong-scale")
    assert (False, both) == (miss.found, miss.decoy_rules)
    table: dict[str, Any] = tabulate([hit, miss])
    assert (2, 1, 0.5, 1) == tuple(
        table["rows"]["all"][key] for key in ("injected", "found", "recall", "decoys_flagged")
    )
    assert 0.5 == table["macro"]["recall"]


def test_a_finding_counts_only_if_it_touches_every_stretch() -> None:
    text = "# Cough\n\nCoughs are sorted by severity: mild and chronic.\n\nIt goes.\n"
    (finding,) = check_texts({"a": text}, Wishes(select=("contradictions",)), {})["a"]
    sentence, other = (text.index("Coughs"), text.index("\n\nIt")), (text.index("It goes"), len(text))
    assert touches_all(finding, [sentence])
    assert not touches_all(finding, [sentence, other])


def test_what_cannot_be_checked_is_not_passed_over() -> None:
    with pytest.raises(RuntimeError, match="no words in it"):
        check_texts({"a": "\n"}, Wishes(select=("contradictions",)), {})


def test_a_verdict_is_known_again_by_article_and_places() -> None:
    verdict = Verdict("nhs/a.md", ((10, 20), (50, 60)), "false", "Another group.")
    assert verdict.is_of("nhs/a.md", [(12, 25), (40, 55)])
    assert not verdict.is_of("nhs/a.md", [(12, 25), (70, 80)])
    assert not verdict.is_of("nhs/b.md", [(12, 25), (40, 55)])


def test_every_verdict_has_a_grade_and_a_reason() -> None:
    assert {"true", "false", "arguable"} >= {verdict.grade for verdict in read_verdicts()}
    assert all(verdict.reason.endswith(".") and verdict.places for verdict in read_verdicts())


def test_the_statements_of_a_pair_are_found_in_its_article() -> None:
    pair = Pair("free wording", "pa x", "compatible", "Flu", ("Flu", "Later"), ("Flu", "It goes."))
    assert ["Flu", "It goes."] == [pair.article[slice(*stretch)] for stretch in pair.stretches]


def test_an_interval_widens_with_disagreement_between_groups() -> None:
    def mean(values: Any) -> float:
        return float(sum(values) / len(values))

    assert (1.0, 1.0) == interval({"a": [1], "b": [1]}, mean)
    assert (0.0, 1.0) == interval({"a": [1], "b": [0]}, mean)


def test_no_file_of_templates_is_long() -> None:
    folder = Path(__file__).parents[2] / "benchmarks" / "contradictions" / "inject" / "templates"
    longest = max(len(path.read_text(encoding="utf-8").splitlines()) for path in folder.glob("*/*.toml"))
    assert longest <= 300
