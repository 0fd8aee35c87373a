"""The labelled clauses are well formed, and both halves are read as well as promised."""

import json
from pathlib import Path

import pytest

from benchmarks.scope.measures import JOINT, Verdict, accuracy, judge
from healthlint.language import Analyser

LABELS = Path(__file__).parents[3] / "corpus" / "labels" / "scope" / "clauses.jsonl"
ROWS = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
GOAL = 0.92


@pytest.fixture(scope="module")
def verdicts(analyser: Analyser) -> list[Verdict]:
    return judge(LABELS, analyser)


def test_the_target_is_where_it_is_said_to_be() -> None:
    assert [] == [row["text"] for row in ROWS if not row["text"][row["start"] :].startswith(row["target"])]


def test_the_halves_share_no_clause() -> None:
    halves = [{row["text"] for row in ROWS if row["split"] == split} for split in ("dev", "held_out")]
    assert set() == halves[0] & halves[1]
    assert len(ROWS) >= 320


@pytest.mark.parametrize("split", ["dev", "held_out"])
@pytest.mark.parametrize("measure", ["negation", "scope"])
def test_the_goal_is_met(verdicts: list[Verdict], measure: str, split: str) -> None:
    right, count = accuracy([verdict for verdict in verdicts if verdict.split == split], JOINT[measure])
    assert right >= GOAL * count
