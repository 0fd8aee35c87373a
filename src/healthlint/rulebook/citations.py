"""The numbered references of an article: where the text calls one, and which entries its list has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthlint.language import Passage
from healthlint.positions import TextSpan
from healthlint.rulebook.manuscript import Manuscript
from healthlint.rulebook.provenance import heads_references, own_passages

_CALL = re.compile(r"\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]")
_RANGE = re.compile(r"(\d+)\s*[–-]\s*(\d+)")
_NUMBERED = re.compile(r"^\W{0,2}(\d{1,3})(?:[.)\]]|\s)")
_LONGEST = 50  # numbers that one range may stand for


@dataclass(frozen=True, slots=True)
class Call:
    """A place that refers to entries of the list of references by their numbers."""

    passage: Passage
    where: TextSpan
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the list of references."""

    passage: Passage
    number: int


def calls_in(manuscript: Manuscript) -> Iterator[Call]:
    """The calls such as "[3]" and "[2, 4–6]" outside the list of references, in reading order."""
    for passage in own_passages(manuscript):
        for match in _CALL.finditer(passage.text):
            yield Call(passage, TextSpan(*match.span()), _numbers(match[1]))


def entries_of(manuscript: Manuscript) -> tuple[Entry, ...]:
    """The numbered entries under a heading such as "References": by their list, or by the number they begin with."""
    article, found = manuscript.read, list[Entry]()
    for passage in manuscript.every_passage:
        section = article.sections[passage.block.section]
        if section.heading is None or not heads_references(article.blocks[section.heading].text):
            continue
        place, written = passage.block.in_list, _NUMBERED.match(passage.text)
        if place is not None and place.ordered and place.depth == 1:
            found.append(Entry(passage, place.number))
        elif written and passage.block is not article.blocks[section.heading]:
            found.append(Entry(passage, int(written[1])))
    return tuple(found)


def _numbers(text: str) -> tuple[int, ...]:
    numbers = {int(digits) for digits in re.findall(r"\d+", text)}
    for first, last in ((int(one), int(two)) for one, two in _RANGE.findall(text)):
        if first < last <= first + _LONGEST:
            numbers.update(range(first, last + 1))
    return tuple(sorted(numbers))
