"""Markdown, as CommonMark and GitHub read it, with front matter and the HTML inside."""

from healthlint.reading.draft import Draft
from healthlint.reading.front_matter import read_front_matter
from healthlint.reading.markdown.blocks import BlockWriter
from healthlint.reading.markdown.events import parse_markdown


def read(source: str) -> Draft:
    """Read a Markdown article; raises ReadingError where its front matter is broken."""
    metadata, body = read_front_matter(source)
    writer = BlockWriter(source)
    writer.draft.metadata.extend(metadata)
    for event in parse_markdown(source, body):
        writer.take(event)
    writer.close_block()
    return writer.draft
