"""Measure the grammar engines: `python -m benchmarks.grammar --data DIR [--json]`.

DIR holds `grammar/` (JFLEG and CWEB in the M2 format) and `clean/` (folders of edited pages). For each engine, and for
all of them together, raw and as healthlint keeps it: precision and recall, remarks on clean pages, words per second.
"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.grammar.accuracy import Detection, count_words, counts_by_code, detection
from benchmarks.grammar.corpora import CLEAN, CORRECTED, Corrected, read_m2, read_pages
from healthlint.grammar import (
    Engine,
    Grading,
    Harper,
    House,
    LanguageTool,
    Remark,
    Text,
    Vocabulary,
    check_article,
    find_installation,
)

SAMPLE = Text("The nurse will advice you.")


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds to the first answer, and words per second once, and again on the same texts."""

    cold_seconds: float
    warm: float
    again: float


def main() -> None:
    """Run what the arguments ask for and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--pages", type=int, default=None, help="only so many clean pages of each folder")
    arguments = parser.parse_args()
    corrected = {name: list(read_m2(arguments.data / "grammar" / name)) for name in CORRECTED}
    pages = [
        page
        for name, locale in CLEAN.items()
        for page in read_pages(arguments.data / "clean" / name, locale)[: arguments.pages]
    ]
    grading = Grading()
    raw: list[Engine] = [Harper()]
    kept: list[Engine] = [House(), Harper(grading.off("harper"))]
    if jar := find_installation():
        raw.append(LanguageTool(jar))
        kept.append(LanguageTool(jar, off=grading.off("languagetool")))
    results: dict[str, Any] = {"speed": {engine.name: asdict(_speed(engine, pages)) for engine in kept}}
    for engine in raw:
        results[f"{engine.name}, raw"] = _accuracy([engine], corrected, pages, raw=True)
    for engine in kept[1:]:
        results[f"{engine.name}, kept"] = _accuracy([engine], corrected, pages)
    results["all, kept"] = _accuracy(kept, corrected, pages)
    for started in (*raw, *kept):
        if isinstance(started, LanguageTool):
            started.close()
    print(json.dumps(results, indent=2) if arguments.json else _table(results))


def _speed(engine: Engine, pages: Sequence[Sequence[Text]]) -> Speed:
    texts = [text for page in pages for text in page]
    words = count_words(texts)
    times = []
    for part in ([SAMPLE], texts, texts):
        start = time.perf_counter()
        engine.check(part)
        times.append(time.perf_counter() - start)
    return Speed(round(times[0], 2), round(words / times[1]), round(words / times[2]))


def _accuracy(
    engines: Sequence[Engine],
    corrected: dict[str, list[Corrected]],
    pages: Sequence[Sequence[Text]],
    raw: bool = False,
) -> dict[str, Any]:
    vocabulary, grading = Vocabulary(), Grading()

    def remarks(texts: Sequence[Text]) -> Sequence[Sequence[Remark]]:
        if raw:
            return engines[0].check(texts)
        return check_article(texts, engines, vocabulary, grading).remarks

    said = [remarks(page) for page in pages]
    codes = counts_by_code(said)
    words = sum(count_words(page) for page in pages)
    result: dict[str, Any] = {
        "clean": {
            "words": words,
            "per_1000_words": round(1000 * codes.total() / words, 2),
            "by_code": {code: round(1000 * count / words, 3) for code, count in codes.most_common()},
        }
    }
    for name, sentences in corrected.items():
        each = [list(remarks([Text(sentence.text)])[0]) for sentence in sentences]
        result[name] = _figures(detection(sentences, each))
    return result


def _figures(detected: Detection) -> dict[str, float]:
    return {
        "precision": round(detected.precision, 3),
        "recall": round(detected.recall, 3),
        "wrong_per_1000_words": round(detected.wrong_per_1000_words, 2),
    }


def _table(results: dict[str, Any]) -> str:
    lines = ["engine                 cold s   words/s    again"]
    for name, speed in results.pop("speed").items():
        lines.append(f"{name:22} {speed['cold_seconds']:6.2f} {speed['warm']:9} {speed['again']:8}")
    lines += ["", "                       clean/1000w" + "".join(f"{name.split('.')[0]:>22}" for name in CORRECTED)]
    for name, result in results.items():
        cells = "".join(
            f"   P {result[corpus]['precision']:.3f} R {result[corpus]['recall']:.3f}  " for corpus in CORRECTED
        )
        lines.append(f"{name:22} {result['clean']['per_1000_words']:11.2f}{cells}")
    for name, result in results.items():
        if "kept" in name:
            lines += ["", f"clean pages, {name}, remarks per 1,000 words:"]
            lines += [f"  {code:48} {rate:.3f}" for code, rate in result["clean"]["by_code"].items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
