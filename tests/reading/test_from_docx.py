"""The Word reader: a line is a paragraph, and styles, numbering, tables and notes are what they are in Word."""

import io
import zipfile

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from healthlint.positions import SourceSpan
from healthlint.reading import Region, from_docx
from healthlint.reading.draft import Draft

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def save(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(document: Document) -> tuple[str, Draft]:
    source, draft = from_docx.read(save(document))
    for block in draft.blocks:
        for piece in block.source_map.pieces:
            assert not piece.exact or source[piece.source.start : piece.source.end] == piece.text
    return source, draft


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(document)[1].blocks]


def add_xml(paragraph: Paragraph, xml: str) -> None:
    """Append runs given as XML to a paragraph."""
    wrapped = parse_xml(f"<w:p {nsdecls('w', 'wp', 'a', 'pic', 'r', 'm')}>{xml}</w:p>")
    paragraph._p.extend(list(wrapped))


def repack(content: bytes, changes: dict[str, bytes | None]) -> bytes:
    """The file with parts put in, replaced or (None) taken out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        parts: dict[str, bytes | None] = {name: before.read(name) for name in before.namelist()} | changes
        for name, part in parts.items():
            if part is not None:
                after.writestr(name, part)
    return stream.getvalue()


def with_notes(content: bytes, name: str, notes: str) -> bytes:
    """The file with a part of footnotes or endnotes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    entry = f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}{name}+xml"/></Types>'
    relation = f'<Relationship Id="rIdNotes" Type="{RELATIONS}{name}" Target="{name}.xml"/></Relationships>'
    return repack(
        content,
        {
            f"word/{name}.xml": f"<w:{name} {nsdecls('w')}>{notes}</w:{name}>".encode(),
            "[Content_Types].xml": types.replace("</Types>", entry).encode(),
            "word/_rels/document.xml.rels": relations.replace("</Relationships>", relation).encode(),
        },
    )


def test_a_line_is_a_paragraph() -> None:
    document = docx.Document()
    document.add_paragraph("One  two")
    document.add_paragraph("")
    document.add_paragraph("Tab\there\nand soft")
    document.add_table(1, 2).cell(0, 1).text = "Cell"
    document.add_paragraph("Last 😀")
    source, draft = read(document)
    assert "One  two\n\nTab\there\vand soft\n\nCell\nLast 😀" == source
    assert ["One two", "Tab here and soft", "Cell", "Last 😀"] == [block.text for block in draft.blocks]
    assert SourceSpan(10, 27) == draft.blocks[1].span
    assert ["Tab", " ", "here", " ", "and soft"] == [piece.text for piece in draft.blocks[1].source_map.pieces]


def test_styles_are_headings_quotes_and_captions() -> None:
    document = docx.Document()
    document.add_heading("Title", 0)
    document.add_heading("One", 1)
    document.add_heading("Eight", 8)
    document.add_paragraph("Quoted", style="Quote")
    document.add_paragraph("Figure 1", style="Caption")
    own = document.styles.add_style("House heading", 1)
    own.base_style = document.styles["Heading 3"]
    document.add_paragraph("Own", style="House heading")
    outline = document.add_paragraph("Outline")
    outline._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="1"/>'))
    blocks = read(document)[1].blocks
    assert [
        ("heading", 1),
        ("heading", 1),
        ("heading", 6),
        ("quote", 0),
        ("caption", 0),
        ("heading", 3),
        ("heading", 2),
    ] == [(block.kind.value, block.level) for block in blocks]


def test_a_table_of_contents_is_navigation() -> None:
    document = docx.Document()
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("Symptoms 3", style="toc 1")
    assert [Region.NAVIGATION] == [block.region for block in read(document)[1].blocks]


def places(document: Document) -> list[tuple[str, int, int, int, bool, int | None]]:
    return [
        (block.text, place.list, place.depth, place.number, place.ordered, place.lead_in)
        for block in read(document)[1].blocks
        if (place := block.in_list)
    ]


def test_items_in_a_row_are_a_list() -> None:
    document = docx.Document()
    for text, style in [
        *[("Three:", "Normal"), ("a", "List Bullet"), ("deep", "List Bullet 2"), ("b", "List Bullet")],
        *[("one", "List Number"), ("two", "List Number"), ("So:", "Normal"), ("three", "List Number")],
    ]:
        document.add_paragraph(text, style=style)
    assert [
        ("a", 0, 1, 1, False, 0),
        ("deep", 1, 2, 1, False, 1),
        ("b", 0, 1, 2, False, 0),
        ("one", 2, 1, 1, True, None),
        ("two", 2, 1, 2, True, None),
        ("three", 3, 1, 3, True, 6),
    ] == places(document)


def test_numbering_on_the_paragraph_gives_depth_and_start() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/></w:lvl>'
        for level, start, form in [(0, 4, "decimal"), (1, 1, "bullet")]
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="77"/></w:num>'))
    for text, level, number in [("four", 0, 88), ("deep", 1, 88), ("five", 0, 88), ("plain", 0, 0)]:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        properties.append(parse_xml(xml))
    assert [("four", 0, 1, 4, True, None), ("deep", 1, 2, 1, False, 0), ("five", 0, 1, 5, True, None)] == places(
        document
    )


