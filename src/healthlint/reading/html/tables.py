"""The tables of an HTML page while they are read: where each cell stands, and what heads its row and its column."""

from dataclasses import dataclass, field

from healthlint.reading.article import TablePlace
from healthlint.reading.html.tokens import StartTag

# Columns whose headers and row spans are followed; a bound, since spans are numbers that a page may claim freely.
_MOST_COLUMNS = 100
_MOST_ROWS = 65_534
_COLUMN_SCOPES = frozenset({"col", "colgroup"})
_ROW_SCOPES = frozenset({"row", "rowgroup"})


@dataclass(slots=True)
class OpenCell:
    """A cell and the texts of its blocks so far."""

    place: TablePlace
    is_th: bool
    in_head: bool
    scope: str
    columns: int
    rows: int
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def heads_columns_by_markup(self) -> bool:
        return self.scope in _COLUMN_SCOPES or (self.in_head and self.scope not in _ROW_SCOPES)


@dataclass(slots=True)
class OpenTable:
    """A table, with the headers met so far: a header cell counts for the cells after it."""

    table: int
    row: int = -1
    column: int = 0
    headers: dict[int, str] = field(default_factory=dict)
    row_header: str = ""
    _kept_header: tuple[int, str] = (0, "")  # of a cell that spans rows: the first row without it, and its text
    _taken_until: dict[int, int] = field(default_factory=dict)  # by cells that span rows: the first free row
    _cells: list[OpenCell] = field(default_factory=list)

    def begin_row(self) -> None:
        """Go to the next row."""
        self.row += 1
        self.column = 0
        until, text = self._kept_header
        self.row_header = text if self.row < until else ""

    def begin_cell(self, tag: StartTag, *, in_head: bool) -> OpenCell:
        """Place the next cell in the row; its place is final, so headers to its right or below do not count."""
        while self._taken_until.get(self.column, 0) > self.row:
            self.column += 1
        columns = _span(tag.value("colspan"), _MOST_COLUMNS)
        is_th = tag.name == "th"
        header = self.headers.get(self.column, "")
        row_header = "" if is_th or in_head else self.row_header
        place = TablePlace(self.table, self.row, self.column, is_th or in_head, row_header, header)
        rows = _span(tag.value("rowspan"), _MOST_ROWS)
        cell = OpenCell(place, is_th, in_head, tag.value("scope").lower(), columns, rows)
        self._cells.append(cell)
        for column in range(self.column, min(self.column + columns, _MOST_COLUMNS)):
            if rows > 1:
                self._taken_until[column] = self.row + rows
        self.column += columns
        return cell

    def end_cell(self, cell: OpenCell) -> None:
        """Take in a cell's text: the first cell of a row may head the row."""
        if cell is not self._cells[0] or cell.heads_columns_by_markup:
            return
        column = cell.place.column
        is_named_by_corner = column == 0 and self.headers.get(0) == ""
        if cell.is_th or cell.scope in _ROW_SCOPES or is_named_by_corner:
            self.row_header = cell.text
            if cell.rows > 1:
                self._kept_header = (self.row + cell.rows, cell.text)

    def end_row(self) -> None:
        """Take in the row's headers of columns: cells of the head, or all cells if none but headers are filled."""
        cells, self._cells = self._cells, []
        is_header_row = all(cell.is_th or not cell.text for cell in cells) and bool(cells) and cells[-1].is_th
        is_group_title = len(cells) == 1 and bool(self.headers)
        for cell in cells:
            heads = cell.heads_columns_by_markup or (is_header_row and cell.scope not in _ROW_SCOPES)
            if heads and not is_group_title:
                column, text = cell.place.column, cell.text
                for spanned in range(column, min(column + cell.columns, _MOST_COLUMNS)):
                    self.headers[spanned] = text


def _span(text: str, most: int) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdigit()):
        return 1
    return min(max(int(text[:6]), 1), most)
