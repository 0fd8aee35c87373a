"""Word files that cannot be read: each is refused with its reason, and what is merely odd is read."""

import io
import random
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from healthlint.reading import ReadingError, from_docx


def article() -> bytes:
    document = docx.Document()
    document.add_heading("Title", 0)
    document.add_paragraph("Text", style="List Bullet")
    document.add_table(1, 1).cell(0, 0).text = "Cell"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


GOOD = article()


def repack(changes: dict[str, bytes | None]) -> bytes:
    """The good article with parts replaced or (None) taken out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as before, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = changes.get(name, before.read(name))
            if part is not None:
                after.writestr(name, part)
    return stream.getvalue()


def bomb() -> bytes:
    """A file whose text unpacks to more than 200 MB, from a few hundred kilobytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(201):
                part.write(bytes(1_000_000))
    return stream.getvalue()


def encrypted() -> bytes:
    """The good article with its first member marked as needing a password."""
    content = bytearray(GOOD)
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "no zip archive"),
        (lambda: b"# Markdown, in truth", "no zip archive"),
        (lambda: GOOD[: len(GOOD) // 2], "no zip archive"),
        (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "encrypted, or in the old .doc format"),
        (lambda: repack({"[Content_Types].xml": None}), "without [Content_Types].xml"),
        (lambda: repack({"word/document.xml": None}), "not a Word file"),
        (lambda: repack({"_rels/.rels": None}), "not a Word file"),
        (lambda: repack({"word/document.xml": b"<w:p"}), "broken XML"),
        (lambda: repack({"word/document.xml": b"<x/>"}), "not a Word file"),
        (lambda: repack({"word/styles.xml": b"<w:p"}), "broken XML"),
        (bomb, "too big"),
        (encrypted, "needs a password"),
    ],
)
def test_what_is_no_word_file_is_refused_with_its_reason(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(ReadingError, match=re.escape(reason)):
        from_docx.read(make())


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "docProps/core.xml"])
def test_a_part_that_says_nothing_is_no_fault(part: str) -> None:
    source, _ = from_docx.read(repack({part: b"<x/>"}))
    assert "Title\nText\nCell" == source


def test_styles_in_a_circle_end() -> None:
    styles = (
        f'<w:styles {nsdecls("w")}><w:style w:styleId="Title"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="Title"/></w:style></w:styles>'
    )
    source, _ = from_docx.read(repack({"word/styles.xml": styles.encode()}))
    assert "Title\nText\nCell" == source


def test_a_document_without_paragraphs_is_empty() -> None:
    empty = f"<w:document {nsdecls('w')}><w:body/></w:document>"
    source, draft = from_docx.read(repack({"word/document.xml": empty.encode()}))
    assert ("", []) == (source, draft.blocks)


@pytest.mark.parametrize("entity", ['"two"', 'SYSTEM "file:///etc/hosts"'])
def test_entities_are_not_followed(entity: str) -> None:
    body = "<w:body><w:p><w:r><w:t>One &e;</w:t></w:r></w:p></w:body>"
    text = f"<!DOCTYPE x [<!ENTITY e {entity}>]><w:document {nsdecls('w')}>{body}</w:document>"
    source, _ = from_docx.read(repack({"word/document.xml": text.encode()}))
    assert "One " == source


def test_random_damage_is_refused_or_read() -> None:
    chance = random.Random(1)
    outcomes = set()
    for _ in range(300):
        content = bytearray(GOOD)
        for _ in range(chance.randint(1, 20)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            from_docx.read(bytes(content))
        except ReadingError:
            outcomes.add("refused")
        else:
            outcomes.add("read")
    assert {"read", "refused"} == outcomes


def test_long_documents_take_one_pass() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Some words", style="List Number")._p
    xml = paragraph.xml
    document.element.body[:-1] = [parse_xml(xml) for _ in range(3_000)]
    stream = io.BytesIO()
    document.save(stream)
    _, draft = from_docx.read(stream.getvalue())
    places = [block.in_list for block in draft.blocks]
    assert list(range(1, 3_001)) == [place.number for place in places if place]
