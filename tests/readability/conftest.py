"""Articles made by hand, so that these tests need neither a reader nor the shipped model."""

from collections.abc import Callable
from datetime import date

import pytest

from healthlint.language import AnalysedArticle, Analyser, Context
from healthlint.positions import LineIndex, Piece, SourceMap, SourceSpan
from healthlint.reading import Article, Block, BlockKind, ListPlace
from healthlint.reading.draft import arrange_sections

Build = Callable[[str], AnalysedArticle]

_KINDS = {
    "# ": (BlockKind.HEADING, 1),
    "## ": (BlockKind.HEADING, 2),
    "### ": (BlockKind.HEADING, 3),
    "- ": (BlockKind.LIST_ITEM, 0),
    "> ": (BlockKind.QUOTE, 0),
    "| ": (BlockKind.TABLE_CELL, 0),
    "^ ": (BlockKind.CAPTION, 0),
    "! ": (BlockKind.ALT_TEXT, 0),
    "[1] ": (BlockKind.FOOTNOTE, 0),
    ": ": (BlockKind.DEFINITION, 0),
}


def _block(line: str, start: int, lead_in: int) -> Block:
    mark = next((mark for mark in _KINDS if line.startswith(mark)), "")
    kind, level = _KINDS.get(mark, (BlockKind.PARAGRAPH, 0))
    span = SourceSpan(start + len(mark), start + len(line))
    in_list = ListPlace(list=0, depth=1, number=1, ordered=False, lead_in=lead_in) if mark == "- " else None
    return Block(kind, SourceMap([Piece(line[len(mark) :], span, exact=True)]), level, in_list=in_list)


@pytest.fixture(scope="session")
def build() -> Build:
    """Makes an article of lines: each is a block, of the kind that its first mark says, a paragraph without one."""
    analyser = Analyser((), model="blank:en")

    def build(source: str) -> AnalysedArticle:
        blocks: list[Block] = []
        start = lead_in = 0
        for line in source.splitlines():
            if line:
                blocks.append(_block(line, start, lead_in))
                lead_in = lead_in if blocks[-1].in_list else len(blocks) - 1
            start += len(line) + 1
        placed, sections = arrange_sections(blocks)
        article = Article("made.md", "markdown", source, LineIndex(source), placed, sections)
        return analyser.analyse(article, Context(date(2026, 6, 15)))

    return build
