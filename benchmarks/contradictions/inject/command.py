"""The subcommand `inject`: build, check, print."""

import argparse
import random
from typing import Any

from benchmarks.contradictions.inject.anchors import SITES, read_articles
from benchmarks.contradictions.inject.building import SEED, Injection, build
from benchmarks.contradictions.inject.placing import Placed
from benchmarks.contradictions.inject.recipes import read_recipes
from benchmarks.contradictions.inject.scoring import Score, print_table, score, tabulate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--half", choices=tuple(SITES), help="only one half; rules are written with the first in sight")
    parser.add_argument("--types", default="", help="only these types, with commas between")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N injections with their decoys instead")
    parser.add_argument("--mistakes", action="store_true", help="print what was missed, and the decoys flagged")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Build the injections, then show some, or check all and print a table for each half."""
    types = {int(number) for number in options.types.split(",") if number}
    result = {}
    for half in [options.half] if options.half else SITES:
        recipes = [recipe for recipe in read_recipes(half) if not types or recipe.type in types]
        injections = list(build(half, recipes, read_articles(options.data / "clean", half)))
        if options.show:
            sample = random.Random(SEED).sample(injections, min(options.show, len(injections)))
            for injection in sorted(sample, key=lambda one: one.name):
                _show(injection)
            continue
        scores = score(injections)
        if options.mistakes:
            _print_mistakes(scores)
        result[half] = tabulate(scores)
        print_table(half, result[half])
    return result


def _show(injection: Injection) -> None:
    origin = "natural" if injection.is_natural else "planted"
    heading = f"{injection.name}: {injection.article.title}, level {injection.level}, {injection.distance}, {origin}"
    print(f"\n{heading}\n    A: {_words(injection.contradiction, injection.contradiction.anchor)}")
    print(f"    B: {_words(injection.contradiction, injection.contradiction.injected)}")
    print(f"    decoy ({injection.decoy_kind}): {_words(injection.decoy, injection.decoy.injected)}")


def _words(placed: Placed, stretch: tuple[int, int] | None) -> str:
    return " / ".join(placed.text[slice(*stretch)].split("\n")) if stretch else "(within one statement)"


def _print_mistakes(scores: list[Score]) -> None:
    for one in scores:
        if not one.found and not one.by_doses:
            print("\nMISSED", end="")
            _show(one.injection)
        if one.decoy_rules:
            print(f"\nDECOY FLAGGED by {', '.join(one.decoy_rules)}", end="")
            _show(one.injection)
