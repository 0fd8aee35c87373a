"""Enumerations that promise a number: "three types of burn:", and what is then listed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from healthlint.language import Passage
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

_NUMBERS = dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True))
# Nouns that head a list of their own kind; "for three days:" promises no three items.
_NOUNS = (
    "types kinds forms sorts varieties stages phases steps ways methods reasons causes symptoms signs factors"
    " groups categories classes subtypes parts layers components options treatments tips rules questions things tests"
    " exercises stretches vaccines viruses medicines drugs foods criteria features areas levels grades patterns"
    " complications risks benefits principles techniques remedies habits triggers organs bones joints chambers valves"
    " checks points items measures facts clues aims goals tasks strategies pillars ingredients examples"
    " nutrients vitamins minerals conditions diseases disorders infections"
).split()
_NUMBER = rf"(?<![\w.,/-])(?P<number>{'|'.join(_NUMBERS)}|[2-9]|1[0-2])\s+"
_ADJECTIVES = r"(?:(?!of\b|to\b|or\b|and\b)[a-z-]+\s+){0,3}?"
_PROMISE = re.compile(rf"{_NUMBER}{_ADJECTIVES}(?P<noun>{'|'.join(_NOUNS)})\b", re.IGNORECASE)
# Any other plural, where the whole sentence is made to introduce the list: "The four most common sites are:".
_INTRODUCTION = re.compile(
    rf"(?:the|these|here are|there are|try these|follow these|take these|check these|it has|they have|you need)\s+"
    rf"(?:main\s+)?{_NUMBER}{_ADJECTIVES}(?P<noun>[a-z]+(?:s|criteria|phenomena))"
    r"(?:\s+(?:of|for|to|in)\s+(?:[\w’'-]+\s*){1,6})?(?:\s+(?:are|include))?\s*:\s*",
    re.IGNORECASE,
)
# Any other plural, where the list follows in the same sentence.
_ANY_PROMISE = re.compile(rf"{_NUMBER}{_ADJECTIVES}(?P<noun>[a-z]{{3,}}s)\b", re.IGNORECASE)
_MEASURES = frozenset(
    "seconds minutes hours days weeks months years times tablets pills capsules drops puffs doses teaspoons tablespoons"
    " cups glasses litres liters pounds kilograms grams milligrams inches metres meters miles adults patients ages"
    " percents units degrees dollars men women boys girls babies infants teens people patients volunteers participants"
    " studies trials others mornings evenings nights meals servings portions bottles mouthfuls minutes letters words"
    " sisters brothers sons daughters points times lots sets halves thirds quarters fifths tenths milligrams".split()
)
# A number that bounds, orders or selects promises no list of just so many.
_NO_PROMISE_BEFORE = re.compile(
    r"(?:\b(?:with|without|from|at least|at most|more than|less than|fewer than|up to|over|under|about|around|nearly"
    r"|first|last|other|another|next|any|of|every|each|all but|or|to|than|only|between|stage|type|phase|step|grade"
    r"|level|class)|[-–/])\s*(?:(?:the|these|those|your)\s+)?$",
    re.IGNORECASE,
)
_NO_PROMISE_AFTER = re.compile(
    r"\b(?:or more|at a time|such as|for example|for instance|e\.g\.|including|other than|of the following|of these"
    r"|among (?:them|others)|some of (?:them|these)|the (?:first|last|most|main|other)|below that apply)\b",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r"\binclud(?:e|es|ing)\b", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:\betc\b|\band (?:so on|others?|more)\b|\bamong others\b|…|\.\.\.)", re.IGNORECASE)
_LISTING = re.compile(r"\s*(?::|–|—|\s-\s)\s*")
_SEPARATOR = re.compile(r"\s*(?:;\s*(?:and|or)?\b|,\s*(?:and|or)\b|,)\s*", re.IGNORECASE)
# Where semicolons part the things, commas are within them.
_SEMICOLON = re.compile(r"\s*;\s*(?:(?:and|or)\b)?\s*", re.IGNORECASE)
_LAST_JOINT = re.compile(r"\s(?:and|or|&)\s", re.IGNORECASE)
_COMMA_AND = re.compile(r",\s*(?:and|or)\b")
_TWO_THINGS = re.compile(r"(?:an?|the|your)\s[\w\s’'-]+\sand\s(?:an?|the|your)\s[\w\s’'-]+", re.IGNORECASE)
_AFTER_PROMISE = re.compile(r"(?:\s+[^,.;:()–—]{1,60}?)?" + _LISTING.pattern)
# "The two causes of asthma are dust and smoke."
_DEFINITE = re.compile(r"\bthe\s+(?:\w+\s+)?$", re.IGNORECASE)
_ARE = re.compile(r"(?:\s+(?:of|in|for)\s+[^,.;:()–—]{1,40}?)?\s+are\s+(?!the\b|not\b|also\b|very\b)")
_MOST_WORDS_IN_PART = 7
_WITH_THESE = re.compile(r"\b(?:with|by|through)\s+these\s*$", re.IGNORECASE)
_POINTING_DOWN = re.compile(r"\b(?:below|the following|here (?:are|is)|as follows)\b", re.IGNORECASE)
# "Cough, fever and pain are the four signs", "weight, pulse and temperature: these are the three points checked".
_LISTED_BEFORE = re.compile(
    rf"(?P<list>[^:.;()]{{5,120}}?)(?::\s+(?:these|those|they))?\s+are\s+(?:the|all|our)\s+{_NUMBER}{_ADJECTIVES}(?P<noun>[a-z]+s)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A promised number of things and the things listed.

    `least` and `most` bound the number listed ("nuts and bolts" may be one or two); `open` is true where the promise
    only says that it includes them. `listed` are the first and the last place of the list.
    """

    passage: Passage
    promise: TextSpan
    promised: int
    noun: str
    least: int
    most: int
    open: bool
    listed: tuple[tuple[Passage, TextSpan], tuple[Passage, TextSpan]]


