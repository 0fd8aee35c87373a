"""Abbreviations that an article uses and nowhere spells out."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from healthlint.claims.explanations import is_explained_at, links_at
from healthlint.language import AnalysedArticle, Locale, Passage
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """The first use of an abbreviation in running text."""

    passage: Passage
    where: TextSpan


_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_CAPITALS = re.compile(r"(?<![\w@#/.&$\[{<%-])(?P<letters>[A-Z][A-Z&]{1,5})(?:s|['’]s)?(?![\w@/&-])(?!\.\w)")
# Beside other capitals, figures or a place it belongs to a name, a heading in capitals, a form or an address; in a row
# of single letters it is one of a set of codes.
_BESIDE_AFTER = re.compile(
    r"[\s®™]*(?:\d|[A-Z]{2,}\b|\([A-Z]{2,}\)?\s*\d)|[®™]|\s[A-Z][a-z]+|,?\s(?:or\s|and\s)?[A-Z]\b"
)
_BESIDE_BEFORE = re.compile(
    r"(?:\b[A-Z]{2,}|\d|\b[A-Z][a-z]+,|\b[A-Z],|\b(?:Dr|Prof|Form|Room|Suite|St|Vitamin|Type)\.?)\s+$"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_SOURCES = ("reference", "source", "citation", "bibliography", "further reading")
_NEAR, _FAR = 3, 4  # letters from which initials prove an expansion in the same passage, and anywhere
_SHOUTED = 0.5  # share of capitals above which a passage is set in capitals


@cache
def _known(locale: Locale) -> frozenset[str]:
    table = tomllib.loads(files("healthlint.claims").joinpath("abbreviations.toml").read_text(encoding="utf-8"))
    local = table["us"] if locale is Locale.US else table["uk"]
    return frozenset((*table["known"], *local, *table["not_abbreviations"]))


def find_unexpanded(article: AnalysedArticle) -> Iterator[Abbreviation]:
    """The abbreviations that readers in the article's locale may not know and that are nowhere spelled out."""
    known = _known(article.context.locale)
    first: dict[str, Abbreviation] = {}
    expanded: set[str] = set()
    initials: list[str] = []
    for passage in article.passages:
        initials.append(_initials(passage.text))
        letters = [letter for letter in passage.text if letter.isalpha()]
        if sum(map(str.isupper, letters)) > _SHOUTED * len(letters) or _is_source(article, passage):
            continue
        for match in _CAPITALS.finditer(passage.text):
            short = match["letters"]
            if short in known or match[0] in known or short in expanded or _is_part_of_name(passage.text, match):
                continue
            where = TextSpan(*match.span("letters"))
            linked = any(link.start <= where.start < link.end for link in links_at(article, passage))
            spelled = len(short) >= _NEAR and _fits(short, initials[-1])
            explained = is_explained_at(passage, where) and passage.kind is not BlockKind.HEADING
            if linked or spelled or explained:
                expanded.add(short)
            elif passage.kind in _RUNNING:
                first.setdefault(short, Abbreviation(passage, where))
    everywhere = " ".join(initials)
    for short, found in first.items():
        if short not in expanded and not (len(short) >= _FAR and _fits(short, everywhere)):
            yield found


def _is_part_of_name(text: str, match: re.Match[str]) -> bool:
    return bool(_BESIDE_AFTER.match(text, match.end()) or _BESIDE_BEFORE.search(text[: match.start()]))


def _is_source(article: AnalysedArticle, passage: Passage) -> bool:
    above = article.read.headings_above(passage.block)
    return any(heading.text.lower().startswith(_SOURCES) for heading in above)


def _initials(text: str) -> str:
    """The first letters of the words, and again without the small ones; words in capitals stand for nothing."""
    words = [word for word in _WORD.findall(text) if not (word.isupper() and len(word) > 1)]
    return "".join(word[0] for word in words).lower() + " " + "".join(w[0] for w in words if w not in _SMALL).lower()


def _fits(short: str, initials: str) -> bool:
    return short.replace("&", "").lower() in initials
