"""From a file to an article: its blocks of clean text and where each came from."""

from healthlint.reading.article import (
    Article,
    Block,
    BlockKind,
    Comment,
    Image,
    Link,
    ListPlace,
    Metadata,
    ReadingError,
    Region,
    Role,
    Section,
    TablePlace,
)
from healthlint.reading.read import SUFFIXES, decode, read_article

__all__ = [
    "SUFFIXES",
    "Article",
    "Block",
    "BlockKind",
    "Comment",
    "Image",
    "Link",
    "ListPlace",
    "Metadata",
    "ReadingError",
    "Region",
    "Role",
    "Section",
    "TablePlace",
    "decode",
    "read_article",
]
