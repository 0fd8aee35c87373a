"""Opening a Word file: what is none is refused, with the reason, before anything big is unpacked."""

import io
import zipfile

import docx
from docx.document import Document
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from healthlint.reading.article import ReadingError

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LARGEST_TEXT = 200_000_000  # bytes of one XML part, unpacked
_LARGEST_FILE = 1_000_000_000  # bytes of all parts, unpacked


def open_document(content: bytes) -> Document:
    """Open a Word file; raises ReadingError saying why where it is none, or too big when unpacked."""
    if content.startswith(_OLE):
        raise ReadingError("encrypted, or in the old .doc format; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise ReadingError(f"not a Word file: no zip archive, or a damaged one ({error})") from error
    if "[Content_Types].xml" not in {member.filename for member in members}:
        raise ReadingError("not a Word file: a zip archive without [Content_Types].xml")
    for member in members:
        if member.filename.endswith((".xml", ".rels")) and member.file_size > _LARGEST_TEXT:
            raise ReadingError(
                f"{member.filename} would unpack to {member.file_size:,} bytes; too big to be an article"
            )
        if member.flag_bits & 1:
            raise ReadingError(f"encrypted: {member.filename} needs a password")
    if sum(member.file_size for member in members) > _LARGEST_FILE:
        raise ReadingError(f"would unpack to more than {_LARGEST_FILE:,} bytes; too big to be an article")
    try:
        document = docx.Document(io.BytesIO(content))
        has_body = document.element.body is not None
    except SyntaxError as error:
        raise ReadingError(f"damaged: broken XML ({error.msg})") from error
    except Exception as error:  # whatever else python-docx trips over in a file that someone else wrote
        raise ReadingError(
            f"not a Word file, or a damaged one: {str(error).strip() or type(error).__name__}"
        ) from error
    if not has_body:
        raise ReadingError("not a Word file: the document has no body")
    return document


def related_part(part: Part, name: str) -> Part | None:
    """The part that a part names as its "styles", "footnotes" and so on; None where it names none."""
    kind = _RELATIONS + name
    relations = (relation for relation in part.rels.values() if relation.reltype == kind and not relation.is_external)
    found: Part | None = next((relation.target_part for relation in relations), None)
    return found


def part_root(part: Part | None) -> BaseOxmlElement | None:
    """The root element of a part; raises ReadingError where it is broken XML."""
    if part is None or not part.blob:
        return None
    try:
        return parse_xml(part.blob)
    except SyntaxError as error:
        raise ReadingError(f"damaged: broken XML in {str(part.partname).lstrip('/')} ({error.msg})") from error


def link_target(part: Part, identifier: str | None) -> str:
    """Where a relation of a part leads, "" where there is none of that name."""
    relation = part.rels.get(identifier) if identifier else None
    return relation.target_ref if relation is not None else ""


def word_value(element: BaseOxmlElement | None, path: str, attribute: str = "val") -> str | None:
    """An attribute of the descendant at a path of Word element names; None where either is missing."""
    if element is None:
        return None
    found = element.find("/".join(WORD + name for name in path.split("/")))
    return None if found is None else found.get(WORD + attribute)


def whole_number(text: str | None, otherwise: int) -> int:
    """The number in an attribute; damaged files hold anything."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else otherwise
