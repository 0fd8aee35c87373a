"""What is measured on the labelled clauses, and the cost beside the parse."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from healthlint.language import AnalysedArticle, Analyser, Context
from healthlint.language.framing import Dimension, Frame, FrameReader
from healthlint.positions import TextSpan
from healthlint.reading import SUFFIXES, read_article

ANNOTATIONS = ("polarity", "certainty", "population", "phase", "condition", "site", "stance", "act", "force")
JOINT = {"negation": ("polarity",), "scope": ("population", "phase", "condition")}
_CONTEXT = Context(date(2026, 6, 15))


@dataclass(frozen=True, slots=True)
class Verdict:
    """One labelled clause: its text, target and split, and for each annotation what was wanted and what was read."""

    text: str
    target: str
    split: str
    wanted: dict[str, object]
    read: dict[str, object]

    def wrong(self) -> Iterator[str]:
        return (name for name, value in self.wanted.items() if self.read[name] != value)


def judge(labels: Path, analyser: Analyser) -> list[Verdict]:
    """Read every labelled clause as an article of its own, with its heading and lead-in."""
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    return [_judge_row(row, analyser) for row in rows]


def _judge_row(row: dict[str, Any], analyser: Analyser) -> Verdict:
    frame = read_row(row, analyser)
    wanted: dict[str, object] = {name: row[name] for name in ANNOTATIONS if name in row}
    for name in ("population", "phase"):
        wanted[name] = sorted(row[name])
    return Verdict(row["text"], row["target"], row["split"], wanted, describe(frame))


def read_row(row: dict[str, Any], analyser: Analyser) -> Frame:
    """The frame of a row's target."""
    parts = [f"# {row['heading']}"] if "heading" in row else []
    parts += [row["lead_in"], f"- {row['text']}"] if "lead_in" in row else [row["text"]]
    article = analyser.analyse(read_article("clause.md", "\n\n".join(parts).encode()), _CONTEXT)
    passage = next(one for one in reversed(article.passages) if row["text"] == one.text)
    return FrameReader(article).read(passage, TextSpan(row["start"], row["start"] + len(row["target"])))


def describe(frame: Frame) -> dict[str, object]:
    """A frame in the words of the labels."""

    def names(dimension: Dimension) -> list[str]:
        return sorted(scope.name for scope in frame.scopes if scope.dimension is dimension)

    return {
        "polarity": str(frame.assertion.polarity),
        "certainty": str(frame.assertion.certainty),
        "population": names(Dimension.POPULATION),
        "phase": names(Dimension.PHASE),
        "condition": next(iter(names(Dimension.CONDITION)), ""),
        "site": next(iter(names(Dimension.SITE)), ""),
        "stance": str(frame.stance.voice),
        "act": str(frame.speech.act),
        "force": str(frame.speech.force),
    }


def accuracy(verdicts: list[Verdict], names: tuple[str, ...]) -> tuple[int, int]:
    """How many clauses are right in all of the named annotations, of how many that are labelled for them."""
    counted = [verdict for verdict in verdicts if all(name in verdict.wanted for name in names)]
    return sum(all(one.wanted[name] == one.read[name] for name in names) for one in counted), len(counted)


def measure_cost(folder: Path, analyser: Analyser, limit: int) -> tuple[int, float, float]:
    """Words, seconds to analyse, and seconds to read a frame in every sentence, over the first articles of a folder."""
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES][:limit]
    words, parsing, framing = 0, 0.0, 0.0
    for path in paths:
        article = read_article(path.name, path.read_bytes())
        start = time.process_time()
        analysed = analyser.analyse(article, _CONTEXT)
        parsing += time.process_time() - start
        start = time.process_time()
        words += read_everything(analysed)
        framing += time.process_time() - start
    return words, parsing, framing


def read_everything(article: AnalysedArticle) -> int:
    """Read one frame in every sentence; the number of words."""
    reader = FrameReader(article)
    words = 0
    for passage in article.passages:
        for sentence in passage.sentences:
            words += len(sentence)
            reader.read(passage, TextSpan(sentence.root.idx, sentence.root.idx + len(sentence.root)))
    return words