def find_enumerations(passages: Sequence[Passage]) -> Iterator[Enumeration]:
    """Every promise of a number with a list right behind it, in the same sentence or as items below."""
    for index, passage in enumerate(passages):
        for sentence in passage.sentences:
            if before := _LISTED_BEFORE.match(passage.text, sentence.start_char, sentence.end_char):
                yield from _counted_before(passage, before)
                continue
            promises = list(_promises_in(passage, sentence.start_char, sentence.end_char))
            if len(promises) != 1:
                continue
            promise, number, noun = promises[0]
            after = passage.text[promise.end : sentence.end_char]
            if _NO_PROMISE_AFTER.search(after) or _OPEN_END.search(after):
                continue
            is_open = bool(_INCLUDING.search(after))
            is_last = not passage.text[sentence.end_char :].strip()
            opens = after.rstrip().endswith(":") or bool(
                after.rstrip().endswith(".") and not passage.block.in_list and _POINTING_DOWN.search(sentence.text)
            )
            if is_last and opens:
                heads = noun in _NOUNS or _INTRODUCTION.fullmatch(passage.text, sentence.start_char, sentence.end_char)
                if not heads:
                    continue
                yield from _with_items(passages, index, promise, number, noun, is_open)
            elif passage.kind is not BlockKind.HEADING:
                yield from _inline(passage, promise, number, noun, is_open, sentence.end_char)


