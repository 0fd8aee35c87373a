"""Abbreviations where they are spelled out: “magnetic resonance imaging (MRI)”, “MRI (magnetic resonance imaging)”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from healthlint.language import AnalysedArticle, Passage
from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class Expansion:
    """An abbreviation, the words that it is said to stand for (without little words), and where both stand."""

    short: str
    words: tuple[str, ...]
    passage: Passage
    where: TextSpan

    @property
    def text(self) -> str:
        """The expansion as it is written."""
        written = self.passage.text[self.where.start : self.where.end]
        if "(" not in written:
            long = _STANDS.fullmatch(written)
            return long["long"] if long else written.rpartition(", or ")[0]
        inside = written[written.index("(") + 1 :].rstrip(")")
        return inside if written.startswith(self.short) else written[: written.index("(")].rstrip()


_SHORT = r"(?P<short>[A-Z]{2,6})(?P<plural>s?)"
_AFTER = re.compile(rf"(?<![\w(])\((?:or\s|the\s)?{_SHORT}(?=[);,])\)?")
_OR = re.compile(rf",\sor\s(?:the\s)?{_SHORT}(?=[,.;)])")
_BEFORE = re.compile(rf"(?<![\w/-]){_SHORT}\s\((?P<long>[A-Za-z][A-Za-z' ’-]{{4,80}})\)")
_STANDS = re.compile(
    rf"(?<![\w/-]){_SHORT}(?:\s(?:stands|is\sshort)\sfor|,\sor)\s"
    r"(?P<long>[A-Za-z][A-Za-z' ’-]{4,80}?)(?=[.;,]|\sand\b|$)"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_ENDS = re.compile(r"[.;:!?()]|,(?!\s+and\b)")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_SOURCES = ("reference", "source", "citation", "bibliography", "further reading", "resource", "organi", "links")
_ALIKE = 0.7  # share of letters in common from which two words are forms or spellings of one
_LONGEST = 120  # letters before a bracket that can hold an expansion


def find_expansions(article: AnalysedArticle) -> Iterator[Expansion]:
    """Where the initials of the words beside an abbreviation are exactly its letters; lists of sources are left out."""
    for passage in article.passages:
        if not any(sign in passage.text for sign in ("(", ", or ", " for ")) or _is_source(article, passage):
            continue
        yield from sorted(_in_passage(passage), key=lambda expansion: expansion.where)


def mean_different_things(one: Expansion, other: Expansion) -> bool:
    """Whether some word of one expansion is no form or spelling of the word in its place in the other."""
    return any(
        SequenceMatcher(None, first, second).ratio() < _ALIKE and first[:4] != second[:4]
        for first, second in zip(one.words, other.words, strict=True)
    )


def _in_passage(passage: Passage) -> Iterator[Expansion]:
    text = passage.text
    for match in (*_AFTER.finditer(text), *_OR.finditer(text)):
        words = list(_WORD.finditer(text, max(0, match.start() - _LONGEST), match.start()))
        start = _fitting_start(match["short"], words, text[: match.start()])
        if start is not None:
            where = TextSpan(start, match.end())
            yield Expansion(match["short"], _content(text[start : match.start()]), passage, where)
    for match in (*_BEFORE.finditer(text), *_STANDS.finditer(text)):
        words = list(_WORD.finditer(match["long"]))
        if _fitting_start(match["short"], words, match["long"]) == 0:
            yield Expansion(match["short"], _content(match["long"]), passage, TextSpan(*match.span()))


def _fitting_start(short: str, words: list[re.Match[str]], text: str) -> int | None:
    """Where the words begin whose initials, read backwards from the last, are the letters of an abbreviation."""
    letters = list(short.lower())
    start = None
    following = len(text)
    for word in reversed(words):
        if not letters:
            break
        if start is not None and _ENDS.search(text, word.end(), following):
            return None
        following = word.start()
        written = word.group()
        if written.isupper() and len(written) > 1:
            return None
        if written.lower()[0] == letters[-1] and written.lower() not in _SMALL:
            letters.pop()
            start = word.start()
        elif written.lower() not in _SMALL or start is None:
            return None
    return start if not letters else None


def _content(text: str) -> tuple[str, ...]:
    return tuple(word for word in (match.group().lower() for match in _WORD.finditer(text)) if word not in _SMALL)


def _is_source(article: AnalysedArticle, passage: Passage) -> bool:
    return any(heading.text.lower().startswith(_SOURCES) for heading in article.read.headings_above(passage.block))
