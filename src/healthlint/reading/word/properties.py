"""The properties of a Word file as metadata; they stand nowhere in its text."""

from docx.opc.part import Part

from healthlint.reading.article import Metadata
from healthlint.reading.metadata import role_of
from healthlint.reading.word.package import part_root

_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_UNTOLD = frozenset({"revision", "version", "identifier"})


def read_properties(part: Part) -> list[Metadata]:
    """The core properties that are filled in, by their names in the file: `title`, `creator`, `lastModifiedBy`."""
    entries: list[Metadata] = []
    relations = [] if part.package is None else list(part.package.rels.values())
    for relation in relations:
        if relation.reltype != _CORE or relation.is_external:
            continue
        root = part_root(relation.target_part)
        for element in () if root is None else root.iterchildren("{*}*"):
            name = element.tag.rpartition("}")[2]
            text = (element.text or "").strip()
            if text and name not in _UNTOLD:
                entries.append(Metadata(role_of(name), name, text, "properties", None))
    return entries
