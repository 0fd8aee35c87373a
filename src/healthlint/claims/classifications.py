"""Statements that sort something by a criterion, and the values that they list: inline, in a list, or as headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from healthlint.claims.scales import Scale, criterion_pattern, scale_of_criterion, value_pattern
from healthlint.language import Passage
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

# Only verbs that sort for sure: "depending on the severity, treatment is short-term" sorts nothing by severity.
_SORTING = re.compile(
    r"\b(?:(?:sub)?(?:classif(?:y|ies|ied)|divid(?:e|es|ed))|categori[sz](?:e|es|ed)|group(?:s|ed)?|sort(?:s|ed)?|split"
    r"|subdivid(?:e|es|ed)|class(?:es|ed)|grad(?:e|es|ed)|separat(?:e|es|ed)|nam(?:e|es|ed)|called|described|types|kinds|forms|categories)\b",
    re.IGNORECASE,
)
_BY = (
    r"(?:by|(?<=named )(?:for|after)|based (?:up)?on|according to|depending (?:up)?on|in terms of|on the basis of"
    r"|with respect to)"
)
_DETERMINERS = r"(?:(?:the|its|their|your|his|her|this|overall|total)\s+){0,2}"
_LISTING = re.compile(
    r"\)?\s*(?:,?\s*\b(?:into|as|being|namely|that is)\b|[:(–—,]|\s-\s|,?\s*\bare\b)\s*", re.IGNORECASE
)
_INTO = re.compile(
    r"\s+(?:into|as)\s+(?:(?:two|three|four|five|\d|several)\s+(?:[\w-]+\s+){0,2}?(?:types|kinds|groups|forms|classes"
    r"|categories|stages)\s*(?:[,:(–—]|\s-\s)\s*(?:namely|that is)?,?\s*)?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:,\s*(?:and|or)\b|,|;|/|\b(?:and|or|versus|vs\.?|&)(?=\s))\s*", re.IGNORECASE)
_BEFORE_VALUE = re.compile(r"(?:(?:either|both|the|an?|very|more|less|into|as)\s+)*", re.IGNORECASE)
_MOST_WORDS_AFTER_VALUE = 4
_OPENED_BY = r"(?:depending on|based on|going by|according to|judged by|judging by|by|in terms of)"
_CALLED = (
    r"(?:is|are|be|being)\s+(?:called|termed|classed\s+as|described\s+as|labell?ed|said\s+to\s+be|known\s+as|considered|rated\s+as"
    r"|put\s+down\s+as)"
)
_TELLING_APART = re.compile(
    r"\b(?:depend(?:s|ing)?\s+on|by\s+(?:its|their|the|how)|according\s+to|based\s+on|grade[sd]?|rated|given\s+as|told\s+apart|in\s+terms\s+of"
    r"|classed|sorted|measured)\b(?!.*\b(?:not|why)\b)",
    re.IGNORECASE,
)
# What is sorted by nothing when it is "either short-term or long-term".
_TREATED = re.compile(
    r"\b(?:treatment|therapy|care|medicines?|drugs?|tests?|plans?|surgery|relief|outlook|stay)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a list: its place, and the word in lower case."""

    passage: Passage
    where: TextSpan
    word: str


@dataclass(frozen=True, slots=True)
class Classification:
    """Something sorted by criteria: where the criteria are named, their scales, and the values listed, in order."""

    passage: Passage
    criteria: tuple[TextSpan, ...]
    scales: tuple[Scale, ...]
    values: tuple[Value, ...]

    @property
    def criterion(self) -> str:
        """The criteria in the article's words."""
        return " and ".join(self.passage.text[where.start : where.end] for where in self.criteria)

    def admits(self, word: str) -> bool:
        """Whether a value belongs under the criteria."""
        return any(scale.admits(word) for scale in self.scales)


def find_classifications(passages: Sequence[Passage]) -> Iterator[Classification]:
    """Every statement of a criterion whose values can be told for sure; where they cannot, none is made."""
    yield from _in_tables(passages)
    for index, passage in enumerate(passages):
        for sentence in passage.sentences:
            start, end = sentence.start_char, sentence.end_char
            yield from _in_words(passage, start, end)
            # A heading such as "Back pain by duration" sorts without a verb.
            if passage.kind is not BlockKind.HEADING and not _SORTING.search(passage.text, start, end):
                continue
            for criteria, after in _criteria_in(passage.text[:end], start):
                scales = tuple(scale_of_criterion(passage.text[span.start : span.end]) for span in criteria)
                values = (
                    tuple(_inline_values(passage, after, end))
                    or tuple(_values_before(passage, start, criteria))
                    or tuple(_values_after_verb(passage, after, end))
                )
                if not values and not passage.text[end:].strip():
                    values = tuple(_values_below(passages, index))
                if len(values) > 1:
                    yield Classification(passage, criteria, scales, values)


