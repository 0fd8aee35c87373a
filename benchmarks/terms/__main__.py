"""`python -m benchmarks.terms --data DIR [--json FILE]`: precision, recall and speed of finding medical terms."""

import argparse
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from benchmarks.terms.measures import (
    Precision,
    Recall,
    measure_loading,
    measure_precision,
    measure_recall,
    measure_speed,
    read_labels,
)
from benchmarks.terms.passages import analyse_page
from healthlint.language import Analyser, Context, Part

LABELS = Path(__file__).parents[2] / "corpus/labels/terms"
TIMED = "nhs"
"""The set of clean pages that speed is measured on."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.terms", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a folder with clean/<set>/ in it")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args()
    loading = measure_loading()
    folder, analyser, context = options.data / "clean", Analyser((Part.TAGS,)), Context(date(2026, 1, 1))
    precision = measure_precision(read_labels(LABELS / "hits.jsonl"), folder, analyser, context)
    listed = read_labels(LABELS / "pages.jsonl")
    recall = {
        name: measure_recall([label for label in listed if label["set"] == name], folder, analyser, context)
        for name in ("development", "held-out")
    }
    pages = [analyse_page(path, analyser, context) for path in sorted((folder / TIMED).rglob("*.md"))]
    speed = measure_speed([passage for page in pages for passage in page.every_passage])
    print(f"lexicon loaded in {loading:.3f} s; {speed:,.0f} words/s beyond tokens and tags\n")
    _show_precision(precision)
    for name, figures in recall.items():
        _show_recall(name, figures)
    if options.json:
        written = {
            "load_seconds": loading,
            "words_a_second": speed,
            "precision": asdict(precision),
            "recall": {name: asdict(one) for name, one in recall.items()},
        }
        options.json.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")


def _show_precision(precision: Precision) -> None:
    print("kind          labelled  right       still found  right")
    for kind in [*sorted(precision.labelled), "all"]:
        labelled, right, kept, kept_right = (
            counts.total() if kind == "all" else counts[kind]
            for counts in (precision.labelled, precision.right, precision.kept, precision.kept_right)
        )
        share = f"{kept_right / kept:6.1%}" if kept else "     -"
        print(f"{kind:12} {labelled:9} {right:6} {right / labelled:7.1%} {kept:9} {kept_right:6} {share}")


def _show_recall(name: str, recall: Recall) -> None:
    found, same = recall.found / recall.listed, recall.same_kind / recall.listed
    print(f"\nlisted by a reader on {name} pages: {recall.listed} terms")
    print(f"found {recall.found} ({found:.1%}), {recall.same_kind} of the same kind ({same:.1%})")
    print("missed: " + "; ".join(recall.missed))


if __name__ == "__main__":
    main()
