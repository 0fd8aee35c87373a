"""Evidence in how an article is built: headings, lists, images, tables, a summary, instructions to the reader."""

import re
from collections.abc import Iterator

from healthlint.positions import SourceSpan, TextSpan
from healthlint.reading import BlockKind
from healthlint.rulebook import Manuscript, Spot
from healthlint.scorecards.finder import Finder, body_passages

_SUMMARY = re.compile(
    r"^\W*(?:the\s+)?(?:key\s+(?:points?|facts?|messages?|takeaways?|information)|takeaways?|(?:quick\s+)?summary"
    r"|in\s+(?:short|brief|summary)|at\s+a\s+glance|the\s+bottom\s+line|main\s+points|points?\s+to\s+remember"
    r"|(?:things|what)\s+to\s+remember|key\s+things\s+to\s+(?:know|remember))\b",
    re.IGNORECASE,
)
# Verbs of instructions that are seldom nouns where a sentence begins.
_VERB = (
    r"(?:call|dial|ask|tell|talk|speak|visit|seek|take|avoid|keep|try|wash|wear|stop|eat|drink|use|get|go|make|apply"
    r"|remove|put|lie|sit|raise|choose|follow|bring|give|cut\s+down|quit|phone|ring|arrange|book|write|prepare"
    r"|see\s+(?:a|an|your|the)\s+(?:\w+\s+)?(?:doctor|GP|nurse|pharmacist|dentist|midwife|specialist|\w+ologist))"
)
_ORDER = re.compile(
    rf"^\W*(?:(?:please|always|then|also|first|next|instead)\s*,?\s+|(?:if|when|to|before|after)\s[^,.;]{{2,90}},\s+)?"
    rf"(?:(?:do\s+not|don['’]t|never|try\s+(?:not\s+)?to)\s+[a-z]{{2,}}\b"
    rf"|{_VERB}(?:\s+(?!(?:of|is|are|was|were|can|may|and|or|has|will|by|in|during|more|further|us)\b)\w|\W*$))",
    re.IGNORECASE,
)
_DUTY = re.compile(rf"\byou\s+(?:should|must|need\s+to|ought\s+to)\s+(?:always\s+)?{_VERB}\b", re.IGNORECASE)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_LEAST_HEADINGS = 2
_LEAST_STEPS = 2
_SHORT = 12  # words; a longer paragraph is no heading of a summary


def _headings(manuscript: Manuscript) -> Iterator[Spot]:
    title = manuscript.read.title
    found = [one for one in body_passages(manuscript) if one.kind is BlockKind.HEADING and one.block is not title]
    if len(found) >= _LEAST_HEADINGS:
        yield from map(Spot.of, found)


def _lists(manuscript: Manuscript) -> Iterator[Spot]:
    """The first item of each list; a list of one item is none."""
    first: dict[int, Spot] = {}
    for passage in body_passages(manuscript):
        place = passage.block.in_list
        if place is None or place.depth > 1:
            continue
        if place.number == 1:
            first.setdefault(place.list, Spot.of(passage))
        elif place.list in first:
            yield first.pop(place.list)


def _steps(manuscript: Manuscript) -> Iterator[Spot]:
    for passage in body_passages(manuscript):
        place = passage.block.in_list
        if place is not None and place.ordered and place.number >= _LEAST_STEPS and _ORDER.match(passage.text):
            yield Spot.of(passage)


def _images(manuscript: Manuscript) -> Iterator[Spot]:
    return (Spot(None, SourceSpan(one.span.start, one.span.end)) for one in manuscript.read.images)


def _captions(manuscript: Manuscript) -> Iterator[Spot]:
    return (Spot.of(one) for one in body_passages(manuscript) if one.kind is BlockKind.CAPTION)


def _table_headers(manuscript: Manuscript) -> Iterator[Spot]:
    for passage in body_passages(manuscript):
        if passage.block.in_table is not None and passage.block.in_table.is_header:
            yield Spot.of(passage)


def _summary(manuscript: Manuscript) -> Iterator[Spot]:
    for passage in body_passages(manuscript):
        is_label = passage.kind is BlockKind.HEADING or (
            passage.kind is BlockKind.PARAGRAPH and len(passage.text.split()) <= _SHORT and passage.text.endswith(":")
        )
        if is_label and passage.block is not manuscript.read.title and _SUMMARY.match(passage.text):
            yield Spot.of(passage)


def _instructions(manuscript: Manuscript) -> Iterator[Spot]:
    for passage in body_passages(manuscript):
        if passage.kind in _PROSE:
            for sentence in passage.sentences:
                if _ORDER.match(sentence.text) or _DUTY.search(sentence.text):
                    yield Spot.of(passage, TextSpan(sentence.start_char, sentence.end_char))


def _direct_address(manuscript: Manuscript) -> Iterator[Spot]:
    for passage in body_passages(manuscript):
        if passage.kind in _PROSE and (match := _YOU.search(passage.text)):
            yield Spot.of(passage, TextSpan(*match.span()))


FINDERS = {
    "headings": Finder("headings of sections", _headings),
    "lists": Finder("a list", _lists),
    "steps": Finder("numbered steps", _steps),
    "images": Finder("an image", _images),
    "captions": Finder("a caption", _captions),
    "table-headers": Finder("a table with headers", _table_headers),
    "summary": Finder("a summary", _summary),
    "instructions": Finder("something the reader is told to do", _instructions),
    "direct-address": Finder("the reader spoken to as “you”", _direct_address),
}
