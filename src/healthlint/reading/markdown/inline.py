"""The text of one Markdown block: words, entities, code, links, images and tags."""

import re

from healthlint.positions import SourceMap, SourceSpan
from healthlint.reading.article import Comment, Image
from healthlint.reading.clean_text import CleanText
from healthlint.reading.draft import Draft
from healthlint.reading.html.images import read_image
from healthlint.reading.html.tags import BLOCKS, STAND_INS, UNSEEN, VOID, is_hidden, is_note_reference
from healthlint.reading.html.tokens import RAW_ELEMENTS, CommentToken, EndTag, StartTag, tokenize
from healthlint.reading.markdown.events import MarkdownEvent

STAND_IN = "\N{OBJECT REPLACEMENT CHARACTER}"
_UNREAD = RAW_ELEMENTS | UNSEEN
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_LOST_BRACES = re.compile(r"\{(?![#.:])[^{}=\r\n]+\}")


class InlineText:
    """Collects one block's inline events; comments and images go straight to the draft.

    `start` is where the block begins in the source.
    """

    def __init__(self, source: str, draft: Draft, start: int) -> None:
        self._source = source
        self._draft = draft
        self._text = CleanText(source)
        self._alternative = CleanText(source)
        self._open_images: list[MarkdownEvent] = []
        self._open_links: list[tuple[str, int]] = []
        self._open_tag_link: tuple[str, int] | None = None
        self._skipping = ""  # the tag whose content is not read
        self._outer = ""  # the tag just before, if it is a start tag
        self._last_break = 0  # how much text there was at the last <br>
        self._end = start  # of the last event, in the source
        self.links: list[tuple[str, int, int]] = []
        self.alternatives: list[SourceMap] = []

    def is_ended_by(self, event: MarkdownEvent) -> bool:
        """Whether a tag ends the block that it stands in: a block's tag, or a second <br> in a row."""
        if event.name != "InlineHtml":
            return False
        tag = _TAG_NAME.match(self._source, event.start, event.end)
        name = tag[1].lower() if tag else ""
        return name in BLOCKS or name == "hr" or (name == "br" and 0 < self._text.end == self._last_break)

    def take(self, event: MarkdownEvent) -> None:
        """Add one event."""
        name, detail, start, end = event
        match name:
            case "InlineHtml":
                self._take_tag(event)
            case "+Image":
                if not self._open_images and not self._skipping:
                    self._text.replace(STAND_IN, start, end)
                self._open_images.append(event)
            case "-Image":
                self._close_image()
            case "+Link" if not self._open_images:
                self._open_links.append((str(detail), len(self._text)))
            case "-Link" if not self._open_images:
                self._close_link(*self._open_links.pop())
            case _ if not self._skipping:
                self._take_text(event)
        if not name.startswith("+"):
            self._end = end

    def add_lost_braces(self, end: int) -> None:
        """Add a template tag that the parser took for a heading's attributes, `{% … %}`, up to the heading's end."""
        start = self._end
        for braces in _LOST_BRACES.finditer(self._source, start, end):
            self._text.add_space(start, braces.start())
            self._text.copy(*braces.span())

    def finish(self) -> SourceMap | None:
        """The map of the block's text, or None where there is none; open links end here."""
        for target, begin in self._open_links:
            self._close_link(target, begin)
        self._close_tag_link()
        source_map = self._text.source_map()
        if source_map is not None:
            self.links = [(target, *_trimmed(source_map.text, begin, end)) for target, begin, end in self.links]
        return source_map

    def continuation(self) -> "InlineText":
        """An empty text for the block that follows inside the same paragraph; open links go on there."""
        other = InlineText(self._source, self._draft, self._end)
        other._open_links = [(target, 0) for target, _ in self._open_links]
        other._open_tag_link = self._open_tag_link and (self._open_tag_link[0], 0)
        other._skipping = self._skipping
        return other

    def _take_text(self, event: MarkdownEvent) -> None:
        text = self._alternative if self._open_images else self._text
        name, detail, start, end = event
        match name:
            case "Text" if self._source[start:end] == detail:
                text.copy(start, end)
            case "Text" if str(detail).strip(" \t\r\n\f"):
                text.replace(str(detail), start, end)
            case "Text" | "SoftBreak" | "HardBreak":
                text.add_space(start, end)
            case "Code":
                text.replace(STAND_IN, start, end)
            case "FootnoteReference":
                self._add_note_link(f"#{detail}")

    def _take_tag(self, event: MarkdownEvent) -> None:
        token = next(tokenize(self._source, event.start, event.end), None)
        match token:
            case CommentToken():
                text = self._source[token.text_start : token.text_end].strip()
                self._draft.comments.append(Comment(text, SourceSpan(token.start, token.end)))
            case StartTag() if not self._open_images and not self._skipping:
                self._take_start_tag(token)
                self._outer = token.name
            case EndTag():
                self._outer = ""
                if token.name == self._skipping:
                    self._skipping = ""
                elif token.name == "a":
                    self._close_tag_link()

    def _take_start_tag(self, tag: StartTag) -> None:
        name = tag.name
        if name == "br":
            self._text.add_space(tag.start, tag.end)
            self._last_break = self._text.end
        elif name == "img":
            self._take_image_tag(tag)
        elif name in VOID or tag.is_closed:
            return
        elif is_hidden(tag) or name in _UNREAD:
            self._skipping = name
        elif name in STAND_INS:
            self._text.replace(STAND_IN, tag.start, tag.end)
            self._skipping = name
        elif is_note_reference(tag, self._outer):
            self._add_note_link(tag.value("href"))
            self._skipping = name
        elif name == "a" and "href" in tag.attributes:
            self._close_tag_link()
            self._open_tag_link = (tag.value("href"), len(self._text))

    def _take_image_tag(self, tag: StartTag) -> None:
        if is_hidden(tag):
            return
        image, alternative = read_image(self._source, tag)
        self._text.replace(STAND_IN, tag.start, tag.end)
        self._draft.images.append(image)
        if alternative is not None:
            self.alternatives.append(alternative)

    def _add_note_link(self, target: str) -> None:
        """Add the mark of a footnote: a link without words."""
        self.links.append((target, self._text.end, self._text.end))
        self._text.add_mark()

    def _close_tag_link(self) -> None:
        if self._open_tag_link is not None:
            self._close_link(*self._open_tag_link)
            self._open_tag_link = None

    def _close_image(self) -> None:
        image = self._open_images.pop()
        if self._open_images:
            return
        source_map = self._alternative.source_map()
        self._alternative = CleanText(self._source)
        alternative = source_map.text if source_map else ""
        self._draft.images.append(Image(alternative, str(image.detail), SourceSpan(image.start, image.end)))
        if source_map:
            self.alternatives.append(source_map)

    def _close_link(self, target: str, begin: int) -> None:
        self.links.append((target, begin, self._text.end))


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    """A range without the spaces at its ends, inside the text."""
    begin = min(begin, len(text))
    inside = text[begin : max(begin, end)]
    begin += len(inside) - len(inside.lstrip(" "))
    return begin, begin + len(inside.strip(" "))
