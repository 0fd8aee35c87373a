"""Measuring the recogniser of medical terms against labels and a clock."""

import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.terms.passages import analyse_page, opening
from healthlint.language import Analyser, Context, Passage
from healthlint.language.terms import Term, find_terms
from healthlint.language.terms.lexicon import load_lexicon
from healthlint.language.terms.spelling import plain_form


@dataclass(frozen=True, slots=True)
class Precision:
    """Labelled hits by their kind: all, those labelled right, and those that the recogniser still reports."""

    labelled: Counter[str]
    right: Counter[str]
    kept: Counter[str]
    kept_right: Counter[str]


@dataclass(frozen=True, slots=True)
class Recall:
    """Terms that a reader listed, those found with the same words, those of them with the same kind, and the rest."""

    listed: int
    found: int
    same_kind: int
    missed: tuple[str, ...]


def read_labels(path: Path) -> list[dict[str, Any]]:
    """The labels of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def measure_loading() -> float:
    """Seconds to read the lexicon for the first time."""
    start = time.perf_counter()
    load_lexicon()
    return time.perf_counter() - start


def measure_precision(
    labels: Sequence[dict[str, Any]], folder: Path, analyser: Analyser, context: Context
) -> Precision:
    """Compare labelled hits with what the recogniser says now at the same places."""
    result = Precision(Counter(), Counter(), Counter(), Counter())
    for page in dict.fromkeys(label["page"] for label in labels):
        article = analyse_page(folder / page, analyser, context)
        said = {_place(number, term): term.concept for number, term in _numbered(article.every_passage)}
        for label in (label for label in labels if label["page"] == page):
            kind = label["kind"]
            concept = said.get((label["block"], label["start"], label["end"]))
            kept = concept is not None and (concept.id, concept.kind.value) == (label["concept"], kind)
            result.labelled[kind] += 1
            result.right[kind] += label["right"]
            result.kept[kind] += kept
            result.kept_right[kind] += kept and label["right"]
    return result


def measure_recall(labels: Sequence[dict[str, Any]], folder: Path, analyser: Analyser, context: Context) -> Recall:
    """Look for the terms that a reader listed among those found in the openings of the pages."""
    found, same_kind, missed = 0, 0, []
    for label in labels:
        article = analyse_page(folder / label["page"], analyser, context)
        kinds: dict[str, set[str]] = {}
        for passage in opening(article):
            for term in find_terms(passage):
                text = passage.text[term.where.start : term.where.end]
                kinds.setdefault(plain_form(text), set()).add(term.concept.kind)
        for term in label["terms"]:
            name = plain_form(term["term"])
            found += name in kinds
            same_kind += term["kind"] in kinds.get(name, ())
            if name not in kinds:
                missed.append(term["term"])
    return Recall(sum(len(label["terms"]) for label in labels), found, same_kind, tuple(missed))


def measure_speed(passages: Sequence[Passage]) -> float:
    """Words per second, beyond tokens and tags."""
    start = time.perf_counter()
    for passage in passages:
        find_terms(passage)
    return sum(len(passage.text.split()) for passage in passages) / (time.perf_counter() - start)


def _numbered(passages: Sequence[Passage]) -> Iterator[tuple[int, Term]]:
    for number, passage in enumerate(passages):
        yield from ((number, term) for term in find_terms(passage))


def _place(number: int, term: Term) -> tuple[int, int, int]:
    return number, term.where.start, term.where.end
