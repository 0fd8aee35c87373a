"""Phrases with families of words in them, and where a text holds one.

A phrase is elements with blanks between them: `word` for itself, `a|b` for either, `~word` and `~a|b` for any of
their forms, `{family}` for any phrase of a family, `...` for up to four words between (`...9` for nine), `//` for the
end of a sentence, `( … / … )` for either of several phrases, `#` for a number, `^` for the beginning of a sentence.
An element with `?` after it may be left out; words that add nothing ("really", "the") may stand between elements. `[
… ]` is the part that a finding points to, where it is not the whole.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from healthlint.positions import TextSpan

_TOKEN = re.compile(r"[£$€]?\d[\d.,]*\d%?|[£$€]?\d%?|%|\w+(?:['’.]\w+)*|[.!?;:…]+")
_NUMBER = re.compile(r"[£$€]?\d")
_NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions half third thirds quarter quarters dozen dozens
    """.split()
)
# Words of nearly every text, which are bad keys to a phrase.
_COMMON = frozenset(
    """a an and any are as at be been but by can cannot do does don't for from has have he her his how if in into is it
    its just may me might more most my no not now of off on one only or our out over she so some than that the their
    them there they this to up us was we were what when which who will with without would you your
    """.split()
)
# Words that add nothing: up to two of them may stand between any two elements of a phrase.
_FILLERS = frozenset(
    """a actually all already also always an even ever finally indeed its just literally now often own really
    simply soon still such that the these this truly very well your
    """.split()
)
_MOST_FILLERS = 2
_BREAK = "."
_MARK = re.compile(r"\(|\)\??|[^\s()]+")
_GAP = 4


@dataclass(frozen=True)
class Text:
    """The words of a text in lower case, straight apostrophes, each with its place; "." ends a clause or sentence."""

    words: tuple[str, ...]
    places: tuple[TextSpan, ...]

    @classmethod
    def of(cls, text: str) -> "Text":
        """The words of a text; commas, dashes, brackets and quotation marks are left out."""
        found = [(match[0].lower().replace("’", "'"), match.span()) for match in _TOKEN.finditer(text)]
        words = tuple(_BREAK if word[0] in ".!?;:…" else word.removesuffix("'s") for word, _ in found)
        return cls(words, tuple(TextSpan(*span) for _, span in found))

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(self.words)


class Element:
    """A part of a phrase."""

    @cached_property
    def openers(self) -> frozenset[str] | None:
        """The words that it may begin with, one of which is then in the text; None where any may or none need."""
        return None

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        """The places that a match from `at` on may end at."""
        raise NotImplementedError


@dataclass(frozen=True)
class _OneOf(Element):
    words: frozenset[str]

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        if at < len(words) and words[at] in self.words:
            yield at + 1

    @cached_property
    def openers(self) -> frozenset[str] | None:
        return self.words


@dataclass(frozen=True)
class _Test(Element):
    """One word that passes a test."""

    passes: Callable[[str], bool]

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        if at < len(words) and self.passes(words[at]):
            yield at + 1


@dataclass(frozen=True)
class _Opening(Element):
    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        if at == 0 or words[at - 1] == _BREAK:
            yield at


@dataclass(frozen=True)
class _Gap(Element):
    most: int

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        for end in range(at, min(at + self.most, len(words)) + 1):
            if end > at and words[end - 1] == _BREAK:
                return
            yield end


@dataclass(frozen=True)
class _Optional(Element):
    inner: Element

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        yield from self.inner.ends(words, at)
        yield at


@dataclass(frozen=True)
class _Either(Element):
    options: tuple["Phrase", ...]

    @cached_property
    def _by_opener(self) -> tuple[dict[str, list["Phrase"]], list["Phrase"]]:
        """The options that a word may open, and those that any may."""
        opened: dict[str, list[Phrase]] = {}
        others = []
        for option in self.options:
            first = option.elements[0].openers
            if first is None:
                others.append(option)
            for word in first or ():
                opened.setdefault(word, []).append(option)
        return opened, others

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        opened, others = self._by_opener
        here = opened.get(words[at], []) if at < len(words) else []
        yield from dict.fromkeys(end for option in (*here, *others) for end in option.ends(words, at))

    @cached_property
    def openers(self) -> frozenset[str] | None:
        firsts = [option.openers for option in self.options]
        return None if None in firsts else frozenset().union(*(first for first in firsts if first))


