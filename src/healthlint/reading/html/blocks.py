"""The text of an HTML page gathered into blocks: letters, links and images of the block that is being read."""

from dataclasses import replace

from healthlint.positions import TextSpan
from healthlint.reading.article import BlockKind, Link, Region
from healthlint.reading.clean_text import CleanText
from healthlint.reading.draft import Draft
from healthlint.reading.html.elements import Element
from healthlint.reading.html.images import read_image
from healthlint.reading.html.metadata import add_reference
from healthlint.reading.html.tokens import Reference, StartTag

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


class BlockWriter:
    """Collects text until a block ends; `finish_block` makes the block, if there is anything to read in it."""

    def __init__(self, source: str) -> None:
        self.draft = Draft()
        self.text = CleanText(source)
        self._source = source
        self._links: list[tuple[int, int, str]] = []  # start and end in the block's text, target
        self._link: tuple[int, str] | None = None  # the open one: its start in the block's text, target
        self._is_new_link = False
        self._images: list[StartTag] = []
        self._last_break: int | None = None  # how much text there was at the last line break
        self._last_block: int | None = None  # that is no alternative text

    def add_reference(self, token: Reference) -> None:
        """Add a character reference."""
        add_reference(self.text, token)

    def add_object(self, start: int, end: int) -> None:
        """Add what stands in the text as a noun but is none to read: code, an image, a control."""
        self.text.replace(OBJECT, start, end)

    def add_image(self, tag: StartTag) -> None:
        """Add an image; its alternative text becomes a block after this one."""
        self.add_object(tag.start, tag.end)
        self._images.append(tag)

    def add_break(self, start: int, end: int, element: Element) -> None:
        """Add a line break; two with nothing in between end the paragraph, as their writers mean it."""
        if self._last_break == self.text.end and self.text.end:
            self.finish_block(element)
        else:
            self.text.add_space(start, end)
            self._last_break = self.text.end

    def begin_link(self, target: str) -> None:
        """Let what follows be the words of a link, until `end_link`."""
        self._link = (len(self.text), target)
        self._is_new_link = True

    def end_link(self) -> None:
        """End the open link, if there is one; what is left of one that the last block began may be nothing."""
        if self._link is not None:
            start, target = self._link
            if self._is_new_link or start < self.text.end:
                self._links.append((start, self.text.end, target))
            self._link = None

    def add_note_link(self, target: str) -> None:
        """Add the mark of a footnote: a link without words."""
        self._links.append((self.text.end, self.text.end, target))
        self.text.add_mark()

    def finish_block(self, element: Element) -> None:
        """Make the text so far a block of its own, standing in `element`."""
        self._last_break = None
        if not self.text.end and not self._images:
            return
        link = self._link
        if link is not None and link[0] < self.text.end:
            self.end_link()
            self._is_new_link = False
        self._add_text_block(element)
        self.text = CleanText(self._source)
        self._links = []
        self._link = None if link is None else (0, link[1])
        images, self._images = self._images, []
        for tag in images:
            image, alternative = read_image(self._source, tag)
            self.draft.images.append(image)
            if alternative is not None:
                self.draft.add_block(BlockKind.ALT_TEXT, alternative, region=element.region)

    def _add_text_block(self, element: Element) -> None:
        source_map = self.text.source_map()
        if source_map is None:
            return
        self._last_block = self.draft.add_block(
            element.kind,
            source_map,
            level=int(element.name[1]) if element.kind is BlockKind.HEADING else 0,
            region=element.region,
            in_list=element.item.place if element.item else None,
            in_table=element.cell.place if element.cell else None,
        )
        if element.item is not None and element.item.block is None:
            element.item.block = self._last_block
        if element.cell is not None:
            element.cell.texts.append(source_map.text)
        for start, end, target in self._links:
            words = source_map.text[start:end].lstrip()
            self.draft.links.append(Link(self._last_block, TextSpan(end - len(words), end), target))

    def lead_in(self, outer: Element) -> int | None:
        """The block that introduces a list that begins in `outer`."""
        if outer.current_list is not None and outer.current_list.last_item is not None:
            return outer.current_list.last_item.block
        if outer.item is not None:
            return outer.item.block
        if self._last_block is None:
            return None
        block = self.draft.blocks[self._last_block]
        place = outer.cell.place if outer.cell else None
        introduces = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, outer.kind)
        return self._last_block if introduces and block.in_table is place and block.region is outer.region else None

    def move(self, first: int, end: int, region: Region) -> None:
        """Put the blocks from `first` to `end` that were taken for the body in another region."""
        blocks = self.draft.blocks
        for index in range(first, end):
            if blocks[index].region is Region.BODY:
                blocks[index] = replace(blocks[index], region=region)
