"""Medical terms in an article that patients are not likely to know, and whether the article explains them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from healthlint.claims.explanations import is_explained_at, links_at
from healthlint.language import AnalysedArticle, Passage
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind


class Familiarity(StrEnum):
    """How likely patients are to know a term; the value names its file."""

    UNKNOWN = "jargon.toml"
    TECHNICAL = "jargon_technical.toml"


@dataclass(frozen=True, slots=True)
class Term:
    """The first use of a term in running text, with plain words for it, the best first."""

    passage: Passage
    where: TextSpan
    plain: tuple[str, ...]


_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.QUOTE, BlockKind.CAPTION)
# A word with a capital beside it: the term is then part of a name ("Renal Association").
_NAME_AFTER = re.compile(r"\s+(?:of\s+|and\s+|for\s+|the\s+)*[A-Z][a-z]")
_NAME_BEFORE = re.compile(r"[a-z,]\s+(?:[A-Z][a-z]+\s+)+$")


@cache
def _terms(familiarity: Familiarity) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """A pattern for any of the terms in either spelling, and the plain words by the term in one spelling."""
    tables = tomllib.loads(files("healthlint.claims").joinpath(familiarity).read_text(encoding="utf-8"))
    words = {term: tuple(plain) for table in tables.values() for term, plain in table.items()}
    ordered = sorted(words, key=len, reverse=True)
    spelled = (re.escape(term).replace("ae", "a?e").replace("oe", "o?e").replace(r"\ ", r"\s+") for term in ordered)
    pattern = re.compile(rf"(?<![\w-])(?P<term>{'|'.join(spelled)})(?:s|es)?(?![\w-])", re.IGNORECASE)
    return pattern, {_level(term): plain for term, plain in words.items()}


def _level(term: str) -> str:
    return " ".join(term.lower().replace("ae", "e").replace("oe", "e").split())


def find_unexplained(article: AnalysedArticle, familiarity: Familiarity) -> Iterator[Term]:
    """The terms that the article uses and nowhere explains, each at its first use in running text."""
    pattern, words = _terms(familiarity)
    first: dict[str, Term] = {}
    explained: set[str] = set()
    for passage in article.passages:
        for match in pattern.finditer(passage.text):
            term = _level(match["term"])
            where = TextSpan(*match.span())
            if term in explained or _is_name(passage.text, where):
                continue
            plain = words[term]
            linked = any(link.start <= where.start < link.end for link in links_at(article, passage))
            if linked or is_explained_at(passage, where, plain):
                explained.add(term)
            elif passage.kind in _RUNNING:
                first.setdefault(term, Term(passage, where, plain))
    yield from (found for term, found in first.items() if term not in explained)


def _is_name(text: str, where: TextSpan) -> bool:
    if not text[where.start].isupper():
        return False
    return bool(_NAME_AFTER.match(text, where.end) or _NAME_BEFORE.search(text[: where.start]))
