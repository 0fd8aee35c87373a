"""What is measured on one set of articles."""

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from statistics import quantiles

import healthlint.language as language
from healthlint.reading import SUFFIXES, read_article

DECILES = 10


@dataclass(frozen=True, slots=True)
class SetMeasures:
    """One set: its size, the nine deciles of the grade, words scored a second, and the rules' findings.

    `scored` are the articles long enough for a grade. `per_thousand` is findings per 1,000 words of prose, `touched`
    the share of scored articles with at least one, both by rule.
    """

    name: str
    articles: int
    scored: int
    words: int
    words_a_second: float
    grades: tuple[float, ...]
    per_thousand: dict[str, float]
    touched: dict[str, float]


def measure_loading() -> float:
    """Seconds to import the scores and make the first of them, spaCy being there already; first call only."""
    start = time.perf_counter()
    import_module("healthlint.readability")
    counts = import_module("healthlint.readability.counts")
    counts.count_sentence("Ibuprofenol, a word in no dictionary, loads all that there is to load.")
    return time.perf_counter() - start


def measure_set(folder: Path, analyser: language.Analyser) -> SetMeasures:
    """Score every article under a folder and run the readability rules on it, as for patients."""
    rulebook = import_module("healthlint.rulebook")
    rules = next(pack.rules for pack in rulebook.load_packs() if pack.name == "readability")
    findings: Counter[str] = Counter()
    touched: Counter[str] = Counter()
    grades: list[float] = []
    words, articles, seconds = 0, 0, 0.0
    context = language.Context(date(2026, 6, 15))
    for path in _articles(folder):
        analysed = analyser.analyse(read_article(path.name, path.read_bytes()), context)
        manuscript = rulebook.Manuscript(analysed, lambda _: ())
        start = time.perf_counter()
        scores = manuscript.scores
        seconds += time.perf_counter() - start
        articles += 1
        words += scores.words
        if scores.scores:
            grades.append(scores.scores["flesch_kincaid_grade"])
        for rule in rules:
            found = sum(1 for _ in rule.check(manuscript))
            findings[rule.card.id] += found
            touched[rule.card.id] += bool(found and scores.scores)
    names = [rule.card.id for rule in rules]
    return SetMeasures(
        name=folder.name,
        articles=articles,
        scored=len(grades),
        words=words,
        words_a_second=words / seconds,
        grades=tuple(quantiles(grades, n=DECILES)),
        per_thousand={name: 1000 * findings[name] / words for name in names},
        touched={name: touched[name] / len(grades) for name in names},
    )


def _articles(folder: Path) -> Iterable[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES)