def _promises_in(passage: Passage, start: int, end: int) -> Iterator[tuple[TextSpan, int, str]]:
    found = [
        match
        for match in _PROMISE.finditer(passage.text, start, end)
        if not _NO_PROMISE_BEFORE.search(passage.text[start : match.start()])
        or _WITH_THESE.search(passage.text[start : match.start()])
    ]
    introduction = _INTRODUCTION.fullmatch(passage.text, start, end)
    if not found and introduction and introduction["noun"].lower() not in _MEASURES:
        found = [introduction]
    if not found and ":" in passage.text[start:end]:
        found = [
            match
            for match in _ANY_PROMISE.finditer(passage.text, start, passage.text.index(":", start))
            if match["noun"].lower() not in _MEASURES
            and not _NO_PROMISE_BEFORE.search(passage.text[start : match.start()])
        ]
    yield from map(_promise, found)


def _promise(match: re.Match[str]) -> tuple[TextSpan, int, str]:
    word = match["number"].lower()
    return TextSpan(match.start("number"), match.end("noun")), _NUMBERS.get(word) or int(word), match["noun"].lower()


def _with_items(
    passages: Sequence[Passage], index: int, promise: TextSpan, number: int, noun: str, is_open: bool
) -> Iterator[Enumeration]:
    following = passages[index + 1 : index + 2]
    place = following[0].block.in_list if following else None
    if place is None or place.number != 1:
        return
    items = [one for one in passages[index + 1 :] if one.block.in_list and one.block.in_list.list == place.list]
    numbers = {one.block.in_list.number for one in items if one.block.in_list}
    last = items[-1]
    # A single item is a list that lost its markup, not a miscount.
    if len(numbers) < 2 or _OPEN_END.search(last.text):
        return
    first_place, last_place = TextSpan(0, len(items[0].text)), TextSpan(0, len(last.text))
    count = len(numbers)
    listed = ((items[0], first_place), (last, last_place))
    yield Enumeration(passages[index], promise, number, noun, count, count, is_open, listed)


def _inline(
    passage: Passage, promise: TextSpan, number: int, noun: str, is_open: bool, end: int
) -> Iterator[Enumeration]:
    text = passage.text[:end]
    opening = _AFTER_PROMISE.match(text, promise.end)
    if opening is None and _DEFINITE.search(text, 0, promise.start):
        opening = _ARE.match(text, promise.end)
    if opening is None:
        return
    end = len(text.rstrip(" .!?"))
    yield from _of_parts(passage, promise, number, noun, is_open, TextSpan(opening.end(), end))


def _counted_before(passage: Passage, match: re.Match[str]) -> Iterator[Enumeration]:
    promise, number, noun = _promise(match)
    yield from _of_parts(passage, promise, number, noun, False, TextSpan(*match.span("list")))


def _of_parts(
    passage: Passage, promise: TextSpan, number: int, noun: str, is_open: bool, where: TextSpan
) -> Iterator[Enumeration]:
    """The parts of a list in running text; none where one is too long to be a part."""
    text, end = passage.text, where.end
    parts, place = [], where.start
    between = _SEMICOLON if ";" in text[where.start : end] else _SEPARATOR
    while place < end:
        separator = between.search(text, place, end)
        stop = separator.start() if separator else end
        parts.append(text[place:stop])
        place = separator.end() if separator else end
    if len(parts) < 2 or any(not 0 < len(part.split()) <= _MOST_WORDS_IN_PART or "(" in part for part in parts):
        return
    joints = sum(len(_LAST_JOINT.findall(f" {part} ")) for part in parts)
    # "A urine test and a scan" are two things, "nuts and bolts" may be one.
    apart = sum(bool(_TWO_THINGS.fullmatch(part.strip())) for part in parts)
    # "Cough, fever and pain" are three; another comma would set "fever and pain" apart as one.
    plain = (
        between is _SEPARATOR
        and joints == 1
        and len(_LAST_JOINT.findall(f" {parts[-1]} ")) == 1
        and not _COMMA_AND.search(text, where.start, end)
    )
    if plain and len(parts) > 1:
        apart = 1
    yield Enumeration(
        passage, promise, number, noun, len(parts) + apart, len(parts) + joints, is_open, ((passage, where),) * 2
    )
