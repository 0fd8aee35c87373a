"""`python -m benchmarks.quantities [--data DIR] [--json FILE]`: precision, recall and speed of finding quantities."""

import argparse
import json
from pathlib import Path

from benchmarks.quantities.measures import Score, measure, measure_speed, read_labels
from healthlint.language.quantities import find_quantities
from healthlint.reading import read_article

LABELS = Path(__file__).parents[2] / "corpus/labels/quantities/expressions.jsonl"
TIMED = ("nhs", "vagov")
"""The sets of clean pages that speed is measured on."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quantities", description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder with clean/<set>/ in it, to measure speed on")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args()
    labels = read_labels(LABELS)
    splits = dict.fromkeys(label["split"] for label in labels)
    scores = {split: measure(label for label in labels if label["split"] == split) for split in splits}
    figures: dict[str, float | dict[str, float]] = {}
    for split, score in scores.items():
        _show(split, score)
        figures[split] = {"precision": score.precision, "recall": score.recall}
    if options.data:
        paths = [path for name in TIMED for path in sorted((options.data / "clean" / name).rglob("*.md"))]
        texts = [block.text for path in paths for block in read_article(path.name, path.read_bytes()).blocks]
        find_quantities("5 mg")  # reads the tables
        figures["words_a_second"] = measure_speed(texts)
        print(f"{figures['words_a_second']:,.0f} words/s on {len(paths)} pages, one core")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _show(split: str, score: Score) -> None:
    print(f"{split}: kind    labelled  found  right")
    for kind, count in score.labelled.most_common():
        print(f"  {kind:14} {count:8} {score.found[kind]:6} {score.right[kind]:6}")
    print(
        f"  {'all':14} {score.labelled.total():8} {score.found.total():6} {score.right.total():6}"
        f"  precision {score.precision:.1%}, recall {score.recall:.1%}"
        f" (place alone: {score.placed / score.found.total():.1%}, {score.placed / score.labelled.total():.1%})"
    )
    print(f"  left alone: {score.quiet} of {score.without} excerpts without a quantity")
    print("  differing: " + " | ".join(score.differing) + "\n")


if __name__ == "__main__":
    main()
