import io
import itertools
import zipfile

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from healthlint.findings import Finding, Fix, Place, Related, RuleCard, Scope, Severity
from healthlint.positions import LineIndex
from healthlint.reading import read_article
from healthlint.reports.as_docx import annotate

CARD = RuleCard(
    "doses/trailing-zero", "A dose with a trailing zero", "5.0 is read as 50.", Severity.ERROR, ("https://example.org",)
)
MARKS = (qn("w:commentRangeStart"), qn("w:commentRangeEnd"))


def save(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def finding(content: bytes, words: str, other: str | None = None, scope: Scope = Scope.WORDS) -> Finding:
    """A finding at words that stand in a Word file once."""
    places = []
    source = read_article("a.docx", content).source
    for text in (words, other or words):
        assert source.count(text) == 1 or not text
        start = source.index(text)
        lines = LineIndex(source)
        places.append(Place("a.docx", lines.position(start), lines.position(start + len(text)), text))
    related = (Related(places[1], "the other dose"),) if other else ()
    message = f"“{words}” is wrong."
    return Finding(places[0], CARD.id, Severity.ERROR, message, scope, "f", None, related, Fix("5", False))


def anchored(content: bytes) -> list[tuple[str, str]]:
    """The words between the marks of each comment, and the comment's text."""
    document = docx.Document(io.BytesIO(content))
    texts: dict[str, str] = {}
    open_marks: set[str] = set()
    for element in document.element.body.iter():
        identifier = element.get(qn("w:id"))
        if element.tag == MARKS[0]:
            open_marks.add(identifier)
            texts[identifier] = ""
        elif element.tag == MARKS[1]:
            open_marks.remove(identifier)
        elif element.tag == qn("w:t"):
            for one in open_marks:
                texts[one] += element.text
    assert not open_marks
    comments = {str(comment.comment_id): comment for comment in document.comments}
    assert {("healthlint", "hl")} >= {(comment.author, comment.initials) for comment in comments.values()}
    return [(text, "\n".join(line.text for line in comments[one].paragraphs)) for one, text in sorted(texts.items())]


def formats(content: bytes) -> list[list[tuple[str, bool | None, bool | None]]]:
    """The words of each paragraph by their formatting, however many runs they are in."""
    looks = []
    for paragraph in docx.Document(io.BytesIO(content)).paragraphs:
        worded = [run for run in paragraph.runs if run.text]
        groups = itertools.groupby(worded, key=lambda run: (run.bold, run.italic))
        looks.append([("".join(run.text for run in runs), *key) for key, runs in groups])
    return looks


def test_a_comment_stands_at_its_words_and_says_all() -> None:
    document = docx.Document()
    document.add_paragraph("Take 5.0 mg with water.")
    content = save(document)
    copy, count = annotate(content, [finding(content, "5.0")], [CARD])
    said = (
        "“5.0” is wrong. (error: doses/trailing-zero)\nTry: “5”\nWhy: 5.0 is read as 50.\nSource: https://example.org"
    )
    assert ([("5.0", said)], 1) == (anchored(copy), count)


def test_runs_are_split_without_loss() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Take ")
    paragraph.add_run("5.0 mg twice").bold = True
    paragraph.add_run(" a day\twith\nmilk").italic = True
    document.add_paragraph("Untouched.").add_run(" Text").bold = True
    content = save(document)
    found = [finding(content, words) for words in ("0 mg", "twice a day", "day\twith\vmilk", "Take", "5.0 mg")]
    copy, _ = annotate(content, found, [CARD])
    assert formats(content) == formats(copy)
    assert read_article("a.docx", content).source == read_article("a.docx", copy).source
    assert ["0 mg", "twice a day", "daywithmilk", "Take", "5.0 mg"] == [words for words, _ in anchored(copy)]


def test_both_places_of_a_contradiction_have_a_comment() -> None:
    document = docx.Document()
    document.add_paragraph("Take 5 mg.")
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "Take 50 mg."
    content = save(document)
    copy, count = annotate(content, [finding(content, "5 mg", "50 mg")], [CARD])
    (first, said), (second, answer) = anchored(copy)
    assert (2, "5 mg", "50 mg") == (count, first, second)
    assert "See also: “50 mg”" in said
    assert "the other dose (doses/trailing-zero)\nSee “5 mg”: “5 mg” is wrong." == answer


def test_a_finding_about_the_article_stands_at_its_title() -> None:
    document = docx.Document()
    document.add_paragraph()
    document.add_heading("Cold", 1)
    content = save(document)
    copy, _ = annotate(content, [finding(content, "Cold", scope=Scope.ARTICLE), finding(content, "")], [CARD])
    assert ["Cold", "Cold"] == [words for words, _ in anchored(copy)]


def test_links_insertions_and_notes_have_comments_too() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("See ")
    for name in ("hyperlink", "ins"):
        attributes = ' w:id="7" w:author="Jo"' if name == "ins" else ""
        runs = f"<w:r><w:t>our {name} page</w:t></w:r>"
        paragraph._p.append(parse_xml(f"<w:{name} {nsdecls('w')}{attributes}>{runs}</w:{name}>"))
    content = save(document)
    copy, _ = annotate(content, [finding(content, "hyperlink"), finding(content, "pageour ins")], [CARD])
    assert ["hyperlink", "pageour ins"] == [words for words, _ in anchored(copy)]


def test_comments_that_were_there_stay() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Take 5.0 mg.")
    document.add_comment(paragraph.runs, "Is this right?", "Jo", "J")
    content = save(document)
    copy, _ = annotate(content, [finding(content, "5.0")], [CARD])
    comments = docx.Document(io.BytesIO(copy)).comments
    assert ["Jo", "healthlint"] == [comment.author for comment in comments]
    assert "Is this right?" == next(iter(comments)).text


def test_what_xml_cannot_hold_is_left_out_of_the_comment() -> None:
    document = docx.Document()
    document.add_paragraph("Take\nfive.")
    content = save(document)
    copy, _ = annotate(content, [finding(content, "Take\vfive")], [CARD])
    assert "“Take five” is wrong." in anchored(copy)[0][1]


def test_the_other_parts_of_the_file_are_as_they_were() -> None:
    document = docx.Document()
    document.add_heading("Cold", 1)
    document.add_paragraph("Take 5.0 mg.", style="List Bullet")
    document.core_properties.author = "Jo Hill"
    content = save(document)
    copy, _ = annotate(content, [finding(content, "5.0")], [CARD])
    changed = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml", "word/comments.xml"}
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(io.BytesIO(copy)) as after:
        assert set(before.namelist()) - changed == set(after.namelist()) - changed
        for name in set(before.namelist()) - changed:
            assert before.read(name) == after.read(name)