def _in_words(passage: Passage, start: int, end: int) -> Iterator[Classification]:
    """Sorting without a verb of sorting: "depending on severity, it is called mild", "how bad it is says whether"."""
    name = criterion_pattern().pattern
    for pattern in (
        rf"{_OPENED_BY}\s+{_DETERMINERS}(?P<name>{name})\s*,\s*(?P<what>[^,;:]{{2,80}}?)\s+(?:{_CALLED}|(?:is|are)\s+either)\s+",
        rf"{_DETERMINERS}(?P<name>{name})\s+(?:of\s+[\w’'-]+(?:\s[\w’'-]+){{0,2}}\s+)?"
        rf"(?:decides|determines|tells|says|shows|settles)\s+(?:(?:us|you|doctors|nurses)\s+)?(?:whether|if)\s+(?P<what>[^,;:]{{2,80}}?)\s+"
        rf"(?:{_CALLED}|is|are)\s+(?:either\s+)?",
    ):
        found = re.compile(pattern, re.IGNORECASE).match(passage.text, start, end)
        if found is None or _TREATED.search(found["what"]) or re.search(r"\b(?:not|why|whether)\b", found["what"]):
            continue
        values = tuple(_listed(passage, found.end(), end))
        criterion = TextSpan(*found.span("name"))
        if len(values) > 1:
            yield Classification(passage, (criterion,), (scale_of_criterion(found["name"]),), values)
            return
    yield from _coordinated(passage, start, end)


def _coordinated(passage: Passage, start: int, end: int) -> Iterator[Classification]:
    """Values side by side in a sentence that sorts by one criterion, some of them of its scale and some of another."""
    text = passage.text
    if not _TELLING_APART.search(text, start, end) or _TREATED.search(text, start, end):
        return
    criteria = list(criterion_pattern().finditer(text, start, end))
    if len(criteria) != 1:
        return
    where, scale = TextSpan(*criteria[0].span()), scale_of_criterion(criteria[0][0])
    for first in value_pattern().finditer(text, start, end):
        if where.start <= first.start() < where.end:
            continue
        stop = where.start if first.start() < where.start else end
        values = tuple(_listed(passage, first.start(), stop))
        admitted = [value for value in values if scale.admits(value.word)]
        if len(values) > 1 and admitted and len(admitted) < len(values):
            yield Classification(passage, (where,), (scale,), values)
        if len(values) > 1:
            return


def _criteria_in(text: str, start: int) -> Iterator[tuple[tuple[TextSpan, ...], int]]:
    """The criteria that are named in the sentence from `start`, coordinated ones together, and where they end.

    Nothing is yielded where a criterion of no known scale is coordinated with them.
    """
    name = criterion_pattern().pattern
    one = rf"{_DETERMINERS}(?P<name>{name})(?:\s+of\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+)?)??"
    place = start
    while first := re.compile(rf"\b{_BY}\s+{one}", re.IGNORECASE).search(text, place):
        spans, place = [TextSpan(*first.span("name"))], first.end()
        while more := re.compile(rf"\s*(?:,|,?\s+(?:and|or)\b)\s*(?:{_BY}\s+)?{one}", re.IGNORECASE).match(text, place):
            spans.append(TextSpan(*more.span("name")))
            place = more.end()
        if not re.match(r"\s*,?\s*(?:and|or)\s+(?!by\b|based\b|according\b)", text[place:], re.IGNORECASE):
            yield tuple(spans), place


