from pathlib import Path

import pytest

from benchmarks.quantities.measures import measure, read_labels

LABELS = read_labels(Path(__file__).parents[3] / "corpus/labels/quantities/expressions.jsonl")


@pytest.mark.parametrize(
    ("split", "precision", "recall"),
    [("dev", 0.985, 0.985), ("held-out", 0.97, 0.98), ("held-out-2", 0.97, 0.98)],
)
def test_labelled_excerpts(split: str, precision: float, recall: float) -> None:
    score = measure(label for label in LABELS if label["split"] == split)
    assert precision <= score.precision
    assert recall <= score.recall


def test_the_labels_are_enough() -> None:
    assert len(LABELS) >= 320
    assert sum(not label["quantities"] for label in LABELS) >= 60
