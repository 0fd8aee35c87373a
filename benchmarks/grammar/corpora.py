"""The texts that the grammar benchmarks read: sentences with human corrections, and clean pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from healthlint.grammar import Text
from healthlint.reading import Region, read_article

CORRECTED = ("JFLEG.dev.m2", "CWEB-G.dev.m2", "CWEB-S.dev.m2")
CLEAN = {"vagov": "en-US", "nhs": "en-GB"}
"""Folders of professionally edited pages, and their locales."""
CLOSING = re.compile(r"[.,;:!?%)\]}]|n['’]t|['’](?:s|m|re|ve|d|ll)|''|…")
OPENING = re.compile(r"[(\[{$£#]|``")


@dataclass(frozen=True, slots=True)
class Correction:
    """What one annotator changed: the code points from `start` to `end`, half-open; an insertion has its neighbours."""

    start: int
    end: int
    annotator: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A sentence and what its annotators changed."""

    text: str
    corrections: tuple[Correction, ...]
    annotators: int


def read_m2(path: Path) -> Iterator[Corrected]:
    """The sentences of a file in the M2 format: a line `S` with the tokens, a line `A` for each correction."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        sentence, *lines = block.split("\n")
        text, places = _join(sentence[2:].split(" "))
        corrections, annotators = [], set()
        for line in lines:
            place, kind, *_, annotator = line[2:].split("|||")
            annotators.add(annotator)
            first, last = map(int, place.split())
            if kind != "noop" and first >= 0:
                corrections.append(Correction(*_widen(places, first, last), annotator))
        yield Corrected(text, tuple(corrections), max(1, len(annotators)))


def read_pages(folder: Path, locale: str) -> list[list[Text]]:
    """The texts of the body of each page in a folder, page by page."""
    pages = []
    for path in sorted(folder.rglob("*.md")):
        article = read_article(path.name, path.read_bytes())
        pages.append([Text(block.text, block.kind, locale) for block in article.blocks if block.region is Region.BODY])
    return pages


def _join(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The sentence as a person writes it, and where each token is in it."""
    text, places, glued, quoted = "", [], True, False
    for token in tokens:
        closes_quote = token == '"' and quoted
        if not (glued or closes_quote or CLOSING.fullmatch(token)):
            text += " "
        quoted ^= token == '"'
        places.append((len(text), len(text) + len(token)))
        text += token
        glued = OPENING.fullmatch(token) is not None or (token == '"' and quoted)
    return text, places


def _widen(places: list[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """From token numbers, which a few annotations carry past the end, to code points."""
    first, last = min(first, len(places)), min(last, len(places))
    if first < last:
        return places[first][0], places[last - 1][1]
    return places[max(0, first - 1)][0], places[min(first, len(places) - 1)][1]
