"""Injections are made: recipes meet articles, always the same ones, with a decoy for each."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.contradictions.inject.anchors import Anchor, Article, find_anchors
from benchmarks.contradictions.inject.placing import DISTANCES, Placed, place
from benchmarks.contradictions.inject.recipes import LEVELS, Recipe, fill

SEED = 20
PER_TYPE, PER_RECIPE = 24, 12
# The most that one pattern's own anchors may take, so that one wording of the clean pages does not make up a type.
_NATURAL = 14


@dataclass(frozen=True, slots=True)
class Injection:
    """A contradiction and its decoy in the same article, at the same anchor and distance."""

    name: str
    half: str
    recipe: Recipe
    article: Article
    level: int
    distance: str
    is_natural: bool
    decoy_kind: str
    contradiction: Placed
    decoy: Placed


def build(half: str, recipes: list[Recipe], articles: list[Article]) -> Iterator[Injection]:
    """PER_TYPE injections of each type, or PER_RECIPE of each of its recipes where that is more."""
    by_type: dict[int, list[Recipe]] = defaultdict(list)
    for recipe in recipes:
        by_type[recipe.type].append(recipe)
    for _, group in sorted(by_type.items()):
        quota = max(PER_TYPE // len(group), PER_RECIPE)
        for turn, recipe in enumerate(group):
            yield from _build_recipe(half, recipe, articles, quota, turn)


def _build_recipe(half: str, recipe: Recipe, articles: list[Article], quota: int, first: int) -> Iterator[Injection]:
    """The injections of one recipe; levels, distances (from the `first` on), wordings and kinds of decoy take turns."""
    stem = f"{half[0]}{recipe.type:02}-{recipe.name}"
    fitting = [article for article in articles if re.search(recipe.topics, article.topic)]
    shuffled = random.Random(f"{SEED} {stem}").sample(fitting, len(fitting))
    sites = [*_natural_sites(recipe, shuffled, min(quota, _NATURAL))]
    used = {article.name for article, _, _ in sites}
    others = [article for article in shuffled if article.name not in used] or shuffled
    while len(sites) < quota and (recipe.plants or recipe.is_single):
        count = len(sites)
        turn = (count + count // len(LEVELS)) % len(recipe.cases)
        sites.append((others[count % len(others)], None, recipe.cases[turn]))
    for index, (article, anchor, case) in enumerate(sites):
        turn, level = divmod(index, len(LEVELS))
        distance = DISTANCES[(turn + first) % len(DISTANCES)]
        planted = "" if anchor or recipe.is_single else recipe.plants[turn % len(recipe.plants)]
        wordings = recipe.wordings[level]
        kind, decoy = recipe.decoys[(level + 2 * turn) % len(recipe.decoys)]
        texts = [fill(one, article, case) for one in (planted, wordings[turn % len(wordings)], decoy)]
        yield Injection(
            name=f"{stem}-{index:02}".replace(" ", "-"),
            half=half,
            recipe=recipe,
            article=article,
            level=level + 1,
            distance=distance,
            is_natural=anchor is not None,
            decoy_kind=kind,
            contradiction=place(article, anchor, texts[0], texts[1], distance),
            decoy=place(article, anchor, texts[0], texts[2], distance),
        )


def _natural_sites(
    recipe: Recipe, articles: list[Article], most: int
) -> Iterator[tuple[Article, Anchor | None, dict[str, str]]]:
    """The first fitting sentence of each article, for as many articles as are wanted."""
    count = 0
    for article in articles:
        found = next((one for pattern in recipe.anchors for one in find_anchors(article, pattern)), None)
        cases = recipe.cases_for(found.groups) if found else []
        if cases and count < most:
            yield article, found, cases[count % len(cases)]
            count += 1
