"""The images of an HTML page: where they lead, and their alternative text with its place in the attribute."""

from healthlint.positions import SourceMap, SourceSpan
from healthlint.reading.article import Image
from healthlint.reading.clean_text import CleanText
from healthlint.reading.html.metadata import add_reference
from healthlint.reading.html.references import REFERENCE, decode_reference
from healthlint.reading.html.tokens import Reference, StartTag

_DECORATIVE_ROLES = frozenset({"presentation", "none"})


def read_image(source: str, tag: StartTag) -> tuple[Image, SourceMap | None]:
    """An `img`, and its alternative text as a block's text: None where there is nothing to read."""
    written = tag.attributes.get("alt") or tag.attributes.get("aria-label")
    span = SourceSpan(tag.start, tag.end)
    target = tag.value("src") or tag.value("data-src")
    if written is None:
        return Image("" if tag.value("role") in _DECORATIVE_ROLES else None, target, span), None
    text = CleanText(source)
    position = written.start
    for match in REFERENCE.finditer(source, written.start, written.end):
        decoded, size = decode_reference(match[0])
        if size:
            text.copy(position, match.start())
            position = match.start() + size
            add_reference(text, Reference(match.start(), position, decoded))
    text.copy(position, written.end)
    return Image(written.value.strip(), target, span), text.source_map()
