"""Pairs of things that harm together, such as a medicine and a reader, where an article recommends the two."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from weakref import WeakKeyDictionary

from spacy.tokens import Span

from healthlint.claims.advice import Advice
from healthlint.claims.contraindications import Reassurance
from healthlint.claims.hazards.recommendation import is_recommended
from healthlint.language import Passage
from healthlint.language.framing import FrameReader
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind


@dataclass(frozen=True, slots=True)
class Hazard(Advice):
    """Where a sentence recommends one thing for, or with, another: from the first of the two to the last."""

    what: str
    other: str


@dataclass(frozen=True)
class _Pattern:
    """Whole words in any case, a blank for any white space; compiled when a page first has a bit of them."""

    expression: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        blanks = self.expression.replace(" ", r"\s+")
        return re.compile(rf"(?<![\w-])(?:{blanks})(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Patterns of the thing and of what it must not meet; `unless` clears the sentence, which must match `given`.

    `above` lets the second stand in a heading or in the sentence before; `praised` takes a plain statement for
    praise, `denies` is for what says no itself ("no need to see"), and `within` lets the second stand inside the
    first, and `near` wants the two within a few words. `stems` are bits of words: of each set one must be in a
    page.
    """

    what: _Pattern
    other: _Pattern | None
    unless: _Pattern | None
    given: _Pattern | None
    stems: tuple[frozenset[str], ...]
    above: bool
    praised: bool
    denies: bool
    within: bool
    near: bool


_SILENT = frozenset((BlockKind.HEADING, BlockKind.QUOTE, BlockKind.ALT_TEXT, BlockKind.FOOTNOTE))
_NAME = re.compile(r"\{([a-z_]+)\}")
_ESCAPE = re.compile(r"\\.|\[[^]]*\]|\(\?[!=<][^)]*\)")
_OPTIONAL = re.compile(r"[a-z](?=[?*{])")
_COMMON = frozenset(
    "the your for and some from with any his her their its that this what have been are was will can may one two three"
    " four five six who not them day days".split()
)


def find_hazards(reader: FrameReader, name: str, known: Iterable[Advice | Reassurance] = ()) -> Iterator[Hazard]:
    """The hazards of one name of the tables that the body recommends, one a sentence where it has none of `known`."""
    told = [(advice.passage, advice.where) for advice in known]
    page = _page(reader)
    met: dict[int, list[_Pair]] = {}
    for pair in _pairs(name):
        for block in page.blocks_for(pair):
            met.setdefault(block, []).append(pair)
    for block in sorted(met):
        passage, text = page.blocks[block]
        pairs = [pair for pair in met[block] if pair.what.compiled.search(text)]
        for sentence in passage.sentences if pairs else ():
            if any(one is passage and sentence.start_char <= at.start < sentence.end_char for one, at in told):
                continue
            found = next((one for pair in pairs if (one := _met(reader, passage, sentence, pair)) is not None), None)
            if found is not None:
                yield found


def _met(reader: FrameReader, passage: Passage, sentence: Span, pair: _Pair) -> Hazard | None:
    text, start = sentence.text, sentence.start_char
    if (pair.unless and pair.unless.compiled.search(text)) or (pair.given and not pair.given.compiled.search(text)):
        return None
    for thing in pair.what.compiled.finditer(text):
        other, words = None, thing[0]
        if pair.other is not None:
            other = next((one for one in pair.other.compiled.finditer(text) if _is_beside(one, thing, pair)), None)
            words = other[0] if other else _named_above(reader, passage, sentence, pair.other) if pair.above else ""
        if not words:
            continue
        place = TextSpan(start + thing.start(), start + thing.end())
        second = TextSpan(start + other.start(), start + other.end()) if other else place
        about = (place, second)
        if is_recommended(reader, passage, sentence, place, about=about, praised=pair.praised, denies=pair.denies):
            where = TextSpan(min(place.start, second.start), max(place.end, second.end))
            return Hazard(passage, where, thing[0], words)
    return None


_FEW_WORDS = 12  # characters after a verb; its object may stand farther before it


def _is_beside(other: re.Match[str], thing: re.Match[str], pair: _Pair) -> bool:
    if pair.near and (other.start() > thing.end() + _FEW_WORDS or thing.start() > other.end() + 4 * _FEW_WORDS):
        return False
    return pair.within or _apart(other, thing)


