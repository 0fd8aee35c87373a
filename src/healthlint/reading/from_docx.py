"""Word files (.docx): the source is the text of the paragraphs, one a line, so that a line is a paragraph.

Paragraphs of the body and of table cells come in document order, then those of footnotes and endnotes. Headers,
footers and text boxes are left out.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from docx.document import Document
from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement

from healthlint.positions import Piece, SourceMap, SourceSpan, TextSpan
from healthlint.reading.article import BlockKind, Comment, Image, Link
from healthlint.reading.clean_text import CleanText
from healthlint.reading.draft import Draft
from healthlint.reading.word.lines import SOFT_BREAK, Line, read_line
from healthlint.reading.word.lists import ListTracker
from healthlint.reading.word.package import WORD, open_document, part_root, related_part
from healthlint.reading.word.properties import read_properties
from healthlint.reading.word.styles import ParagraphLook, Styles
from healthlint.reading.word.tables import WordCell, WordTable

_ENTERED = frozenset(WORD + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_ALLOWANCE = "healthlint-allow"


def read(content: bytes) -> tuple[str, Draft]:
    """The source and draft of a Word file; raises ReadingError where it is none, encrypted, damaged or too big."""
    lines, draft = read_document(open_document(content))
    return "\n".join(line.text for line in lines), draft


def read_document(document: Document) -> tuple[list[Line], Draft]:
    """The lines and draft of an open document; raises ReadingError where a part of it is damaged."""
    part: Part = document.part
    styles = Styles(part_root(related_part(part, "styles")), part_root(related_part(part, "numbering")))
    reader = _Reader(styles)
    reader.read_body(document.element.body, part)
    for plural, singular in _NOTES:
        notes_part = related_part(part, plural)
        notes = part_root(notes_part)
        if notes is not None and notes_part is not None:
            reader.read_notes(notes, singular, notes_part)
    comments_part = related_part(part, "comments")
    comments = part_root(comments_part)
    if comments is not None and comments_part is not None:
        reader.read_comments(comments, comments_part)
    reader.draft.metadata = read_properties(part)
    return reader.lines, reader.draft


@dataclass(slots=True)
class _Level:
    """What is being read: elements still to come, the table and cell they stand in, and what to do after them."""

    elements: Iterator[BaseOxmlElement]
    table: WordTable | None = None
    cell: WordCell | None = None
    end: Callable[[], None] | None = None


@dataclass(slots=True)
class _Reader:
    """Takes the parts of a document and leaves its lines and a draft."""

    styles: Styles
    draft: Draft = field(default_factory=Draft)
    lines: list[Line] = field(default_factory=list)
    _offset: int = 0
    _tables: int = 0
    _lists: ListTracker = field(default_factory=ListTracker)
    _marks: dict[str, list[int]] = field(default_factory=dict)
    _last: tuple[int, WordCell | None] | None = None  # the last block that is no alternative text, and its cell

    def read_body(self, body: BaseOxmlElement, part: Part) -> None:
        """Read paragraphs and tables, those in content controls too; tracked deletions of rows are left out."""
        levels = [_Level(iter(body))]
        while levels:
            level = levels[-1]
            element = next(level.elements, None)
            if element is None:
                levels.pop()
                if level.end is not None:
                    level.end()
            elif element.tag == WORD + "p":
                self._read_paragraph(element, part, self.styles.look_of(element), level.cell)
            elif (inner := self._enter(element, level)) is not None:
                levels.append(inner)

    def _enter(self, element: BaseOxmlElement, outer: _Level) -> _Level | None:
        name, table = element.tag, outer.table
        if name in _ENTERED:
            return _Level(iter(element), table, outer.cell)
        if name == WORD + "tbl":
            self._tables += 1
            self._lists.end()
            return _Level(iter(element), WordTable(element, self._tables - 1), end=self._lists.end)
        if name == WORD + "tr" and table is not None and element.find(f"{WORD}trPr/{WORD}del") is None:
            table.begin_row(element)
            return _Level(iter(element), table)
        if name == WORD + "tc" and table is not None:
            cell = table.begin_cell(element)

            def end() -> None:
                self._lists.end()
                table.end_cell(cell)

            self._lists.end()
            return _Level(iter(element), table, cell, end)
        return None

    def read_notes(self, notes: BaseOxmlElement, name: str, part: Part) -> None:
        """Read footnotes or endnotes; the lines that Word draws between them and the text are notes of a type."""
        for note in notes.iterchildren(WORD + name):
            if note.get(WORD + "type", "normal") == "normal":
                for paragraph in note.iter(WORD + "p"):
                    self._read_paragraph(paragraph, part, ParagraphLook(BlockKind.FOOTNOTE), None)

    def read_comments(self, comments: BaseOxmlElement, part: Part) -> None:
        """Take in the comments that are allowances, each at the text that it is attached to."""
        for comment in comments.iterchildren(WORD + "comment"):
            text = "\n".join(read_line(paragraph, part, 0).text for paragraph in comment.iter(WORD + "p")).strip()
            offsets = self._marks.get(comment.get(WORD + "id", ""))
            if text.startswith(_ALLOWANCE) and offsets:
                self.draft.comments.append(Comment(text, SourceSpan(min(offsets), max(offsets))))

    def _read_paragraph(self, element: BaseOxmlElement, part: Part, look: ParagraphLook, cell: WordCell | None) -> None:
        line = read_line(element, part, self._offset)
        self.lines.append(line)
        self._offset += len(line.text) + 1
        for identifier, offset in line.marks:
            self._marks.setdefault(identifier, []).append(offset)
        source_map, links = _clean(line)
        if source_map is not None:
            index = self._add_block(source_map, look, cell)
            self.draft.links.extend(Link(index, where, target) for where, target in links)
        for start, alternative, target in line.images:
            span = SourceSpan(start, start + 1)
            self.draft.images.append(Image(alternative, target, span))
            if alternative and not alternative.isspace():
                text = SourceMap([Piece(" ".join(alternative.split()), span, exact=False)])
                self.draft.add_block(BlockKind.ALT_TEXT, text, region=look.region)

    def _add_block(self, source_map: SourceMap, look: ParagraphLook, cell: WordCell | None) -> int:
        in_list = None
        if look.list_level is not None:
            in_list = self._lists.place(look.list_level, len(self.draft.blocks), self._lead_in(cell))
        else:
            self._lists.end()
        is_plain = look.kind is BlockKind.PARAGRAPH
        index = self.draft.add_block(
            BlockKind.TABLE_CELL if cell is not None and is_plain else look.kind,
            source_map,
            level=look.level,
            region=look.region,
            in_list=in_list,
            in_table=cell.place if cell is not None else None,
        )
        if cell is not None:
            cell.texts.append(source_map.text)
        self._last = (index, cell)
        return index

    def _lead_in(self, cell: WordCell | None) -> int | None:
        """The paragraph or heading just before, if it stands in the same cell."""
        if self._last is None or self._last[1] is not cell:
            return None
        kind = self.draft.blocks[self._last[0]].kind
        introduces = kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TABLE_CELL)
        return self._last[0] if introduces else None


def _clean(line: Line) -> tuple[SourceMap | None, list[tuple[TextSpan, str]]]:
    """A line's text as a block's, None where there is nothing to read in it, and the words of its links."""
    text = CleanText(line.text)
    places: dict[int, tuple[int, int]] = {}  # of offsets in the line: where the next word begins, where the last ended
    bounds = {offset - line.start for begin, end, _ in line.links for offset in (begin, end)}
    breaks = {match.start() for match in re.finditer(SOFT_BREAK, line.text)}
    position = 0
    for offset in sorted(bounds | breaks):
        text.copy(position, offset)
        position = offset
        if offset in bounds:
            places[offset] = (len(text), text.end)
        if offset in breaks:
            text.add_space(offset, offset + 1)
            position = offset + 1
    text.copy(position, len(line.text))
    source_map = text.source_map()
    if source_map is None:
        return None, []
    links: list[tuple[TextSpan, str]] = []
    for begin, end, target in line.links:
        last = places[end - line.start][1]
        first = min(places[begin - line.start][0], last)
        words = source_map.text[first:last]
        links.append((TextSpan(last - len(words.lstrip()), last), target))
    return _moved(source_map, line.start), links


def _moved(source_map: SourceMap, shift: int) -> SourceMap:
    return SourceMap(
        Piece(piece.text, SourceSpan(piece.source.start + shift, piece.source.end + shift), exact=piece.exact)
        for piece in source_map.pieces
    )
