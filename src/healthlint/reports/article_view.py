"""An article as its readers see it: blocks in order, cut into runs where the words of a finding begin and end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath
from typing import Any

from healthlint.findings import Place
from healthlint.positions import LineIndex, Piece, SourceMap, SourceSpan, TextSpan
from healthlint.reading import Article, Block, BlockKind, ReadingError, Region, read_article
from healthlint.reports.visible import show, show_line

_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_OBJECT_SHOWN = "▭"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark, and the name that leads to them."""

    name: str
    place: Place


def view(path: str, source: str, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """The blocks of an article for a page, each with its kind, where it stands, and its runs.

    A run is a list of its text and the names of the marks on it. A mark on what no block shows (front matter, a
    comment) has a block of its own, of the kind "source", so that every mark is somewhere.
    """
    blocks = [block for block in _blocks(path, source) if block.text]
    spans = [block.span for block in blocks]
    on_blocks: dict[int, list[tuple[TextSpan, str]]] = {}
    outside: list[Mark] = []
    for mark in marks:
        wanted = SourceSpan(mark.place.start.offset, mark.place.end.offset)
        touched = [
            (index, found)
            for index, span in enumerate(spans)
            if span.overlaps(wanted) and (found := blocks[index].source_map.to_text(wanted))
        ]
        for index, found in touched:
            on_blocks.setdefault(index, []).append((found, mark.name))
        if not touched:
            outside.append(mark)
    shown = [
        (span.start, {**_describe(block), "runs": _runs(block.text, on_blocks.get(index, ()))})
        for index, (block, span) in enumerate(zip(blocks, spans, strict=True))
    ]
    for mark in outside:
        # Before the first block that begins after it.
        at = next((index for index, (start, _) in enumerate(shown) if start > mark.place.start.offset), len(shown))
        shown.insert(at, (mark.place.start.offset, _outside(mark)))
    return [block for _, block in shown]


def title(path: str, blocks: Iterable[dict[str, Any]]) -> str:
    """The article's first heading, or else the name of its file."""
    headings = (block for block in blocks if block["kind"] == BlockKind.HEADING and "region" not in block)
    return next(
        (show_line("".join(run[0] for run in block["runs"])) for block in headings), show_line(PurePath(path).name)
    )


def _blocks(path: str, source: str) -> Sequence[Block]:
    """The blocks of a text format as they were read; of a Word file, whose source is its paragraphs, those."""
    if PurePath(path).suffix.lower() != ".docx":
        try:
            article: Article = read_article(path, source.encode("utf-8", "replace"))
        except ReadingError:
            pass
        else:
            return article.blocks
    lines = LineIndex(source)
    return [_paragraph(lines, number) for number in range(1, lines.position(len(source)).line + 1)]


def _paragraph(lines: LineIndex, number: int) -> Block:
    piece = Piece(lines.line_text(number), SourceSpan(*lines.line_span(number)), exact=True)
    return Block(BlockKind.PARAGRAPH, SourceMap([piece]))


def _describe(block: Block) -> dict[str, Any]:
    """The kind of a block and, where it has one, its level, region, and place in a list or a table."""
    described: dict[str, Any] = {"kind": block.kind}
    if block.level:
        described["level"] = block.level
    if block.region is not Region.BODY:
        described["region"] = block.region
    if block.in_list is not None:
        described |= {"depth": block.in_list.depth, "list": block.in_list.list, "number": block.in_list.number}
        described["ordered"] = block.in_list.ordered
    if block.in_table is not None:
        described |= {"table": block.in_table.table, "row": block.in_table.row, "head": block.in_table.is_header}
    return described


def _runs(text: str, marks: Sequence[tuple[TextSpan, str]]) -> list[list[Any]]:
    """The text cut where a mark begins or ends; the marks on a run go from the shortest to the longest."""
    cuts = sorted({0, len(text), *(span.start for span, _ in marks), *(span.end for span, _ in marks)})
    in_order = [(span, name) for span, name in sorted(marks, key=lambda mark: (len(mark[0]), mark))]
    return [[*_run(text, start, end, in_order)] for start, end in pairwise(cuts)]


def _run(text: str, start: int, end: int, marks: Iterable[tuple[TextSpan, str]]) -> Iterator[Any]:
    yield "\n".join(show(line) for line in text[start:end].replace(_OBJECT, _OBJECT_SHOWN).split("\n"))
    if names := [name for span, name in marks if span.start <= start and end <= span.end]:
        yield names


def _outside(mark: Mark) -> dict[str, Any]:
    words = show_line(mark.place.excerpt) or "¶"
    return {"kind": "source", "line": mark.place.start.line, "runs": [[words, [mark.name]]]}
