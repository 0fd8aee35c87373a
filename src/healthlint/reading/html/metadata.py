"""What an HTML page says about its article outside of the text: head tags, microdata, and marks of author and date."""

import re
from dataclasses import dataclass

from healthlint.positions import SourceMap, SourceSpan, TextSpan
from healthlint.reading.article import Metadata, Role
from healthlint.reading.clean_text import CleanText
from healthlint.reading.html.json_ld import nested_role
from healthlint.reading.html.tokens import SPACE, Reference, StartTag, Text, tokenize
from healthlint.reading.metadata import role_of

_META_NAMES = ("name", "property", "itemprop", "http-equiv")
_LONGEST_VALUE = 500  # letters of markup: a name or a date is shorter, and an article's body is no metadata
# Classes that themes put on nothing but the author's name or line, and on the dates of a post.
_AUTHOR_CLASSES = frozenset({"byline", "author-name", "byline-name", "post-author", "entry-author", "p-author"})
_DATE_CLASSES = {"published": Role.PUBLISHED, "updated": Role.MODIFIED}
_BY = re.compile(r"(?:(?:written|posted)\s+)?by[:\s]\s*", re.IGNORECASE)
_NOT_AUTHOR = re.compile(r"review|checked|approved|updated", re.IGNORECASE)


def read_meta(tag: StartTag) -> Metadata | None:
    """The metadata of a `meta` tag, or None where it has no name or no content."""
    content = tag.attributes.get("content")
    name = next((name for key in _META_NAMES if (name := tag.value(key).strip())), "")
    if content is None or not content.value.strip() or not name:
        return None
    origin = "microdata" if "itemprop" in tag.attributes else "meta"
    span = SourceSpan(content.start, content.end)
    return Metadata(role_of(name), name, content.value.strip(), origin, span)


def read_title(source: str, start: int, end: int) -> Metadata | None:
    """The metadata of a `title` element's content."""
    text = read_plain(source, start, end)
    return _entry(Role.TITLE, "title", "meta", text) if text else None


def read_attribute(tag: StartTag, name: str, role: Role, key: str) -> Metadata | None:
    """An attribute's value as metadata: `lang` of the page, `href` of the canonical link."""
    attribute = tag.attributes.get(name)
    if attribute is None or not attribute.value.strip():
        return None
    return Metadata(role, key, attribute.value.strip(), "meta", SourceSpan(attribute.start, attribute.end))


def read_plain(source: str, start: int, end: int) -> SourceMap | None:
    """The text of a stretch of HTML without its tags."""
    text = CleanText(source)
    for token in tokenize(source, start, end):
        if isinstance(token, Text):
            text.copy(token.start, token.end)
        elif isinstance(token, Reference):
            add_reference(text, token)
    return text.source_map()


def add_reference(text: CleanText, token: Reference) -> None:
    """Add a character reference; one of white space is white space."""
    if token.text in SPACE:
        if token.text:
            text.add_space(token.start, token.end)
    else:
        text.replace(token.text, token.start, token.end)


@dataclass(frozen=True, slots=True)
class OpenProperty:
    """An element that says something by its text from `start` on; `is_scope` where it has properties itself."""

    role: Role
    key: str
    start: int
    is_scope: bool


class Microdata:
    """Follows `itemprop` through the page, and the few classes and attributes that say as much."""

    def __init__(self, source: str) -> None:
        self.entries: list[Metadata] = []
        self._source = source
        self._scopes: list[str] = []

    def begin(self, tag: StartTag) -> OpenProperty | None:
        """Take in a start tag; what is returned must be ended with its element."""
        if not tag.attributes:
            return None
        names = tag.value("itemprop").split()
        if "itemscope" in tag.attributes:
            self._scopes.append(names[0] if names else "")
            return OpenProperty(Role.OTHER, "", tag.end, is_scope=True)
        role, key = self._meaning(tag, names)
        if not key:
            return None
        for name in ("content", "datetime"):
            attribute = tag.attributes.get(name)
            if attribute is not None and attribute.value.strip():
                span = SourceSpan(attribute.start, attribute.end)
                self.entries.append(Metadata(role, key, attribute.value.strip(), "microdata", span))
                return None
        return OpenProperty(role, key, tag.end, is_scope=False) if role is not Role.OTHER else None

    def end(self, opened: OpenProperty, end: int) -> None:
        """Take in the end of an element, where its text is short enough to be a name or a date."""
        if opened.is_scope:
            self._scopes.pop()
            return
        if end - opened.start > _LONGEST_VALUE:
            return
        text = read_plain(self._source, opened.start, end)
        if text is not None and opened.key in _AUTHOR_CLASSES:
            by = _BY.match(text.text)
            if by and by.end() < len(text.text):
                text = read_plain(self._source, text.to_source(TextSpan(0, by.end())).end, end)
            if text is not None and _NOT_AUTHOR.search(text.text):
                return
        if text is not None:
            self.entries.append(_entry(opened.role, opened.key, "microdata", text))

    def _meaning(self, tag: StartTag, names: list[str]) -> tuple[Role, str]:
        """The role and key of what an element says; the key is "" where it says nothing."""
        if names:
            path = (*(scope for scope in self._scopes if scope), names[0])
            return nested_role(path), ".".join(path)
        classes = tag.value("class").lower().split()
        if tag.name == "time" and "datetime" in tag.attributes:
            if "pubdate" in tag.attributes:
                return Role.PUBLISHED, "pubdate"
            return next(((_DATE_CLASSES[name], name) for name in classes if name in _DATE_CLASSES), (Role.OTHER, ""))
        if tag.name == "a" and "author" in tag.value("rel").lower().split():
            return Role.AUTHOR, "author"
        return next(((Role.AUTHOR, name) for name in classes if name in _AUTHOR_CLASSES), (Role.OTHER, ""))


def _entry(role: Role, key: str, origin: str, text: SourceMap) -> Metadata:
    span = SourceSpan(text.pieces[0].source.start, text.pieces[-1].source.end)
    return Metadata(role, key, text.text, origin, span)
