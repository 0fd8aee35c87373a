"""The HTML inside Markdown: read by the HTML reader as a text of its own, then moved to its place in the article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from healthlint.positions import Piece, SourceMap, SourceSpan
from healthlint.reading import from_html
from healthlint.reading.article import BlockKind, ListPlace
from healthlint.reading.draft import Draft


def read_html_lines(source: str, lines: Sequence[tuple[int, int]]) -> Draft:
    """Read lines of HTML, given as offsets; what stands between them ("> " in a block quote) is not part of it.

    Spans in the draft point into the source; the numbers of blocks, lists and tables count from 0.
    """
    start = lines[0][0]
    parts: list[str] = []
    end = start
    for line_start, line_end in lines:
        between = source[end:line_start]
        parts.append(between if between.isspace() else "\n" * len(between))
        parts.append(source[line_start:line_end])
        end = line_end
    text = "".join(parts)
    draft = from_html.read_fragment(text, 0, len(text))
    draft.blocks = [replace(block, source_map=_moved(block.source_map, start)) for block in draft.blocks]
    draft.metadata = [replace(entry, span=entry.span and _moved_span(entry.span, start)) for entry in draft.metadata]
    draft.comments = [replace(comment, span=_moved_span(comment.span, start)) for comment in draft.comments]
    draft.images = [replace(image, span=_moved_span(image.span, start)) for image in draft.images]
    return draft


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where in the Markdown a fragment stands: what it follows and what it is inside of.

    `kind` is what a paragraph is there, `place` the list item around it, `lead_in` what introduces a list that the
    fragment begins with; `lists` and `tables` count those before it.
    """

    kind: BlockKind
    place: ListPlace | None
    lead_in: int | None
    lists: int
    tables: int


def add_fragment(draft: Draft, fragment: Draft, around: Surroundings) -> None:
    """Append a fragment to a draft."""
    first = len(draft.blocks)
    kind = around.kind
    leading = next((block.in_list.list for block in fragment.blocks[:1] if block.in_list), None)
    for block in fragment.blocks:
        in_list, in_table = block.in_list, block.in_table
        if in_table is not None:
            in_table = replace(in_table, table=in_table.table + around.tables)
        if in_list is not None:
            in_list = _moved_place(in_list, first, around, leads=in_list.list == leading)
        elif block.kind is BlockKind.PARAGRAPH:
            block = replace(block, kind=kind)
            if kind is BlockKind.LIST_ITEM:
                kind = BlockKind.PARAGRAPH
        draft.blocks.append(replace(block, in_list=in_list or around.place, in_table=in_table))
    draft.metadata.extend(fragment.metadata)
    draft.comments.extend(fragment.comments)
    draft.links.extend(replace(link, block=link.block + first) for link in fragment.links)
    draft.images.extend(fragment.images)


def _moved_place(place: ListPlace, first: int, around: Surroundings, *, leads: bool) -> ListPlace:
    if place.lead_in is not None:
        lead_in: int | None = place.lead_in + first
    else:
        lead_in = around.lead_in if leads else None
    depth = place.depth + (around.place.depth if around.place else 0)
    return replace(place, list=place.list + around.lists, depth=depth, lead_in=lead_in)


def _moved(source_map: SourceMap, shift: int) -> SourceMap:
    return SourceMap(
        Piece(piece.text, _moved_span(piece.source, shift), exact=piece.exact) for piece in source_map.pieces
    )


def _moved_span(span: SourceSpan, shift: int) -> SourceSpan:
    return SourceSpan(span.start + shift, span.end + shift)