@dataclass(frozen=True)
class Phrase(Element):
    """Elements in a row; the finding points to those from `flag_start` to `flag_end`."""

    elements: tuple[Element, ...]
    flag_start: int
    flag_end: int

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        yield from (stops[-1] for stops in self.stops(words, at))

    def stops(self, words: Sequence[str], at: int, first: int = 0) -> Iterator[tuple[int, ...]]:
        """For each way to match from `at` on: where each element ends."""
        if first == len(self.elements):
            yield ()
            return
        for end in self.elements[first].ends(words, at):
            if first + 1 == len(self.elements):
                yield (end,)
                continue
            for start in _starts(words, end) if end > at else (end,):
                for rest in self.stops(words, start, first + 1):
                    yield (end, *rest)

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Sets of words, of each of which every text with the phrase has one; the rarest first."""
        sets = [openers for element in self.elements if (openers := element.openers)]
        return tuple(sorted(sets, key=lambda words: (bool(words & _COMMON), len(words))))

    @property
    def keys(self) -> frozenset[str]:
        """The words that call for the phrase. Raises ValueError where all of it can be left out."""
        if not self.needs:
            raise ValueError("a phrase needs a word or family that cannot be left out")
        return self.needs[0]

    @cached_property
    def openers(self) -> frozenset[str] | None:
        return self.elements[0].openers

    def find(self, text: Text) -> Iterator[TextSpan]:
        """The places of the phrase in a text, from left to right; none overlaps another."""
        if any(needed.isdisjoint(text.known) for needed in self.needs):
            return
        opening, free = self.openers, 0
        for at, word in enumerate(text.words):
            if at < free or (opening is not None and word not in opening):
                continue
            for stops in self.stops(text.words, at):
                bounds = (at, *stops)
                start, end = bounds[self.flag_start], bounds[self.flag_end]
                if start < end:
                    yield TextSpan(text.places[start].start, text.places[end - 1].end)
                    free = max(stops[-1], at + 1)
                    break


def _starts(words: Sequence[str], end: int) -> Iterator[int]:
    """Where the next element may start: at once, or after words that add nothing."""
    yield end
    for start in range(end, min(end + _MOST_FILLERS, len(words))):
        if words[start] not in _FILLERS:
            return
        yield start + 1


def read_phrase(written: str, families: Mapping[str, Element], forms: Callable[[str], frozenset[str]]) -> Phrase:
    """The phrase that is written. Raises ValueError for a family that is not there or a bracket without its pair."""
    phrase, rest = _read(_MARK.findall(written), families, forms)
    if rest:
        raise ValueError(f"“{rest[0]}” has no pair in “{written}”")
    return phrase


def _read(
    tokens: Sequence[str], families: Mapping[str, Element], forms: Callable[[str], frozenset[str]]
) -> tuple[Phrase, Sequence[str]]:
    """The elements up to a closing bracket or a stroke, and what follows them."""
    elements: list[Element] = []
    start, end = 0, None
    while tokens:
        token, tokens = tokens[0], tokens[1:]
        if token in (")", ")?", "/"):
            tokens = (token, *tokens)
            break
        if token == "[":
            start = len(elements)
        elif token == "]":
            end = len(elements)
        elif token == "(":
            options = []
            closing = "/"
            while closing == "/":
                option, tokens = _read(tokens, families, forms)
                if not tokens:
                    raise ValueError("“(” without its pair")
                options.append(option)
                closing, tokens = tokens[0], tokens[1:]
            group = _Either(tuple(options))
            elements.append(_Optional(group) if closing == ")?" else group)
        else:
            bare = token.removesuffix("?")
            element = _element(bare, families, forms)
            elements.append(element if bare == token else _Optional(element))
    return Phrase(tuple(elements), start, len(elements) if end is None else end), tokens


def _element(token: str, families: Mapping[str, Element], forms: Callable[[str], frozenset[str]]) -> Element:
    if "|" in token and any(mark in token for mark in "{#%"):
        return _Either(tuple(Phrase((_element(part, families, forms),), 0, 1) for part in token.split("|")))
    if token == "//":
        return _Test(lambda word: word == _BREAK)
    if token == "#":
        return _Test(lambda word: bool(_NUMBER.match(word)) or word in _NUMBER_WORDS)
    if token == "%":
        return _Test(lambda word: word.endswith("%"))
    if token == "^":
        return _Opening()
    if token.startswith("..."):
        return _Gap(int(token[3:] or _GAP))
    if token.startswith("{"):
        if token[1:-1] not in families:
            raise ValueError(f"there is no family “{token[1:-1]}”")
        return families[token[1:-1]]
    bent = token.startswith("~")
    words = token.removeprefix("~").split("|")
    return _OneOf(frozenset().union(*(forms(word) if bent else {word} for word in words)))
