"""What a format's reader hands over before sections are made: the same for every format."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from healthlint.positions import SourceMap
from healthlint.reading.article import (
    Block,
    BlockKind,
    Comment,
    Image,
    Link,
    ListPlace,
    Metadata,
    Region,
    Section,
    TablePlace,
)


@dataclass(slots=True)
class Draft:
    """What one reader found, in reading order; `blocks` have no section yet."""

    blocks: list[Block] = field(default_factory=list)
    metadata: list[Metadata] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)

    def add_block(
        self,
        kind: BlockKind,
        source_map: SourceMap,
        *,
        level: int = 0,
        region: Region = Region.BODY,
        in_list: ListPlace | None = None,
        in_table: TablePlace | None = None,
    ) -> int:
        """Add a block and return its index."""
        self.blocks.append(Block(kind, source_map, level, 0, region, in_list, in_table))
        return len(self.blocks) - 1


def arrange_sections(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Give each block its section: a heading opens one under the nearest heading of a lower level.

    Headings outside the body (a footer's "Contact us") open none.
    """
    sections = [Section(None, 0, None)]
    current = 0
    placed: list[Block] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and block.region is Region.BODY:
            parent: int | None = current
            while parent is not None and sections[parent].level >= block.level:
                parent = sections[parent].parent
            sections.append(Section(index, block.level, parent))
            current = len(sections) - 1
        placed.append(replace(block, section=current))
    return tuple(placed), tuple(sections)
