"""Pairs of statements with labels, to train the judge and to choose its thresholds."""

import csv
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from healthlint.encoder.layout import Statement

LABELS = ("contradiction", "agreement", "neither")
GENERAL = {"contradiction": "contradiction", "entailment": "agreement", "neutral": "neither"}
HELD_OUT_WRITERS = ("pe", "pf")
"""Writers of health pairs that only measure."""
MOST = {
    "cannot_wfc": 1000,
    "breaking_nli": 2500,
    "fragments": 1500,
    "conjnli": 5000,
    "scone": 2000,
    "help": 1500,
    "semantoneg": 2500,
    "tea": 0,
}
"""Pairs taken of a general set whose labels a cue gives away, or whose text is far from prose; others count whole."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements and their label, one of LABELS; `writer` is the set or the writer they come from."""

    first: Statement
    second: Statement
    label: str
    writer: str

    def turned(self) -> "Pair":
        """The pair in the other order."""
        return Pair(self.second, self.first, self.label, self.writer)


def read_general(folder: Path, seed: int) -> list[Pair]:
    """General pairs of the sets in a folder (columns premise, hypothesis, label, set, id), sampled by MOST."""
    found = []
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        random.Random(f"{seed} {path.stem}").shuffle(rows)
        for row in rows[: MOST.get(path.stem)]:
            statements = Statement(row["premise"]), Statement(row["hypothesis"])
            found.append(Pair(*statements, GENERAL[row["label"]], path.stem))
    return found


def read_health(path: Path) -> Iterator[Pair]:
    """Health pairs of a file of JSON lines (topic, a_section, a, b_section, b, label); the writer is its id's prefix.

    Labels are contradiction, compatible and unrelated. What is compatible may agree or speak of something else: it is
    read as agreement where its type says so, else as neither.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        first = Statement(row["a"], in_topic(row["topic"], row["a_section"]))
        second = Statement(row["b"], in_topic(row["topic"], row["b_section"]))
        label = "contradiction" if row["label"] == "contradiction" else "neither"
        if label == "neither" and row["type"].startswith(("paraphrase", "entail", "same-advice")):
            label = "agreement"
        yield Pair(first, second, label, row["id"][:2])


def in_topic(topic: str, section: str) -> str:
    """The section as the judge reads it: the article's topic, then the nearest heading."""
    heading = section.split(">")[-1].strip()
    return topic if heading.casefold() in ("", topic.casefold()) else f"{topic}: {heading}"
