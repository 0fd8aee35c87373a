"""`python -m benchmarks.scope`: accuracy of each annotation on both halves of the labels, and with --data its cost."""

import argparse
import json
from pathlib import Path

from benchmarks.scope.measures import ANNOTATIONS, JOINT, Verdict, accuracy, judge, measure_cost
from healthlint.language import Analyser

LABELS = Path(__file__).parents[2] / "corpus" / "labels" / "scope" / "clauses.jsonl"
SPLITS = ("dev", "held_out")


def _table(verdicts: list[Verdict]) -> dict[str, dict[str, tuple[int, int]]]:
    measures = {**JOINT, **{name: (name,) for name in ANNOTATIONS}}
    halves = {split: [verdict for verdict in verdicts if verdict.split == split] for split in SPLITS}
    return {
        label: {split: accuracy(half, names) for split, half in halves.items()} for label, names in measures.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scope", description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder of articles, to measure the cost on")
    parser.add_argument("--articles", type=int, default=40, help="how many of them")
    parser.add_argument("--errors", choices=SPLITS, help="also print what is wrong in one half")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args()
    analyser = Analyser()
    verdicts = judge(LABELS, analyser)
    table = _table(verdicts)
    print(f"{'':<12}" + "".join(f"{split:>20}" for split in SPLITS))
    for name, halves in table.items():
        cells = (f"{right}/{count} {right / count:6.1%}" for right, count in halves.values())
        print(f"{name:<12}" + "".join(f"{cell:>20}" for cell in cells))
    for verdict in verdicts:
        if verdict.split == options.errors:
            for name in verdict.wrong():
                marked = f"{verdict.text}  <{verdict.target}>"
                print(f"{name}: {marked}: wanted {verdict.wanted[name]!r}, read {verdict.read[name]!r}")
    figures: dict[str, object] = {"accuracy": table}
    if options.data:
        words, parsing, framing = measure_cost(options.data, analyser, options.articles)
        print(f"{words:,} words: analysed in {parsing:.2f} s, framed in {framing:.2f} s, {framing / parsing:.1%} of it")
        figures["cost"] = {"words": words, "analysis_seconds": parsing, "framing_seconds": framing}
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
