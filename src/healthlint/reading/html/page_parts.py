"""Forms, page headers and layout tables: parts of a page of which only the inside shows what they are."""

from dataclasses import replace

from healthlint.reading.article import BlockKind, Region
from healthlint.reading.html.blocks import BlockWriter
from healthlint.reading.html.elements import Element
from healthlint.reading.html.tokens import StartTag

_PAGE = frozenset({"h1", "main", "article"})
_TELLING = _PAGE | {"nav", "textarea"}
_LAYOUT_ROLES = frozenset({"presentation", "none"})


class PageParts:
    """Watches tags; moves the blocks of comment forms and of the site's header out of the body.

    A table without headers whose cells hold headings or tables is there for the layout: its text stands in no table.
    """

    def __init__(self, writer: BlockWriter) -> None:
        self._writer = writer
        self._form: Element | None = None
        self._header: Element | None = None
        self._headers: list[tuple[int, int, bool]] = []  # first block, end, whether with navigation and without an h1
        self._has_article_title = False
        self._layout_tables: set[int] = set()

    @property
    def is_in_form(self) -> bool:
        return self._form is not None

    def note(self, tag: StartTag) -> None:
        """Take in a start tag, a block's or not."""
        if tag.name in _TELLING:
            self._hold(tag.name)

    def begin(self, tag: StartTag, element: Element, outer: Element) -> None:
        """Take in a block that begins in `outer`."""
        if outer.table is not None and not outer.table.headers and not (outer.cell and outer.cell.is_th):
            if element.kind is BlockKind.HEADING or element.name == "table":
                self._layout_tables.add(outer.table.table)
        elif element.table is not None and element.name == "table" and tag.value("role") in _LAYOUT_ROLES:
            self._layout_tables.add(element.table.table)
        if element.region is Region.NAVIGATION:
            self._hold("nav")
        elif element.name == "form":
            self._form = element
        elif element.name == "header" and self._header is None and not outer.in_article:
            self._header = element
        elif element.name == "h1" and element.in_article and element.kind is BlockKind.HEADING:
            self._has_article_title = True

    def end(self, element: Element) -> None:
        """Take in the end of a block; a form that asks for a text and does not hold the page is a comment form."""
        first, end = element.first_block, len(self._writer.draft.blocks)
        if element is self._form:
            self._form = None
            if "textarea" in element.holds and not element.holds & _PAGE:
                self._writer.move(first, end, Region.COMMENTS)
        elif element is self._header:
            self._header = None
            self._headers.append((first, end, "nav" in element.holds and "h1" not in element.holds))

    def finish(self) -> None:
        """At the end of the page: what its header holds is the site's if the article has a title of its own."""
        for first, end, is_navigation in self._headers:
            if is_navigation or self._has_article_title:
                self._writer.move(first, end, Region.NAVIGATION)
        blocks = self._writer.draft.blocks
        for index, block in enumerate(blocks):
            if block.in_table is not None and block.in_table.table in self._layout_tables:
                kind = BlockKind.PARAGRAPH if block.kind is BlockKind.TABLE_CELL else block.kind
                blocks[index] = replace(block, kind=kind, in_table=None)

    def _hold(self, name: str) -> None:
        for element in (self._form, self._header):
            if element is not None:
                element.holds.add(name)
