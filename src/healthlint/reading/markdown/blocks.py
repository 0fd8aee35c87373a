"""Blocks out of Markdown events: containers, lists and tables, and the text of each block."""

from dataclasses import dataclass, field

from healthlint.positions import SourceMap, TextSpan
from healthlint.reading.article import BlockKind, Link, ListPlace, TablePlace
from healthlint.reading.draft import Draft
from healthlint.reading.markdown.events import MarkdownEvent
from healthlint.reading.markdown.fragments import Surroundings, add_fragment, read_html_lines
from healthlint.reading.markdown.inline import InlineText

_INLINE = frozenset(
    {"Text", "Code", "SoftBreak", "HardBreak", "InlineHtml", "+Link", "-Link", "+Image", "-Image", "FootnoteReference"}
)
# What is marked but reads as any other text, and what is not read at all.
_UNSEEN = frozenset(f"{sign}{name}" for sign in "+-" for name in ("Emphasis", "Strong", "Strikethrough")) | {
    "TaskListMarker"
}
_CONTAINERS = {
    "+BlockQuote": BlockKind.QUOTE,
    "+FootnoteDefinition": BlockKind.FOOTNOTE,
    "+DefinitionListTitle": BlockKind.TERM,
    "+DefinitionListDefinition": BlockKind.DEFINITION,
}


@dataclass(slots=True)
class _Container:
    """What holds blocks: the page, a list item, a quote, a footnote.

    `lead` is the block that would introduce a list that comes now, `item` the one that holds an item's nested lists.
    """

    kind: BlockKind
    place: ListPlace | None = None
    lead: int | None = None
    item: int | None = None


@dataclass(slots=True)
class _List:
    """A list that is open."""

    list: int
    depth: int
    ordered: bool
    next_number: int
    lead_in: int | None

    def next_place(self) -> ListPlace:
        """Where the next item stands."""
        self.next_number += 1
        return ListPlace(self.list, self.depth, self.next_number - 1, self.ordered, self.lead_in)


@dataclass(slots=True)
class _Table:
    """A table that is open, with the headers met so far."""

    table: int
    row: int = 0
    column: int = 0
    headers: list[str] = field(default_factory=list)
    row_header: str = ""
    cell: list[str] = field(default_factory=list)  # the texts of the current cell's blocks

    def place(self) -> TablePlace:
        """Where the current cell stands; a table's first row are its headers."""
        is_header = self.row == 0
        return TablePlace(
            table=self.table,
            row=self.row,
            column=self.column,
            is_header=is_header,
            row_header=self.row_header,
            column_header="" if is_header or self.column >= len(self.headers) else self.headers[self.column],
        )

    def begin_row(self) -> None:
        """Go to the row below."""
        self.row += 1
        self.column = 0
        self.row_header = ""

    def end_cell(self) -> None:
        """Go to the next column; the first cell heads its row where nothing heads its column."""
        text = " ".join(self.cell)
        if self.row == 0:
            self.headers.append(text)
        elif self.column == 0 and not self.headers[0]:
            self.row_header = text
        self.column += 1


