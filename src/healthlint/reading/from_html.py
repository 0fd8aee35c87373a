"""HTML as browsers read it: the article's blocks, the page around them, and what the head says."""

from healthlint.positions import SourceSpan
from healthlint.reading.article import Comment, Metadata, Role
from healthlint.reading.draft import Draft
from healthlint.reading.html.blocks import BlockWriter
from healthlint.reading.html.elements import Element, Inline, OpenElements
from healthlint.reading.html.json_ld import read_json_ld
from healthlint.reading.html.lists import OpenList, open_list
from healthlint.reading.html.metadata import Microdata, read_attribute, read_meta, read_title
from healthlint.reading.html.page_parts import PageParts
from healthlint.reading.html.regions import region_of
from healthlint.reading.html.tables import OpenTable
from healthlint.reading.html.tags import (
    BLOCKS,
    CELLS,
    HEADINGS,
    IGNORED,
    LISTS,
    ROW_GROUPS,
    STAND_INS,
    TABLE_PARTS,
    UNNESTED,
    UNSEEN,
    UNSEEN_BLOCKS,
    VOID,
    is_hidden,
    is_note_reference,
    kind_of,
)
from healthlint.reading.html.tokens import (
    DRAWINGS,
    RAW_ELEMENTS,
    CommentToken,
    EndTag,
    RawText,
    Reference,
    StartTag,
    Text,
    Token,
    tokenize,
)


def read(source: str) -> Draft:
    """Read an HTML page."""
    start = 1 if source.startswith("\N{ZERO WIDTH NO-BREAK SPACE}") else 0
    return read_fragment(source, start, len(source))


def read_fragment(source: str, start: int, end: int) -> Draft:
    """Read a stretch of a source as HTML; spans are offsets in the whole source, lists and tables count from 0."""
    reader = _Reader(source)
    for token in tokenize(source, start, end):
        reader.take(token)
    return reader.finish(end)


