"""The tables of a Word file while they are read: where each cell stands, and what heads its row and its column."""

from dataclasses import dataclass, field

from docx.oxml.xmlchemy import BaseOxmlElement

from healthlint.reading.article import TablePlace
from healthlint.reading.word.package import WORD, whole_number, word_value

_MOST_COLUMNS = 100  # whose headers are followed; Word has at most 63
_FIRST_ROW, _FIRST_COLUMN = 0x20, 0x80  # of the bits that say which headers a table shows
_YES = frozenset({"1", "true", "on"})


@dataclass(slots=True)
class WordCell:
    """A cell and the texts of its blocks so far; `goes_on` where it is the lower part of a merged one."""

    place: TablePlace
    columns: int
    goes_on: bool
    texts: list[str] = field(default_factory=list)


class WordTable:
    """A table, with the headers met so far: those that its style is told to show, and rows marked as headers."""

    def __init__(self, table: BaseOxmlElement, number: int) -> None:
        self._number = number
        self._has_header_row = _shows(table, "firstRow", _FIRST_ROW)
        self._has_header_column = _shows(table, "firstColumn", _FIRST_COLUMN)
        self._headers: dict[int, str] = {}
        self._row = -1
        self._column = 0
        self._is_header_row = False
        self._row_header = ""

    def begin_row(self, row: BaseOxmlElement) -> None:
        """Go to the next row."""
        self._row += 1
        self._column = 0
        marked = row.find(f"{WORD}trPr/{WORD}tblHeader") is not None
        self._is_header_row = marked or (self._row == 0 and self._has_header_row)

    def begin_cell(self, cell: BaseOxmlElement) -> WordCell:
        """Place the next cell in the row."""
        columns = min(max(whole_number(word_value(cell, "tcPr/gridSpan"), 1), 1), _MOST_COLUMNS)
        merge = cell.find(f"{WORD}tcPr/{WORD}vMerge")
        goes_on = merge is not None and merge.get(WORD + "val", "continue") == "continue"
        column = self._column
        if column == 0 and not goes_on:
            self._row_header = ""
        is_header = self._is_header_row or (column == 0 and self._has_header_column)
        row_header = "" if column == 0 or self._is_header_row else self._row_header
        header = "" if self._is_header_row else self._headers.get(column, "")
        self._column += columns
        return WordCell(TablePlace(self._number, self._row, column, is_header, row_header, header), columns, goes_on)

    def end_cell(self, cell: WordCell) -> None:
        """Take in a cell's text, which may head its row or its columns."""
        text = " ".join(cell.texts)
        column = cell.place.column
        if self._is_header_row:
            for spanned in range(column, min(column + cell.columns, _MOST_COLUMNS)):
                self._headers[spanned] = text
        elif column == 0 and not cell.goes_on and (self._has_header_column or self._headers.get(0) == ""):
            self._row_header = text


def _shows(table: BaseOxmlElement, name: str, bit: int) -> bool:
    """Whether a table's style is told to set off its first row or column."""
    written = word_value(table, "tblPr/tblLook", name)
    if written is not None:
        return written in _YES
    bits = word_value(table, "tblPr/tblLook") or "0"
    return bool(int(bits, 16) & bit) if len(bits) <= 4 and bits.isalnum() and bits.isascii() else False
