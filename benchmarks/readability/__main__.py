"""`python -m benchmarks.readability --data DIR`: grades of clean text, findings on it, and speed."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from benchmarks.readability.measures import SetMeasures, measure_loading, measure_set
from healthlint.language import Analyser


def _show(measures: SetMeasures) -> None:
    deciles = "  ".join(f"{grade:.1f}" for grade in measures.grades)
    print(
        f"\n{measures.name}: {measures.articles} articles, {measures.scored} scored, {measures.words:,} words of prose"
    )
    print(f"  Flesch-Kincaid grade, deciles   {deciles}")
    print(f"  scored                          {measures.words_a_second:,.0f} words/s")
    for rule, rate in measures.per_thousand.items():
        print(f"  {rule:<31} {rate:.2f} per 1,000 words, in {measures.touched[rule]:.0%} of scored articles")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.readability", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a folder with clean/<set>/ in it")
    parser.add_argument("--model", help="a spaCy pipeline other than the shipped one")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args()
    analyser = Analyser((), model=options.model)
    loading = measure_loading()
    print(f"loaded in {loading:.3f} s")
    sets = [folder for folder in sorted((options.data / "clean").iterdir()) if folder.is_dir()]
    measures = []
    for folder in sets:
        measures.append(measure_set(folder, analyser))
        _show(measures[-1])
    if options.json:
        figures = {"load_seconds": loading, "sets": [asdict(one) for one in measures]}
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