def test_cells_know_their_headers() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    for index, text in enumerate(["Drug", "Adults", "Children", "Ibuprofen", "400 mg", "5 mg"]):
        table.cell(index // 3, index % 3).text = text
    table.cell(1, 2).add_paragraph("twice", style="List Bullet")
    assert [
        ("table-cell", "Drug", 0, 0, True, "", ""),
        ("table-cell", "Adults", 0, 1, True, "", ""),
        ("table-cell", "Children", 0, 2, True, "", ""),
        ("table-cell", "Ibuprofen", 1, 0, True, "", "Drug"),
        ("table-cell", "400 mg", 1, 1, False, "Ibuprofen", "Adults"),
        ("table-cell", "5 mg", 1, 2, False, "Ibuprofen", "Children"),
        ("list-item", "twice", 1, 2, False, "Ibuprofen", "Children"),
    ] == [
        (block.kind.value, block.text, cell.row, cell.column, cell.is_header, cell.row_header, cell.column_header)
        for block in read(document)[1].blocks
        if (cell := block.in_table)
    ]


def test_merged_cells_keep_their_headers() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Dose"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Ibuprofen"
    table.cell(1, 2).text = "400 mg"
    table.cell(2, 2).text = "200 mg"
    cells = {block.text: block.in_table for block in read(document)[1].blocks}
    for text in ("400 mg", "200 mg"):
        place = cells[text]
        assert place is not None
        assert ("Ibuprofen", "Dose", 2) == (place.row_header, place.column_header, place.column)


def test_insertions_are_in_and_deletions_out() -> None:
    document = docx.Document()
    add_xml(
        document.add_paragraph("Take "),
        '<w:ins w:id="1" w:author="E"><w:r><w:t>one</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="E"><w:r><w:delText>two</w:delText></w:r></w:del>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:noBreakHyphen/><w:t>a</w:t></w:r>"
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="00B5"/></w:r><m:oMath/>',
    )
    assert f"Take one\N{NON-BREAKING HYPHEN}a{OBJECT}µ{OBJECT}" == read(document)[0]


def test_links_hold_their_words() -> None:
    document = docx.Document()
    identifier = document.part.relate_to("https://example.org/", RELATIONS + "hyperlink", is_external=True)
    paragraph = document.add_paragraph("First line\n")
    add_xml(
        paragraph,
        f'<w:hyperlink r:id="{identifier}" w:anchor="top"><w:r><w:t> the page</w:t></w:r></w:hyperlink>'
        '<w:hyperlink w:anchor="here"><w:r><w:t xml:space="preserve"> and this</w:t></w:r></w:hyperlink>',
    )
    draft = read(document)[1]
    assert ["First line the page and this"] == [block.text for block in draft.blocks]
    assert [("the page", "https://example.org/#top"), ("and this", "#here")] == [
        (draft.blocks[0].text[link.where.start : link.where.end], link.target) for link in draft.links
    ]


def picture(identifier: str, properties: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" {properties}/><a:graphic><a:graphicData><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{identifier}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def test_images_keep_their_alternative_text() -> None:
    document = docx.Document()
    identifier = document.part.relate_to("media/knee.png", RELATIONS + "image", is_external=True)
    add_xml(document.add_paragraph("A knee "), picture(identifier, 'descr="The  knee"') + picture("none", ""))
    source, draft = read(document)
    assert f"A knee {OBJECT}{OBJECT}" == source
    assert [("paragraph", source), ("alt-text", "The knee")] == [
        (block.kind.value, block.text) for block in draft.blocks
    ]
    assert [("The  knee", "media/knee.png", SourceSpan(7, 8)), (None, "", SourceSpan(8, 9))] == [
        (image.alternative, image.target, image.span) for image in draft.images
    ]
    assert SourceSpan(7, 8) == draft.blocks[1].span


def test_a_text_box_is_left_out() -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    add_xml(document.add_paragraph("Text"), f"<w:r><w:pict>{box}</w:pict></w:r>")
    assert [("paragraph", "Text")] == kinds(document)


def test_allowances_in_comments_stand_at_their_text() -> None:
    document = docx.Document()
    document.add_paragraph("Before")
    paragraph = document.add_paragraph("It ")
    document.add_comment(paragraph.add_run("cures"), "healthlint-allow evidence/cure: quoted", author="E")
    document.add_comment(paragraph.add_run(" all"), "Do we still say this?", author="E")
    source, draft = read(document)
    [comment] = draft.comments
    assert ("healthlint-allow evidence/cure: quoted", "cures") == (
        comment.text,
        source[comment.span.start : comment.span.end],
    )


@pytest.mark.parametrize(("name", "note"), [("footnotes", "footnote"), ("endnotes", "endnote")])
def test_notes_come_after_the_text(name: str, note: str) -> None:
    document = docx.Document()
    add_xml(document.add_paragraph("Text"), f'<w:r><w:{note}Reference w:id="2"/></w:r>')
    document.add_paragraph("End")
    notes = (
        f'<w:{note} w:id="0" w:type="separator"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:{note}>'
        f'<w:{note} w:id="2"><w:p><w:r><w:{note}Ref/><w:t>NHS</w:t></w:r></w:p></w:{note}>'
    )
    source, draft = from_docx.read(with_notes(save(document), name, notes))
    assert "Text\nEnd\nNHS" == source
    assert [("paragraph", "Text"), ("paragraph", "End"), ("footnote", "NHS")] == [
        (block.kind.value, block.text) for block in draft.blocks
    ]


def test_properties_are_metadata() -> None:
    document = docx.Document()
    document.core_properties.title = "Back pain"
    document.core_properties.author = "Editors"
    document.core_properties.last_modified_by = "E"
    found = {
        entry.key: (entry.role.value, entry.value, entry.origin, entry.span) for entry in read(document)[1].metadata
    }
    assert ("title", "Back pain", "properties", None) == found["title"]
    assert ("author", "Editors", "properties", None) == found["creator"]
    assert ("other", "E", "properties", None) == found["lastModifiedBy"]
    assert {"created", "modified"} < found.keys()
    bare = repack(save(document), {"docProps/core.xml": b"<x/>"})
    assert [] == from_docx.read(bare)[1].metadata
