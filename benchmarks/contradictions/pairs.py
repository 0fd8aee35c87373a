"""Pairs of statements that contradict each other or do not, by writer and type; and alarms of naive rules."""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.contradictions.checking import Stretch, check_texts, describe, share, touches_all
from healthlint.findings import Finding
from healthlint.linting import Wishes

# Each writer names the types in a way of their own, which makes many small groups.
SMALLEST = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements with what each stands under, and whether they contradict each other."""

    collection: str
    group: str
    label: str
    topic: str
    headings: tuple[str, str]
    statements: tuple[str, str]

    @property
    def article(self) -> str:
        """The pair as a small article: the topic as title, each statement under its own heading, or both under one."""
        first, second = self.headings
        middle = f"\n\n## {second}" if second != first else ""
        return f"# {self.topic}\n\n## {first}\n\n{self.statements[0]}{middle}\n\n{self.statements[1]}\n"

    @property
    def stretches(self) -> list[Stretch]:
        end = len(self.article) - 1
        start = self.article.index(self.statements[0], len(self.topic) + len(self.headings[0]) + 8)
        return [(start, start + len(self.statements[0])), (end - len(self.statements[1]), end)]


def read_pairs(folder: Path) -> Iterator[Pair]:
    """Every pair of the four collections in a folder."""
    for one in _lines(folder / "free_wording.jsonl"):
        headings = (_last(one["a_section"]), _last(one["b_section"]))
        group = f"{one['id'][:2]} {one['type']}"
        yield Pair("free wording", group, one["label"], one["topic"], headings, (one["a"], one["b"]))
    for one in _lines(folder / "targeted_eval_pairs.jsonl"):
        label = "contradiction" if one["ground_truth"] == "contradiction" else "compatible"
        statements = (one["assertion_a"], one["assertion_b"])
        yield Pair("targeted", one["bucket"], label, "Terms", ("Terms", "Terms"), statements)
    for one in _lines(folder / "definition_eval_pairs.jsonl"):
        first, second = (f"“{one['term']}” means {one[key].rstrip('.')}." for key in ("def_a", "def_b"))
        label = "contradiction" if one["label"] == "divergent" else "compatible"
        yield Pair("definitions", one["category"], label, one["term"], ("Definitions", "Terms"), (first, second))
    seen = set()
    for kind, alarms in json.loads((folder / "naive_rule_false_alarms.json").read_text(encoding="utf-8")).items():
        for path, _, first, second in alarms:
            if (first, second) not in seen:
                seen.add((first, second))
                yield Pair("naive alarms", kind, "compatible", path, ("Facts", "Facts"), (first, second))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _last(section: str) -> str:
    return section.split(">")[-1].strip()


def rows(results: Iterable[tuple[Pair, list[Finding]]]) -> list[dict[str, Any]]:
    """One row for each collection, and in the free wordings for each writer and each type."""
    groups: dict[tuple[str, str], list[tuple[Pair, bool]]] = defaultdict(list)
    for pair, findings in results:
        flagged = any(touches_all(finding, pair.stretches) for finding in findings)
        names = ["all", pair.group]
        if pair.collection == "free wording":
            writer, _, kind = pair.group.partition(" ")
            names = ["all", f"writer {writer}", f"type {kind.replace('_', '-')}"]
        for name in names:
            groups[pair.collection, name].append((pair, flagged))
    table = []
    for (collection, name), members in sorted(groups.items()):
        row: dict[str, Any] = {"collection": collection, "group": name}
        for label in ("contradiction", "compatible", "unrelated"):
            flags = [flagged for pair, flagged in members if pair.label == label]
            row |= {label: len(flags), f"{label}_flagged": sum(flags)}
        table.append(row)
    return table


def print_table(table: list[dict[str, Any]]) -> None:
    labels = ("contradiction", "compatible", "unrelated")
    print(f"\ngroups of fewer than {SMALLEST} pairs are in the JSON only")
    print(f"\n{'collection':<14} {'group':<34}" + "".join(f"{label + ' flagged':>30}" for label in labels))
    for row in table:
        if sum(row[label] for label in labels) < SMALLEST:
            continue
        cells = [(row[f"{label}_flagged"], row[label]) for label in labels]
        text = "".join(f"{flagged:>13} of {total:>5}  {share(flagged, total)}" for flagged, total in cells)
        print(f"{row['collection']:<14} {row['group']:<34}{text}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--select", default="contradictions", help="rules or packs, with commas between")
    parser.add_argument("--show", action="store_true", help="print every flagged pair")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Check every pair, print the table, and give the figures."""
    pairs = list(read_pairs(options.data / "pairs"))
    texts = {f"{number:05}": pair.article for number, pair in enumerate(pairs)}
    findings = check_texts(texts, Wishes(select=tuple(options.select.split(","))), {})
    results = [(pair, findings.get(f"{number:05}", [])) for number, pair in enumerate(pairs)]
    if options.show:
        for pair, found in results:
            if found:
                print(
                    f"{pair.collection}, {pair.group}, {pair.label}\n    {pair.statements[0]}\n    {pair.statements[1]}"
                )
                print(describe(found))
    table = rows(results)
    print_table(table)
    return {"rows": table}
