"""The one way in: a path and its bytes make an article."""

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from healthlint.positions import LineIndex
from healthlint.reading.article import Article, ReadingError
from healthlint.reading.draft import Draft, arrange_sections

# The format of each suffix, and the module of its reader, which is imported for the first file of that format.
_TEXT_READERS = {
    ".md": ("markdown", "from_markdown"),
    ".markdown": ("markdown", "from_markdown"),
    ".mdown": ("markdown", "from_markdown"),
    ".html": ("html", "from_html"),
    ".htm": ("html", "from_html"),
    ".xhtml": ("html", "from_html"),
    ".txt": ("text", "from_plain_text"),
    ".text": ("text", "from_plain_text"),
}
SUFFIXES = frozenset({*_TEXT_READERS, ".docx"})


def read_article(path: str, content: bytes) -> Article:
    """Read one article by its suffix; raises ReadingError where the bytes are not what the suffix promises."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise ReadingError(f"unknown format {suffix or 'without suffix'!r}; known are {', '.join(sorted(SUFFIXES))}")
    if suffix == ".docx":
        from healthlint.reading import from_docx

        kind = "word"
        source, draft = from_docx.read(content)
    else:
        kind, module = _TEXT_READERS[suffix]
        read: Callable[[str], Draft] = import_module(f"healthlint.reading.{module}").read
        source = decode(content)
        draft = read(source)
    blocks, sections = arrange_sections(draft.blocks)
    return Article(
        path=path,
        format=kind,
        source=source,
        lines=LineIndex(source),
        blocks=blocks,
        sections=sections,
        metadata=tuple(draft.metadata),
        comments=tuple(draft.comments),
        links=tuple(draft.links),
        images=tuple(draft.images),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def decode(content: bytes) -> str:
    """UTF-8, with or without a byte order mark, or UTF-16 with one; raises ReadingError naming the first bad byte.

    A byte order mark is kept as U+FEFF, so that offsets count what is in the file.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return "\N{ZERO WIDTH NO-BREAK SPACE}" + content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise ReadingError(f"not UTF-16 at byte {error.start}, although it begins like it") from error
    if b"\0" in content[:8192]:
        raise ReadingError(f"a binary file: NUL at byte {content.index(bytes(1))}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadingError(f"not UTF-8 at byte {error.start}; save it as UTF-8") from error
