"""Injections are checked and scored: recall by type, level, distance and origin, and the decoys that are flagged."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.contradictions.checking import (
    Stretch,
    check_texts,
    interval,
    overlap,
    share,
    stretches_of,
    touches_all,
)
from benchmarks.contradictions.inject.anchors import BRITISH
from benchmarks.contradictions.inject.building import Injection
from benchmarks.contradictions.inject.placing import Placed
from benchmarks.contradictions.inject.recipes import LEVELS
from healthlint.findings import Finding
from healthlint.language import Locale
from healthlint.linting import Wishes

# The rules of another pack that see numbers which cannot both be right.
DOSES = tuple(
    f"doses/{name}"
    for name in (
        "dose-over-maximum more-doses-than-hours-allow wrong-dose-arithmetic wrong-lab-conversion"
        " wrong-spoon-conversion wrong-temperature-conversion"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Score:
    """What came of one injection; `by_doses` says that only a rule of the doses pack found it."""

    injection: Injection
    found: bool
    by_doses: bool
    decoy_rules: tuple[str, ...]


def score(injections: Sequence[Injection]) -> list[Score]:
    """Check both articles of every injection in one run."""
    texts = {f"{one.name}-contradiction": one.contradiction.text for one in injections}
    texts |= {f"{one.name}-decoy": one.decoy.text for one in injections}
    british = {one.name for one in injections if one.article.site in BRITISH}
    locales = {name: Locale.UK for name in texts if name.rsplit("-", 1)[0] in british}
    findings = check_texts(texts, Wishes(select=("contradictions", *DOSES)), locales)
    scores = []
    for one in injections:
        right = _right(one.contradiction, findings.get(f"{one.name}-contradiction", []))
        own = any(finding.rule.startswith("contradictions/") for finding in right)
        false = _touching(one.decoy.injected, findings.get(f"{one.name}-decoy", []))
        rules = tuple(sorted({finding.rule for finding in false}))
        scores.append(Score(one, own, bool(right) and not own, rules))
    return scores


def _right(placed: Placed, findings: list[Finding]) -> list[Finding]:
    stretches = [stretch for stretch in (placed.anchor, placed.injected) if stretch]
    return [finding for finding in findings if touches_all(finding, stretches)]


def _touching(stretch: Stretch, findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if any(overlap(place, stretch) for place in stretches_of(finding))]


def recall(scores: Sequence[Score]) -> float:
    return sum(one.found for one in scores) / max(1, len(scores))


def macro(scores: Sequence[Score]) -> float:
    """The mean over types of the recall of each."""
    groups = _grouped(scores, lambda one: one.injection.recipe.type)
    return sum(map(recall, groups.values())) / max(1, len(groups))


def _grouped(scores: Sequence[Score], key: Callable[[Score], Any]) -> dict[Any, list[Score]]:
    groups: dict[Any, list[Score]] = defaultdict(list)
    for one in scores:
        groups[key(one)].append(one)
    return dict(sorted(groups.items()))


def figures(scores: Sequence[Score]) -> dict[str, Any]:
    """One row: counts, recall with its interval by article, recall of each level, decoys flagged."""
    articles = _grouped(scores, lambda one: one.injection.article.name)
    low, high = interval(articles, recall)
    levels = _grouped(scores, lambda one: one.injection.level)
    return {
        "injected": len(scores),
        "natural": sum(one.injection.is_natural for one in scores),
        "found": sum(one.found for one in scores),
        "by_doses": sum(one.by_doses for one in scores),
        "recall": round(recall(scores), 4),
        "interval": [round(low, 4), round(high, 4)],
        "levels": [round(recall(levels.get(level + 1, [])), 4) for level in range(len(LEVELS))],
        "decoys_flagged": sum(bool(one.decoy_rules) for one in scores),
    }


def tabulate(scores: Sequence[Score]) -> dict[str, Any]:
    """The figures of one half: by type, recipe, distance and origin of the anchor, in all, and decoys by their kind."""
    keys: dict[str, Callable[[Score], Any]] = {
        "type": lambda one: f"{one.injection.recipe.type:02}",
        "recipe": lambda one: f"{one.injection.recipe.type:02} {one.injection.recipe.name}",
        "distance": lambda one: one.injection.distance,
        "anchor": lambda one: "natural" if one.injection.is_natural else "planted or none",
    }
    rows = {
        f"{name} {group}": figures(members)
        for name, key in keys.items()
        for group, members in _grouped(scores, key).items()
    }
    rows["all"] = figures(scores)
    low, high = interval(_grouped(scores, lambda one: one.injection.article.name), macro)
    levels = _grouped(scores, lambda one: one.injection.level)
    return {
        "rows": rows,
        "macro": {
            "recall": round(macro(scores), 4),
            "interval": [round(low, 4), round(high, 4)],
            "levels": [round(macro(levels.get(level + 1, [])), 4) for level in range(len(LEVELS))],
        },
        "decoys": {
            kind: {"decoys": len(members), "flagged": sum(bool(one.decoy_rules) for one in members)}
            for kind, members in _grouped(scores, lambda one: one.injection.decoy_kind).items()
        },
    }


def print_table(half: str, table: dict[str, Any]) -> None:
    print(
        f"\n{half}\n{'':<36} {'inj.':>5} {'natural':>7} {'found':>5} {'recall':>7} {'95 % interval':>16}"
        f" {'level 1':>7} {'level 2':>7} {'level 3':>7} {'+doses':>6} {'decoys flagged':>14}"
    )
    for name, row in table["rows"].items():
        print(
            f"{name:<36} {row['injected']:>5} {row['natural']:>7} {row['found']:>5} {_recalled(row)}"
            f" {row['by_doses']:>6} {row['decoys_flagged']:>6} {share(row['decoys_flagged'], row['injected'])}"
        )
    print(f"{'macro over types':<36} {'':>19} {_recalled(table['macro'])}")
    print(f"\n{'decoys':<36} {'':>5} flagged")
    for kind, row in table["decoys"].items():
        print(f"{kind:<36} {row['decoys']:>5} {row['flagged']:>7} {share(row['flagged'], row['decoys'])}")


def _recalled(row: dict[str, Any]) -> str:
    low, high = row["interval"]
    levels = " ".join(f"{level:>7.1%}" for level in row["levels"])
    return f"{row['recall']:>7.1%} {f'{low:.1%} to {high:.1%}':>16} {levels}"
