"""Measure the grammar engines: `python -m benchmarks.grammar --data DIR [--json FILE]`.

DIR holds `grammar/` (JFLEG and CWEB in the M2 format) and `clean/` (folders of edited pages). For each engine and for
all of them together, raw and as healthlint keeps it, and with our rules and the error detector: precision and recall,
remarks on clean pages. How fast they
are, `benchmarks.grammar.speed` measures.
"""

import argparse
import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.grammar.accuracy import count_words, counts_by_code, detection
from benchmarks.grammar.corpora import CLEAN, CORRECTED, Corrected, read_m2, read_pages
from benchmarks.grammar.own_rules import OwnRules, add_apart
from benchmarks.grammar.recording import Recording
from healthlint.encoder.reader import Encoder
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
from healthlint.grammar.doubting import Detector

SENTENCES = 40
"""Sentences with corrections that are checked as one article."""


def main() -> None:
    """Run what the arguments ask for and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    arguments = parser.parse_args()
    corrected = {name: list(read_m2(arguments.data / "grammar" / name)) for name in CORRECTED}
    pages = [page for name, locale in CLEAN.items() for page in read_pages(arguments.data / "clean" / name, locale)]
    sentences = {name: _articles(each) for name, each in corrected.items()}
    articles = [*pages, *(article for each in sentences.values() for article in each)]
    raw: list[Engine] = [House(), Harper()]
    if jar := find_installation():
        raw.append(LanguageTool(jar))
    results: dict[str, Any] = {}
    recordings = [Recording(engine, articles) for engine in raw]
    for names in (*([one.name] for one in recordings), [one.name for one in recordings]):
        engines = [one for one in recordings if one.name in names]
        for kept in (False, True):
            title = f"{'+'.join(names)} {'kept' if kept else 'raw'}"
            results[title] = _accuracy(engines, kept, pages, sentences, corrected)
    rules, detector = OwnRules(), Recording(Detector(Encoder()), articles)
    results["detector kept"] = _accuracy([], True, pages, sentences, corrected, detector=detector)
    results["all kept, with our rules"] = _accuracy(recordings, True, pages, sentences, corrected, rules)
    results["all kept, and detector"] = _accuracy(recordings, True, pages, sentences, corrected, rules, detector)
    print(_table(results))
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def _articles(sentences: Sequence[Corrected]) -> list[list[Text]]:
    """The sentences as paragraphs of articles: in one full of faults the detector needs less to speak."""
    texts = [Text(one.text) for one in sentences]
    return [texts[first : first + SENTENCES] for first in range(0, len(texts), SENTENCES)]


def _accuracy(
    engines: Sequence[Recording],
    kept: bool,
    pages: Sequence[Sequence[Text]],
    sentences: dict[str, list[list[Text]]],
    corrected: dict[str, list[Corrected]],
    rules: OwnRules | None = None,
    detector: Recording | None = None,
) -> dict[str, Any]:
    vocabulary, grading = Vocabulary(), Grading()

    def remarks(texts: Sequence[Text]) -> list[list[Remark]]:
        if kept:
            joined = check_article(texts, engines, vocabulary, grading, (), detector).remarks
            return list(map(add_apart, joined, rules.check(texts))) if rules else joined
        return [list(chain(*each)) for each in zip(*(engine.check(texts) for engine in engines), strict=True)]

    codes = counts_by_code(remarks(page) for page in pages)
    words = sum(map(count_words, pages))
    result: dict[str, Any] = {
        "clean_per_1000_words": round(1000 * codes.total() / words, 2),
        "clean_by_code": {code: round(1000 * count / words, 3) for code, count in codes.most_common()},
    }
    for name, each in sentences.items():
        found = detection(corrected[name], list(chain.from_iterable(map(remarks, each))))
        result[name] = {
            "precision": round(found.precision, 3),
            "recall": round(found.recall, 3),
            "wrong_per_1000_words": round(found.wrong_per_1000_words, 2),
        }
    return result


def _table(results: dict[str, Any]) -> str:
    lines = [
        f"{'':32}{'clean':>8}" + "".join(f"{name.removesuffix('.dev.m2'):>10} P     R wrong" for name in CORRECTED),
    ]
    for name, result in results.items():
        found = [result[corpus] for corpus in CORRECTED]
        cells = "".join(
            f"{one['precision']:12.3f} {one['recall']:.3f} {one['wrong_per_1000_words']:5.2f}" for one in found
        )
        lines.append(f"{name:32}{result['clean_per_1000_words']:8.2f}{cells}")
    for name, result in results.items():
        if "kept" in name:
            lines += ["", f"clean pages, {name}, remarks per 1,000 words"]
            lines += [f"  {code:64}{rate:8.3f}" for code, rate in result["clean_by_code"].items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
