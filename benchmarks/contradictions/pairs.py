"""`python -m benchmarks.contradictions.pairs --data DIR`: rules on pairs of statements that contradict or do not."""

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from healthlint.findings import Report
from healthlint.linting import Run, Wishes, gather_files
from healthlint.linting.settings import Found, Settings


def as_article(pair: dict[str, Any]) -> str:
    """A pair as a small article: the topic as title, and each statement under its own heading."""
    parts = [f"# {pair['topic']}"]
    for side in ("a", "b"):
        heading = str(pair[f"{side}_section"]).split(">")[-1].strip()
        parts += [f"## {heading}", str(pair[side])]
    return "\n\n".join(parts) + "\n"


def check(pairs: list[dict[str, Any]], wishes: Wishes) -> Report:
    """The findings on every pair; the file of an article is named by its pair's number."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, pair in enumerate(pairs):
            (folder / f"{number:05}.md").write_text(as_article(pair), encoding="utf-8")
        gathered = gather_files([str(folder)])
        found = Found(Settings(), None, folder)
        return Run(wishes).check_files(type(gathered)(tuple((path, found) for path, _ in gathered.files), (), ()))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contradictions.pairs", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a folder with pairs/free_wording.jsonl in it")
    parser.add_argument("--select", default="contradictions", help="rules or packs, with commas between")
    parser.add_argument("--show", action="store_true", help="print every flagged pair")
    options = parser.parse_args()
    lines = (options.data / "pairs" / "free_wording.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    report = check(pairs, Wishes(select=tuple(options.select.split(","))))
    flagged = {(int(Path(finding.place.path).stem), finding.rule) for finding in report.findings}
    totals = Counter(str(pair["label"]) for pair in pairs)
    hit = Counter(str(pairs[number]["label"]) for number in {number for number, _ in flagged})
    for label, total in totals.items():
        print(f"{label:<16} {hit[label]:>5} of {total:>5} flagged ({hit[label] / total:.1%})")
    for (rule, label), count in sorted(Counter((rule, str(pairs[n]["label"])) for n, rule in flagged).items()):
        print(f"  {rule:<46} {label:<14} {count:>5}")
    if options.show:
        for number, rule in sorted(flagged):
            pair = pairs[number]
            print(f"{pair['label']} {pair['type']} {rule}\n    {pair['a']}\n    {pair['b']}")


if __name__ == "__main__":
    main()