class BlockWriter:
    """Takes the events of an article in order and writes its draft."""

    def __init__(self, source: str) -> None:
        self.draft = Draft()
        self._source = source
        self._containers = [_Container(BlockKind.PARAGRAPH)]
        self._lists: list[_List] = []
        self._list_count = 0
        self._tables: list[_Table] = []
        self._table_count = 0
        self._text: InlineText | None = None
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._html: list[tuple[int, int]] = []
        self._in_code = False

    def take(self, event: MarkdownEvent) -> None:
        """Add one event."""
        name = event.name
        if name in {"+CodeBlock", "-CodeBlock"}:
            self.close_block()
            self._in_code = name == "+CodeBlock"
        elif name == "Html":
            self._html.append((event.start, event.end))
        elif name in _INLINE:
            if not self._in_code:
                self._take_inline(event)
        elif name not in _UNSEEN:
            if name == "-Heading" and self._text is not None:
                self._text.add_lost_braces(event.end)
            self.close_block()
            self._take_structure(event)

    def close_block(self) -> None:
        """End the block that is open, if any."""
        if self._text is None:
            return
        text, self._text = self._text, None
        source_map = text.finish()
        if source_map is not None:
            self._add_block(source_map, text.links)
        for alternative in text.alternatives:
            self.draft.add_block(BlockKind.ALT_TEXT, alternative)

    def _open_block(self, kind: BlockKind, start: int, level: int = 0) -> InlineText:
        self._kind = kind
        self._level = level
        self._text = InlineText(self._source, self.draft, start)
        return self._text

    def _add_block(self, source_map: SourceMap, links: list[tuple[str, int, int]]) -> None:
        in_table = None
        if self._kind is BlockKind.TABLE_CELL:
            in_table = self._tables[-1].place()
            self._tables[-1].cell.append(source_map.text)
        index = self.draft.add_block(
            self._kind, source_map, level=self._level, in_list=self._containers[-1].place, in_table=in_table
        )
        self.draft.links.extend(Link(index, TextSpan(begin, end), target) for target, begin, end in links)
        self._note_lead(index, self._kind)

    def _note_lead(self, index: int, kind: BlockKind) -> None:
        """Remember what would introduce a list that comes now."""
        container = self._containers[-1]
        container.lead = index
        if kind is BlockKind.LIST_ITEM:
            container.item = index
            container.kind = BlockKind.PARAGRAPH  # what follows in the same item is its second paragraph

    def _take_inline(self, event: MarkdownEvent) -> None:
        text = self._text or self._open_block(self._containers[-1].kind, event.start)
        if not text.is_ended_by(event):
            text.take(event)
            return
        follower = text.continuation()
        self.close_block()
        self._text = follower
        if self._kind is BlockKind.LIST_ITEM:
            self._kind = self._containers[-1].kind

    def _take_structure(self, event: MarkdownEvent) -> None:
        match event.name:
            case "+Paragraph":
                self._open_block(self._containers[-1].kind, event.start)
            case "+Heading":
                self._open_block(BlockKind.HEADING, event.start, int(event.detail or 1))
            case "+TableCell":
                self._tables[-1].cell.clear()
                self._open_block(BlockKind.TABLE_CELL, event.start)
            case "-TableCell":
                self._tables[-1].end_cell()
            case "+TableRow":
                self._tables[-1].begin_row()
            case "+Table":
                self._tables.append(_Table(self._table_count))
                self._table_count += 1
            case "-Table":
                self._tables.pop()
                self._containers[-1].lead = None
            case "+List":
                self._open_list(event.detail)
            case "-List":
                self._lists.pop()
                self._containers[-1].lead = None
            case "+Item":
                self._containers.append(_Container(BlockKind.LIST_ITEM, self._lists[-1].next_place()))
            case "-HtmlBlock":
                self._read_html()
            case name if name in _CONTAINERS:
                # GitHub's alerts are the article speaking, not a quotation.
                kind = BlockKind.PARAGRAPH if event.detail and name == "+BlockQuote" else _CONTAINERS[name]
                self._containers.append(_Container(kind, self._containers[-1].place))
            case name if name == "-Item" or name.replace("-", "+") in _CONTAINERS:
                self._containers.pop()
                self._containers[-1].lead = None

    def _lead_in(self) -> int | None:
        container = self._containers[-1]
        return container.item if container.lead is None else container.lead

    def _open_list(self, first: object) -> None:
        self._lists.append(
            _List(
                list=self._list_count,
                depth=len(self._lists) + 1,
                ordered=first is not None,
                next_number=1,
                lead_in=self._lead_in(),
            )
        )
        self._list_count += 1

    def _read_html(self) -> None:
        lines, self._html = self._html, []
        if not lines:
            return
        fragment = read_html_lines(self._source, lines)
        container = self._containers[-1]
        around = Surroundings(container.kind, container.place, self._lead_in(), self._list_count, self._table_count)
        first = len(self.draft.blocks)
        add_fragment(self.draft, fragment, around)
        self._list_count += 1 + max((block.in_list.list for block in fragment.blocks if block.in_list), default=-1)
        self._table_count += 1 + max((block.in_table.table for block in fragment.blocks if block.in_table), default=-1)
        for index, block in enumerate(self.draft.blocks[first:], first):
            if block.in_list == container.place and block.in_table is None and block.kind is not BlockKind.ALT_TEXT:
                self._note_lead(index, block.kind)
            else:
                container.lead = None
