"""What the paragraphs of a Word file are, by their styles and numbering, direct or inherited."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from healthlint.reading.article import BlockKind, Region
from healthlint.reading.word.package import WORD, whole_number, word_value

_HEADING = re.compile(r"heading ([1-9])")
_TABLE_OF_CONTENTS = re.compile(r"toc (?:[1-9]|heading)")
_LIST = re.compile(r"list (bullet|number)(?: ([2-5]))?")
_KINDS = {
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "footnote text": BlockKind.FOOTNOTE,
    "endnote text": BlockKind.FOOTNOTE,
}
_LONGEST_CHAIN = 20  # styles based on one another; damaged files make circles
_LOWEST_HEADING = 6
_DEEPEST_LEVEL = 8  # of a list, from 0: Word has nine
_UNNUMBERED = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class ListLevel:
    """The list that a paragraph is in: `numbering` names the series that its number belongs to, `start` its first."""

    numbering: str
    depth: int
    ordered: bool
    start: int = 1


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph is on the page."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    region: Region = Region.BODY
    list_level: ListLevel | None = None


class Styles:
    """Reads the look of paragraphs off `styles.xml` and `numbering.xml`, either of which may be missing."""

    def __init__(self, styles: BaseOxmlElement | None, numbering: BaseOxmlElement | None) -> None:
        self._styles = (
            {}
            if styles is None
            else {style.get(WORD + "styleId"): style for style in styles.iterchildren(WORD + "style")}
        )
        self._known: dict[str | None, tuple[list[str], list[BaseOxmlElement | None]]] = {}
        self._numbers: dict[str | None, BaseOxmlElement] = {}
        self._abstract: dict[str | None, BaseOxmlElement] = {}
        if numbering is not None:
            self._numbers = {item.get(WORD + "numId"): item for item in numbering.iterchildren(WORD + "num")}
            self._abstract = {
                item.get(WORD + "abstractNumId"): item for item in numbering.iterchildren(WORD + "abstractNum")
            }

    def look_of(self, paragraph: BaseOxmlElement) -> ParagraphLook:
        """The look of a paragraph; what it says itself goes before its style, that before what it is based on."""
        properties = paragraph.find(WORD + "pPr")
        names, inherited = self._style(word_value(properties, "pStyle"))
        sources = [properties, *inherited]
        if any(_TABLE_OF_CONTENTS.fullmatch(name) for name in names):
            return ParagraphLook(region=Region.NAVIGATION)
        level = self._heading_level(names, sources)
        if level:
            return ParagraphLook(BlockKind.HEADING, level)
        list_level = self._list_level(names, sources)
        if list_level is not None:
            return ParagraphLook(BlockKind.LIST_ITEM, list_level=list_level)
        return ParagraphLook(next((_KINDS[name] for name in names if name in _KINDS), BlockKind.PARAGRAPH))

    def _style(self, identifier: str | None) -> tuple[list[str], list[BaseOxmlElement | None]]:
        """The names of a style and those it is based on, and their paragraph properties."""
        known = self._known.get(identifier)
        if known is None:
            chain = list(self._chain(identifier))
            names = [(word_value(style, "name") or "").lower() for style in chain]
            known = self._known[identifier] = (names, [style.find(WORD + "pPr") for style in chain])
        return known

    def _chain(self, identifier: str | None) -> Iterator[BaseOxmlElement]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = word_value(style, "basedOn")

    def _heading_level(self, names: list[str], sources: list[BaseOxmlElement | None]) -> int:
        outline = next((found for source in sources if (found := word_value(source, "outlineLvl"))), None)
        if outline is not None:
            level = whole_number(outline, 9)
            return min(level + 1, _LOWEST_HEADING) if level < 9 else 0
        for name in names:
            if name == "title":
                return 1
            if match := _HEADING.fullmatch(name):
                return min(int(match[1]), _LOWEST_HEADING)
        return 0

    def _list_level(self, names: list[str], sources: list[BaseOxmlElement | None]) -> ListLevel | None:
        by_name = next((match for name in names if (match := _LIST.fullmatch(name))), None)
        depth = int(by_name[2] or 1) if by_name else 1
        identifier = next((found for source in sources if (found := word_value(source, "numPr/numId"))), None)
        if identifier == "0":
            return None
        written = next((found for source in sources if (found := word_value(source, "numPr/ilvl"))), None)
        level = min(whole_number(written, 0), _DEEPEST_LEVEL)
        definition, start, series = self._definition(identifier, level)
        if definition is None:
            return None if by_name is None else ListLevel(by_name[0], depth, by_name[1] == "number")
        ordered = (word_value(definition, "numFmt") or "decimal") not in _UNNUMBERED
        return ListLevel(series, max(depth, level + 1), ordered, start)

    def _definition(self, identifier: str | None, level: int) -> tuple[BaseOxmlElement | None, int, str]:
        """What numbering.xml says of a level: its definition, where it starts, and which paragraphs count together."""
        number = self._numbers.get(identifier)
        abstract = word_value(number, "abstractNumId")
        levels = self._abstract.get(abstract)
        if number is None or levels is None:
            return None, 1, ""
        series = f"abstract {abstract}"
        definition = _of_level(levels, "lvl", level)
        start = whole_number(word_value(definition, "start"), 1)
        override = _of_level(number, "lvlOverride", level)
        if override is not None:
            series = f"number {identifier}"
            start = whole_number(word_value(override, "startOverride"), start)
            definition = override.find(WORD + "lvl") if override.find(WORD + "lvl") is not None else definition
        return definition, start, series


def _of_level(parent: BaseOxmlElement, name: str, level: int) -> BaseOxmlElement | None:
    found: BaseOxmlElement | None = next(
        (child for child in parent.iterchildren(WORD + name) if child.get(WORD + "ilvl") == str(level)), None
    )
    return found