class _Reader:
    """Takes tokens in order and leaves a draft."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._writer = BlockWriter(source)
        self._open = OpenElements(self._end_inline, self._end_block)
        self._microdata = Microdata(source)
        self._head: list[Metadata] = []
        self._lists = 0
        self._tables = 0
        self._raw: StartTag | None = None
        self._parts = PageParts(self._writer)

    def take(self, token: Token) -> None:
        """Take the next token."""
        match token:
            case Text():
                if not self._open.is_hidden:
                    self._writer.text.copy(token.start, token.end)
            case Reference():
                if not self._open.is_hidden:
                    self._writer.add_reference(token)
            case StartTag():
                self._start(token)
            case EndTag():
                self._end(token)
            case CommentToken():
                text = self._source[token.text_start : token.text_end].strip()
                self._writer.draft.comments.append(Comment(text, SourceSpan(token.start, token.end)))
            case RawText():
                self._take_raw(token)

    def finish(self, end: int) -> Draft:
        """Close what is open and return the draft."""
        self._open.close_all(end)
        self._finish_block()
        self._parts.finish()
        draft = self._writer.draft
        metadata = [*self._head, *self._microdata.entries]
        draft.metadata = sorted(metadata, key=lambda entry: entry.span.start if entry.span else 0)
        return draft

    def _finish_block(self) -> None:
        # A block that is not shown, as one in a button, parts nothing around it.
        if not self._open.is_hidden:
            self._writer.finish_block(self._open.top)

    def _take_raw(self, token: RawText) -> None:
        tag, self._raw = self._raw, None
        if token.name == "script" and tag and "ld+json" in tag.value("type").lower():
            self._head.extend(read_json_ld(self._source, token.start, token.end))
        elif token.name == "title" and not self._open.is_hidden:
            self._add_head(read_title(self._source, token.start, token.end))

    def _add_head(self, entry: Metadata | None) -> None:
        if entry is not None:
            self._head.append(entry)

    def _start(self, tag: StartTag) -> None:
        name = tag.name
        self._parts.note(tag)
        if name in RAW_ELEMENTS:
            self._raw = tag
        elif name in VOID:
            self._take_void(tag)
        elif name == "html":
            language = "lang" if "lang" in tag.attributes else "xml:lang"
            self._add_head(read_attribute(tag, language, Role.LANGUAGE, "lang"))
        elif name in BLOCKS:
            self._start_block(tag)
        elif name not in IGNORED:
            self._start_inline(tag)

    def _take_void(self, tag: StartTag) -> None:
        match tag.name:
            case "br":
                if not self._open.is_hidden:
                    self._writer.add_break(tag.start, tag.end, self._open.top)
            case "hr":
                self._finish_block()
            case "img":
                if not self._open.is_hidden and not is_hidden(tag):
                    self._writer.add_image(tag)
            case "meta":
                self._add_head(read_meta(tag))
            case "link":
                if "canonical" in tag.value("rel").lower().split():
                    self._add_head(read_attribute(tag, "href", Role.OTHER, "canonical"))

    def _start_inline(self, tag: StartTag) -> None:
        name = tag.name
        if name in UNNESTED:
            self._open.close_inline(name, tag.start)
        if self._open.is_full:
            return
        top = self._open.top
        is_note = is_note_reference(tag, top.inlines[-1].name if top.inlines else "")
        was_hidden = self._open.is_hidden
        # A button that is all of a heading unfolds what stands below: its words are the heading.
        stands_in = name in STAND_INS and not (name == "button" and top.name in HEADINGS) and not was_hidden
        hidden = was_hidden or is_note or stands_in or name in UNSEEN or is_hidden(tag)
        if not was_hidden and is_note:
            self._writer.add_note_link(tag.value("href"))
        elif not hidden and name == "a" and "href" in tag.attributes:
            self._writer.begin_link(tag.value("href"))
        stands_in = stands_in and not is_hidden(tag)
        self._open.push_inline(Inline(name, tag.start, hidden, stands_in, self._microdata.begin(tag)))
        if tag.is_closed:
            self._open.close_inline(name, tag.end)

    def _end_inline(self, inline: Inline, end: int) -> None:
        if inline.stands_in:
            self._writer.add_object(inline.start, end)
        elif inline.name == "a":
            self._writer.end_link()
        if inline.opened is not None:
            self._microdata.end(inline.opened, end)

    def _start_block(self, tag: StartTag) -> None:
        name, opened = tag.name, self._open
        if opened.is_full or (name == "form" and self._parts.is_in_form):
            self._finish_block()
            return
        for drawing in DRAWINGS:  # that no block can stand in: an end tag was forgotten
            opened.close_inline(drawing, tag.start)
        if name in TABLE_PARTS:
            self._make_room_in_table(tag)
        elif not opened.seal:
            if name == "li":
                opened.close(name, tag.start)
            elif name in ("dt", "dd"):
                opened.close_any(("dt", "dd"), tag.start)
            opened.close("p", tag.start)
            if name in HEADINGS and opened.top.name in HEADINGS:
                opened.pop(tag.start)
            elif name == "table":
                opened.close_table(tag.start)
        self._push(tag)
        if tag.is_closed:
            opened.pop(tag.end)

    def _make_room_in_table(self, tag: StartTag) -> None:
        """Close and open what a cell, row or group needs around it; outside of any table it begins one."""
        opened = self._open
        opened.close_cell(tag.start)
        if tag.name == "caption":
            return
        if opened.barrier.name != "table":
            self._push(_implied("table", tag))
        if tag.name in ROW_GROUPS or tag.name == "tr":
            opened.close("tr", tag.start)
        if tag.name in ROW_GROUPS:
            opened.close_any(ROW_GROUPS, tag.start)
        if tag.name in CELLS and not opened.is_open("tr"):
            self._push(_implied("tr", tag))

    def _push(self, tag: StartTag) -> None:
        self._finish_block()
        element = self._element(tag)
        element.opened = self._microdata.begin(tag)
        self._parts.begin(tag, element, self._open.top)
        self._open.push(element)

    def _element(self, tag: StartTag) -> Element:
        outer, name = self._open.top, tag.name
        is_main = name in ("main", "article") or tag.value("role") == "main"
        element = Element(
            name,
            first_block=len(self._writer.draft.blocks),
            kind=kind_of(tag, outer.kind),
            region=region_of(tag, outer.region, in_article=outer.in_article),
            hidden=self._open.is_hidden or name in UNSEEN_BLOCKS or is_hidden(tag),
            in_article=outer.in_article or is_main,
            current_list=outer.current_list,
            item=outer.item,
            table=outer.table,
            cell=outer.cell,
        )
        if name in LISTS:
            element.current_list = self._new_list(tag, outer)
        elif name == "li":
            if outer.current_list is None:
                outer.current_list = self._new_list(tag, outer)
            element.item, element.current_list = outer.current_list.begin_item(tag), None
        elif name == "table":
            element.table, element.cell, element.current_list = OpenTable(self._tables), None, None
            self._tables += 1
        elif element.table is not None and name == "tr":
            element.table.begin_row()
        elif element.table is not None and name in CELLS:
            element.cell, element.current_list = (
                element.table.begin_cell(tag, in_head=self._open.is_open("thead")),
                None,
            )
        return element

    def _new_list(self, tag: StartTag, outer: Element) -> OpenList:
        around = outer.current_list.depth if outer.current_list else outer.item.place.depth if outer.item else 0
        self._lists += 1
        return open_list(tag, self._lists - 1, depth=around + 1, lead_in=self._writer.lead_in(outer))

    def _end_block(self, element: Element, end: int) -> None:
        self._finish_block()
        self._parts.end(element)
        if element.opened is not None:
            self._microdata.end(element.opened, end)
        if element.table is not None and element.cell is not None and element.name in CELLS:
            element.table.end_cell(element.cell)
        elif element.table is not None and element.name == "tr":
            element.table.end_row()

    def _end(self, tag: EndTag) -> None:
        name, opened = tag.name, self._open
        if name == "p" and not opened.is_open("p"):
            self._finish_block()
        elif name in TABLE_PARTS or name == "table":
            if name not in CELLS and name != "caption":
                opened.close_cell(tag.end)
                if name == "table":
                    opened.close_table(tag.end)
                elif opened.barrier.name == "table":
                    opened.close(name, tag.end)
            elif (opened.barrier.name == "caption") == (name == "caption"):
                opened.close_cell(tag.end)
        elif name in BLOCKS:
            opened.close(name, tag.end)
        elif name == "br" and not opened.is_hidden:
            self._writer.add_break(tag.start, tag.end, opened.top)
        else:
            opened.close_inline(name, tag.end)


def _implied(name: str, tag: StartTag) -> StartTag:
    """A tag that browsers put before `tag` where its writer left it out."""
    return StartTag(tag.start, tag.start, name, {}, is_closed=False)
