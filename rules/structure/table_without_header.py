"""A table has no header cells

A screen reader says the header with each cell, so that “2 tablets” is heard with the age that it is for. Without
headers those readers get a row of figures, and in a table of doses that is a danger.
"""

from collections.abc import Iterator

from healthlint.reading import BlockKind
from healthlint.rulebook import Hit, Manuscript, Passage

MESSAGE = "No cell of this table is marked as a header. Mark the first row or column as headers."
SEVERITY = "warning"
REFERENCES = [
    "https://www.w3.org/WAI/tutorials/tables/",
    "https://service-manual.nhs.uk/accessibility/content",
]
_ROWS = "<tr><td>6 years</td><td>5 ml</td></tr><tr><td>8 years</td><td>7.5 ml</td></tr>"
BAD = [
    {"text": f"<h1>Doses</h1><table><tr><td>[[Age]]</td><td>Dose</td></tr>{_ROWS}</table>", "format": "html"},
    {"text": f"<h1>Doses</h1><table>{_ROWS.replace('6 years', '[[6 years]]')}</table>", "format": "html"},
    "# Doses\n\n<table><tr><td>[[Age]]</td><td>Dose</td></tr><tr><td>6</td><td>5 ml</td></tr></table>\n",
]
GOOD = [
    {"text": f"<h1>Doses</h1><table><tr><th>Age</th><th>Dose</th></tr>{_ROWS}</table>", "format": "html"},
    {
        "text": "<table><tr><th>6 years</th><td>5 ml</td></tr><tr><th>8 years</th><td>7 ml</td></tr></table>",
        "format": "html",
    },
    "| Age | Dose |\n|---|---|\n| 6 years | 5 ml |\n",
    {
        "text": "<table><tr><td>Rest the joint and cool it.</td></tr><tr><td>Drink water.</td></tr></table>",
        "format": "html",
    },
    {"text": f'<table role="presentation">{_ROWS}</table>', "format": "html"},
    {"text": f"<table><tr><td>{'Rest the joint. ' * 20}</td><td>Menu</td></tr>{_ROWS}</table>", "format": "html"},
]
_LAYOUT = 40  # words: a cell with more is a part of a page that a table holds in place


def check(manuscript: Manuscript) -> Iterator[Hit]:
    tables: dict[int, list[Passage]] = {}
    for passage in manuscript.analysed.of_kind(BlockKind.TABLE_CELL):
        if passage.block.in_table is not None:
            tables.setdefault(passage.block.in_table.table, []).append(passage)
    for cells in tables.values():
        places = [cell.block.in_table for cell in cells if cell.block.in_table is not None]
        is_grid = len({place.row for place in places}) > 1 and len({place.column for place in places}) > 1
        is_layout = any(len(cell.text.split()) > _LAYOUT for cell in cells)
        has_headers = any(place.is_header for place in places)
        if is_grid and not (is_layout or has_headers or _is_presentation(manuscript.read.source, cells[0])):
            yield Hit.at(cells[0])


def _is_presentation(source: str, cell: Passage) -> bool:
    start = source.lower().rfind("<table", 0, cell.block.span.start)
    return start >= 0 and "presentation" in source[start : source.find(">", start)]