def _inline_values(passage: Passage, start: int, end: int) -> Iterator[Value]:
    """The values listed after a criterion: "by duration as acute or chronic", "by duration (acute, chronic)"."""
    text = passage.text[:end]
    place = re.compile(r"(?:\s+of\s+(?:[\w-]+\s+){0,3}?[\w-]+)?(?=\s*[:(–—,]|\s-\s|\s+(?:into|as)\b)").match(
        text, start
    )
    opening = _LISTING.match(text, place.end() if place else start)
    if opening is None:
        return
    stop = text.find(")", opening.end()) if "(" in opening[0] else -1
    another = re.compile(rf"\b{_BY}\b", re.IGNORECASE).search(text, opening.end())
    stop = min(position for position in (stop if stop >= 0 else end, another.start() if another else end, end))
    yield from _listed(passage, opening.end(), stop)


def _values_before(passage: Passage, start: int, criteria: tuple[TextSpan, ...]) -> Iterator[Value]:
    """The values listed before a criterion: "is classified as acute or chronic by duration"."""
    text = passage.text[: criteria[0].start]
    sorting = _SORTING.search(text, start)
    opening = re.compile(r"\b(?:into|as)\s+").search(text, sorting.end()) if sorting else None
    closing = re.compile(rf",?\s*\b{_BY}\b", re.IGNORECASE).search(text, opening.end()) if opening else None
    if opening and closing:
        yield from _listed(passage, opening.end(), closing.start())


def _values_after_verb(passage: Passage, start: int, end: int) -> Iterator[Value]:
    """The values of a verb that follows its criterion: "by duration, pain is divided into acute and chronic"."""
    text = passage.text[:end]
    sorting = _SORTING.search(text, start)
    opening = _INTO.match(text, sorting.end()) if sorting else None
    if opening:
        yield from _listed(passage, opening.end(), end)


def _listed(passage: Passage, start: int, end: int) -> Iterator[Value]:
    """The values that open each part of a coordination; it ends with the first part that no value opens."""
    text, place = passage.text[:end], start
    while place < end:
        separator = _SEPARATOR.search(text, place)
        stop = separator.start() if separator else end
        value = _opening_value(passage, place, stop)
        if value is None:
            return
        yield value
        place = separator.end() if separator else end


def _opening_value(passage: Passage, start: int, end: int) -> Value | None:
    """The value that opens a stretch of text, with no more than its noun behind it."""
    opening = _BEFORE_VALUE.match(passage.text, start, end)
    found = value_pattern().match(passage.text, opening.end() if opening else start, end)
    if found is None or len(passage.text[found.end() : end].split()) > _MOST_WORDS_AFTER_VALUE:
        return None
    return Value(passage, TextSpan(*found.span()), " ".join(found[0].lower().split()))


def _values_below(passages: Sequence[Passage], index: int) -> Iterator[Value]:
    """The values that open the items of the list below a statement or, without a list, the headings of its parts."""
    statement = passages[index]
    following = passages[index + 1 :]
    if following and following[0].block.in_list and following[0].block.in_list.depth == 1:
        number = following[0].block.in_list.list
        below = [one for one in following if one.block.in_list and one.block.in_list.list == number]
    else:
        headings = [one for one in following if one.kind is BlockKind.HEADING]
        level = headings[0].block.level if headings else 0
        deeper = statement.block.level if statement.kind is BlockKind.HEADING else _level_above(passages, index)
        below = []
        for heading in headings:
            if heading.block.level <= deeper:
                break
            if heading.block.level == level:
                below.append(heading)
    for one in below:
        text = re.split(r"[:(–—.]|\s-\s", one.text, maxsplit=1)[0]
        if value := _opening_value(one, 0, len(text)):
            yield value


def _in_tables(passages: Sequence[Passage]) -> Iterator[Classification]:
    """Columns of a table that a criterion heads, where every cell is a bare value."""
    columns: dict[tuple[int, int], list[Passage]] = {}
    for passage in passages:
        if place := passage.block.in_table:
            columns.setdefault((place.table, place.column), []).append(passage)
    for header, *cells in columns.values():
        criterion = criterion_pattern().fullmatch(header.text.strip())
        if criterion and header.block.in_table and header.block.in_table.is_header:
            values = tuple(value for cell in cells if (value := _opening_value(cell, 0, len(cell.text))))
            if len(values) == len(cells) > 1:
                where = TextSpan(*criterion.span())
                yield Classification(header, (where,), (scale_of_criterion(criterion[0]),), values)


def _level_above(passages: Sequence[Passage], index: int) -> int:
    """The level of the heading that a passage stands under."""
    above = (one.block.level for one in reversed(passages[:index]) if one.kind is BlockKind.HEADING)
    return next(above, 0)
