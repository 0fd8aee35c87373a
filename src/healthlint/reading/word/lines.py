"""The text of a Word file: one line a paragraph, with the links, images and comment marks in it.

A soft line break is U+000B, as in Word itself, so that it ends no line; tabs are tabs; an image or formula is U+FFFC.
Text that is tracked as inserted is in, as deleted out; hidden text, text boxes and note marks are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement

from healthlint.reading.word.package import WORD, link_target

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
SOFT_BREAK = "\v"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VECTOR = "{urn:schemas-microsoft-com:vml}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_ENTERED = frozenset(
    WORD + name
    for name in (
        *("r", "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo"),
        *("ruby", "rubyBase"),
    )
) | {_COMPATIBLE + "AlternateContent", _COMPATIBLE + "Choice"}
_COMMENT_MARKS = frozenset({WORD + "commentRangeStart", WORD + "commentRangeEnd", WORD + "commentReference"})
_LETTERS = {
    WORD + "tab": "\t",
    WORD + "ptab": "\t",
    WORD + "cr": SOFT_BREAK,
    WORD + "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    _FORMULA + "oMath": OBJECT,
    _FORMULA + "oMathPara": OBJECT,
}
_ONE_LINE = str.maketrans({"\n": " ", "\r": " ", "\f": " ", "\x85": " ", "\u2028": " ", "\u2029": " "})
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}")
_PRIVATE = range(0xE000, 0xF900)


@dataclass(slots=True)
class Line:
    """A paragraph's text; links as start, end and target, images as start, alternative text and target.

    Offsets count in the whole source. `marks` are where comments begin or end: id and offset. `letters` are the
    elements that gave the text, each with its offset and the number of its letters.
    """

    start: int
    text: str = ""
    links: list[tuple[int, int, str]] = field(default_factory=list)
    images: list[tuple[int, str | None, str]] = field(default_factory=list)
    marks: list[tuple[str, int]] = field(default_factory=list)
    letters: list[tuple[int, int, BaseOxmlElement]] = field(default_factory=list)


def read_line(paragraph: BaseOxmlElement, part: Part, start: int) -> Line:
    """The line of a paragraph that begins at `start` in the source; relations are those of `part`."""
    line = Line(start)
    letters: list[str] = []
    length = 0
    levels: list[Iterator[BaseOxmlElement]] = [iter(paragraph)]
    links: list[tuple[int, int, str]] = []  # open: how deep, where they start, target
    while levels:
        element = next(levels[-1], None)
        if element is None:
            levels.pop()
            if links and links[-1][0] == len(levels):
                _, begin, target = links.pop()
                line.links.append((begin, start + length, target))
            continue
        name = element.tag
        if name in _ENTERED:
            if name == WORD + "r" and element.find(f"{WORD}rPr/{WORD}vanish") is not None:
                continue
            if name == WORD + "hyperlink":
                links.append((len(levels), start + length, _target(element, part)))
            levels.append(iter(element))
        elif name in _COMMENT_MARKS:
            line.marks.append((element.get(WORD + "id", ""), start + length))
        else:
            text = _letters(element)
            if name in (WORD + "drawing", WORD + "pict") and (image := _image(element, part)) is not None:
                line.images.append((start + length, *image))
                text = OBJECT
            letters.append(text)
            if text:
                line.letters.append((start + length, len(text), element))
            length += len(text)
    line.text = "".join(letters)
    return line


def _letters(element: BaseOxmlElement) -> str:
    name = element.tag
    if name == WORD + "t":
        return (element.text or "").translate(_ONE_LINE)
    if name == WORD + "br":
        return SOFT_BREAK if element.get(WORD + "type", "textWrapping") == "textWrapping" else ""
    if name == WORD + "sym":
        return _symbol(element.get(WORD + "char", ""))
    return _LETTERS.get(name, "") if isinstance(name, str) else ""


def _symbol(written: str) -> str:
    """A letter given by its code; symbol fonts keep their pictures where no letters are."""
    if not _CODE.fullmatch(written) or int(written, 16) in _PRIVATE or not chr(int(written, 16)).isprintable():
        return OBJECT
    return chr(int(written, 16))


def _target(link: BaseOxmlElement, part: Part) -> str:
    anchor = link.get(WORD + "anchor")
    return link_target(part, link.get(_RELATION + "id")) + (f"#{anchor}" if anchor else "")


def _image(drawing: BaseOxmlElement, part: Part) -> tuple[str | None, str] | None:
    """Alternative text and target of a drawing; None for a text box or a shape."""
    picture = next(drawing.iter(_DRAWING + "blip", _VECTOR + "imagedata"), None)
    if picture is None:
        return None
    identifier = picture.get(_RELATION + "embed") or picture.get(_RELATION + "link") or picture.get(_RELATION + "id")
    described = next(drawing.iter(_PLACED + "docPr"), None)
    if described is None:
        shape = next(drawing.iter(_VECTOR + "shape"), None)
        alternative = None if shape is None else shape.get("alt")
    elif any(mark.get("val") in ("1", "true") for mark in described.iter(_DECORATIVE)):
        alternative = ""
    else:
        alternative = described.get("descr")
    return alternative, link_target(part, identifier)
