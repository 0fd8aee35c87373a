"""The form in which names are compared: words in order, without hyphens, accents and possessive endings."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

WORD = re.compile(r"([^\W_]+)(?:['’](?=[sS]\b)[sS])?")
GAP = re.compile(r"[-‐‑–]|\s+|['’]\s")
COMMA = re.compile(r",\s")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: `written` as they stand, `plain` in lower case; `starts` and `ends` are code points.

    `joined[i]` says what stands between word i and the next inside a name: "," or "" for a comma, or for a blank,
    a hyphen or the full stop of an initial ("E. coli"); None where no name can go on.
    """

    written: tuple[str, ...]
    plain: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: tuple[str | None, ...]


def split_words(text: str) -> Words:
    """Cut a text into words as they are compared."""
    found = list(WORD.finditer(text))
    written = tuple(match[1] for match in found)
    between = [_joiner(text[left.end() : right.start()], left[1]) for left, right in pairwise(found)]
    return Words(
        written,
        tuple(map(plain_form, written)),
        tuple(match.start(1) for match in found),
        tuple(match.end(1) for match in found),
        (*between, None),
    )


def _joiner(gap: str, before: str) -> str | None:
    if gap == " " or GAP.fullmatch(gap):
        return ""
    if COMMA.fullmatch(gap):
        return ","
    return "" if gap == ". " and (len(before) == 1 or before.lower() == "st") else None


@lru_cache(maxsize=2**16)
def plain_form(word: str) -> str:
    """The word in lower case, bare of accents."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


@lru_cache(maxsize=2**16)
def singular_forms(plain: str) -> tuple[str, ...]:
    """What a word in its plain form may be the plural of, likelier forms first; empty for one that is no plural."""
    return tuple(_singulars(plain)) if len(plain) > 3 else ()


def _singulars(plain: str) -> Iterator[str]:
    if plain.endswith("ies"):
        yield f"{plain[:-3]}y"
    if plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        yield plain[:-1]
    if plain.endswith(("oses", "eses", "yses")):
        yield f"{plain[:-2]}is"
    if plain.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield plain[:-2]
    if plain.endswith("ae"):
        yield plain[:-1]
    if plain.endswith("mata"):
        yield plain[:-2]
