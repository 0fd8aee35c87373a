"""The article as every reader leaves it: blocks of clean text in sections, with what else the file says."""

from dataclasses import dataclass, field
from enum import StrEnum

from healthlint.positions import LineIndex, SourceMap, SourceSpan, TextSpan


class ReadingError(Exception):
    """A file that cannot be read as an article; the message says where and why, without the path."""


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTE = "quote"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    ALT_TEXT = "alt-text"
    TERM = "term"
    DEFINITION = "definition"


class Region(StrEnum):
    """Whether a block belongs to the article or to the page around it."""

    BODY = "body"
    NAVIGATION = "navigation"
    FOOTER = "footer"
    COOKIES = "cookies"
    COMMENTS = "comments"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a list item stands: its list (numbered in reading order), depth from 1, and number in the list from 1.

    `lead_in` is the index, in `Article.blocks`, of the block that introduces the list: the paragraph or heading just
    before it, or for a nested list the item that holds it (the last paragraph of that item).
    """

    list: int
    depth: int
    number: int
    ordered: bool
    lead_in: int | None


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a cell stands: its table (numbered in reading order), row and column from 0, and what heads them."""

    table: int
    row: int
    column: int
    is_header: bool
    row_header: str
    column_header: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, item or cell: clean text with the map to its source.

    `level` is 1 to 6 for a heading and 0 otherwise. `section` indexes `Article.sections`. U+FFFC in the text stands
    for inline code or an image; raw URLs keep their letters.
    """

    kind: BlockKind
    source_map: SourceMap
    level: int = 0
    section: int = 0
    region: Region = Region.BODY
    in_list: ListPlace | None = None
    in_table: TablePlace | None = None

    @property
    def text(self) -> str:
        return self.source_map.text

    @property
    def span(self) -> SourceSpan:
        """From the first letter to the last, in the source."""
        return self.source_map.to_source(TextSpan(0, len(self.text)))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; the first section, of level 0, holds what comes before any heading.

    `heading` indexes `Article.blocks`, `parent` indexes `Article.sections`; both are None for the first section.
    """

    heading: int | None
    level: int
    parent: int | None


class Role(StrEnum):
    """What a piece of metadata says, whatever the format calls it."""

    TITLE = "title"
    DESCRIPTION = "description"
    AUTHOR = "author"
    REVIEWER = "reviewer"
    PUBLISHED = "published"
    MODIFIED = "modified"
    REVIEWED = "reviewed"
    NEXT_REVIEW = "next-review"
    LANGUAGE = "language"
    KEYWORDS = "keywords"
    CITATION = "citation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Metadata:
    """One thing that front matter, head tags, JSON-LD, microdata or document properties say.

    `key` is the name as written there (nested names joined with a full stop), `origin` one of "front-matter", "meta",
    "json-ld", "microdata", "properties". `span` is the value's place in the source, or None where it has none.
    """

    role: Role
    key: str
    value: str
    origin: str
    span: SourceSpan | None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the markup, without its brackets; `span` is the whole comment in the source."""

    text: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a block: where it leads and the words that carry it (`where` may be empty)."""

    block: int
    where: TextSpan
    target: str


@dataclass(frozen=True, slots=True)
class Image:
    """An image: its alternative text (None where the markup has none, "" where it is marked decorative)."""

    alternative: str | None
    target: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its decoded source, the blocks in reading order, and what stands around them.

    For Word files `source` is the text of the paragraphs, one a line, so that a line is a paragraph; `format` is
    "markdown", "html", "text" or "word".
    """

    path: str
    format: str
    source: str
    lines: LineIndex
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = (Section(None, 0, None),)
    metadata: tuple[Metadata, ...] = ()
    comments: tuple[Comment, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    sha256: str = field(default="", compare=False)

    @property
    def title(self) -> Block | None:
        """The first heading of the body if none but paragraphs of the first section come before it."""
        headings = (block for block in self.blocks if block.kind is BlockKind.HEADING and block.region is Region.BODY)
        return next(headings, None)

    def headings_above(self, block: Block) -> tuple[Block, ...]:
        """The headings that a block stands under, outermost first; a heading stands under its parents."""
        path: list[Block] = []
        index: int | None = block.section
        while index is not None:
            section = self.sections[index]
            if section.heading is not None and self.blocks[section.heading] is not block:
                path.append(self.blocks[section.heading])
            index = section.parent
        return tuple(reversed(path))

    def values(self, *roles: Role) -> tuple[Metadata, ...]:
        """The metadata of the given roles, in source order."""
        return tuple(entry for entry in self.metadata if entry.role in roles)
