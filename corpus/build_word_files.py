"""Writes each Word article of the corpus from its text in `word/`, with the same bytes each time."""

from __future__ import annotations

import io
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement

CORPUS = Path(__file__).parent
EARLIEST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
STYLES = {"#": "Heading 1", "##": "Heading 2", "-": "List Bullet", "1.": "List Number"}


def build_document(article: dict[str, Any]) -> Document:
    """Return a document with real headings, lists and tables; each line of the text, marked as in Markdown, is one."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = article["title"], article["author"], article["language"]
    properties.created, properties.modified = article["created"], article["modified"]
    properties.comments, properties.last_modified_by = "", article["author"]
    rows: list[list[str]] = []
    for line in article["text"].strip().splitlines():
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            add_table(document, rows, article["header_row"])
            rows = []
        mark, _, rest = line.partition(" ")
        if mark in STYLES:
            document.add_paragraph(rest, style=STYLES[mark])
        else:
            document.add_paragraph(line)
    return document


def add_table(document: Document, rows: list[list[str]], header_row: bool) -> None:
    """Append a table; with `header_row` its first row is marked as Word's "Repeat Header Rows" marks it."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    if header_row:
        # python-docx has no public way to mark a header row.
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def write_document(document: Document, path: Path) -> None:
    """Write the document, its parts in a fixed order and under one fixed time: a rebuild gives the same bytes."""
    package = io.BytesIO()
    document.save(package)
    with zipfile.ZipFile(package) as parts, zipfile.ZipFile(path, "w") as result:
        for name in sorted(parts.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, EARLIEST_ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # on Windows the default is another
            result.writestr(entry, parts.read(name))


if __name__ == "__main__":
    for source in sorted((CORPUS / "word").glob("*.toml")):
        article = tomllib.loads(source.read_text(encoding="utf-8"))
        write_document(build_document(article), CORPUS / "articles" / f"{source.stem}.docx")