def _apart(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two matches neither overlap nor name the same thing."""
    return (one.end() <= other.start() or other.end() <= one.start()) and one[0].lower() != other[0].lower()


def _named_above(reader: FrameReader, passage: Passage, sentence: Span, other: _Pattern) -> str:
    """The words in the sentence before, the lead-in of the list or the nearest headings that name the second thing."""
    article, block = reader.article, passage.block
    before = [one.text for one in passage.sentences if one.end_char <= sentence.start_char][-1:]
    if block.in_list is not None and block.in_list.lead_in is not None:
        before.append(article.read.blocks[block.in_list.lead_in].text)
    before += [heading.text for heading in article.read.headings_above(block)]
    return next((match[0] for text in before if (match := other.compiled.search(text)) is not None), "")


@cache
def _tables() -> dict[str, list[dict[str, str]]]:
    tables: dict[str, list[dict[str, str]]] = {}
    for name in ("medicines", "care", "children", "pregnancy", "emergencies", "reversed"):
        tables |= tomllib.loads(_read(name))
    return tables


@cache
def _groups() -> dict[str, str]:
    return tomllib.loads(_read("words"))


def _read(name: str) -> str:
    return files("healthlint.claims.hazards").joinpath(f"{name}.toml").read_text(encoding="utf-8")


@cache
def _pairs(name: str) -> tuple[_Pair, ...]:
    return tuple(map(_pair, _tables()[name]))


def _pair(row: dict[str, str]) -> _Pair:
    what, other = _whole(row["what"]), _whole(row["other"]) if "other" in row else None
    return _Pair(
        _Pattern(what),
        _Pattern(other) if other else None,
        _Pattern(_whole(row["unless"])) if "unless" in row else None,
        _Pattern(_whole(row["given"])) if "given" in row else None,
        tuple(_stems(each) for each in (what, other) if each),
        bool(row.get("above")),
        bool(row.get("praised")),
        bool(row.get("denies")),
        bool(row.get("within")),
        bool(row.get("near")),
    )


def _whole(expression: str) -> str:
    """An expression with the lines of words.toml in the place of their names."""
    while _NAME.search(expression):
        expression = _NAME.sub(lambda match: f"(?:{_groups()[match[1]]})", expression)
    return expression


def _stems(expression: str) -> frozenset[str]:
    """The runs of letters in an expression, without what is too common to tell pages apart."""
    plain = _OPTIONAL.sub("|", _ESCAPE.sub("|", expression.lower()))
    return frozenset(run for run in re.findall(r"[a-z]{3,}", plain) if run not in _COMMON)


_START = 5


class _Page:
    """An article as every name of the tables reads it: its blocks, and which of them hold a bit of some words."""

    def __init__(self, reader: FrameReader) -> None:
        passages = [passage for passage in reader.article.passages if passage.kind not in _SILENT]
        self.blocks = [(passage, passage.text) for passage in passages]
        self._lower = [text.lower() for _, text in self.blocks]
        # Headings and titles hold the second thing of some pairs.
        self._page = reader.article.read.source.lower()
        self._starts = frozenset(self._page[at : at + _START] for at in range(len(self._page)))
        self._held: dict[frozenset[str], frozenset[int] | None] = {}

    def blocks_for(self, pair: _Pair) -> frozenset[int]:
        """The blocks that have a bit of both things of a pair; of the first alone where that is enough."""
        if any(self._holding(stems) is None for stems in pair.stems):
            return frozenset()
        sides = pair.stems[:1] if pair.above else pair.stems
        return frozenset.intersection(*(self._holding(stems) or frozenset() for stems in sides))

    def _holding(self, stems: frozenset[str]) -> frozenset[int] | None:
        """The blocks with one of the stems; None where the whole page has none."""
        if stems not in self._held:
            here = [one for one in stems if (len(one) < _START or one[:_START] in self._starts) and one in self._page]
            blocks = (at for at, text in enumerate(self._lower) if any(map(text.__contains__, here)))
            self._held[stems] = frozenset(blocks) if here else None
        return self._held[stems]


_PAGES: WeakKeyDictionary[FrameReader, _Page] = WeakKeyDictionary()
"""The articles under review."""


def _page(reader: FrameReader) -> _Page:
    if reader not in _PAGES:
        _PAGES[reader] = _Page(reader)
    return _PAGES[reader]
