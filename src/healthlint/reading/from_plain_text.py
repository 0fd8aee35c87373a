"""Plain text: paragraphs, list items and headings, guessed from blank lines, signs and the look of a line."""

from dataclasses import dataclass

from healthlint.positions import SourceMap
from healthlint.reading.article import BlockKind, ListPlace
from healthlint.reading.clean_text import CleanText
from healthlint.reading.draft import Draft
from healthlint.reading.plain_text.headings import guess_levels
from healthlint.reading.plain_text.lines import Marker, Passage, gather_passages


def read(source: str) -> Draft:
    """Read a plain-text article."""
    draft = Draft()
    lists = _Lists()
    passages = gather_passages(source)
    for passage, level in zip(passages, guess_levels(passages), strict=True):
        marker = None if level else passage.marker
        source_map = _text(source, passage, passage.lines[0].start if marker is None else marker.end)
        if source_map is None:
            continue
        if marker is not None:
            place = lists.place(marker, passage.lines[0].indent, len(draft.blocks), apart=passage.first)
            draft.add_block(BlockKind.LIST_ITEM, source_map, in_list=place)
        else:
            kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
            lists.end(draft.add_block(kind, source_map, level=level))
    return draft


def _text(source: str, passage: Passage, start: int) -> SourceMap | None:
    text = CleanText(source)
    for line in passage.lines:
        if start < line.start:
            text.add_space(start, line.start)
        text.copy(max(start, line.start), line.end)
        start = line.end
    return text.source_map()


@dataclass(slots=True)
class _List:
    """A list that is open, with the number and the block of its last item."""

    list: int
    style: str
    indent: int
    lead_in: int | None
    number: int = 0
    item: int | None = None


class _Lists:
    """The lists that are open, outermost first."""

    def __init__(self) -> None:
        self._lead_in: int | None = None  # the paragraph or heading just before
        self._open: list[_List] = []
        self._count = 0

    def end(self, block: int) -> None:
        """End all lists at a block that is no item."""
        self._lead_in = block
        self._open.clear()

    def place(self, marker: Marker, indent: int, block: int, *, apart: bool) -> ListPlace:
        """Where the item at index `block` stands, in a list that is open or in a new one.

        An item with another sign begins a list inside the one before, unless it stands `apart` from it.
        """
        known = [depth for depth, one in enumerate(self._open) if (one.style, one.indent) == (marker.style, indent)]
        if known:
            del self._open[known[-1] + (marker.number != 1) :]
        else:
            while self._open and self._open[-1].indent >= indent + (not apart):
                self._open.pop()
        if not known or marker.number == 1:
            lead_in = self._open[-1].item if self._open else self._lead_in
            self._open.append(_List(self._count, marker.style, indent, lead_in))
            self._count += 1
        self._lead_in = None
        current = self._open[-1]
        current.number += 1
        current.item = block
        return ListPlace(current.list, len(self._open), current.number, marker.number is not None, current.lead_in)
