"""The words that are no misspelling in a health article, whatever a general dictionary says."""

import gzip
import re
from collections.abc import Iterable, Iterator, Set
from functools import cache
from importlib.resources import files

from healthlint.grammar.affixes import PREFIXES, has_known_stem, is_medical_compound

ABBREVIATION = re.compile(
    r"(?:[A-Z]\.){1,5}|[A-Z]{1,6}s?|[a-z][A-Z]{2,5}|[A-Z][a-z][A-Z]{1,3}|[A-Z]{2,5}[a-z]{2,6}[A-Z]{1,3}"
    r"|(?!\d+[a-z]{2}$)(?=\w*\d)(?=\w*[^\W\d])\w{2,8}"
    r"|(?:b\.?i|t\.?i|q\.?i|q\.?o|q|o)\.?d\.?|p\.?r\.?n\.?|q\.?h\.?s?\.?|p\.o\.?|[ap]\.c\.?"
)
"""U.S.C., COPD, GPs, mRNA, DoD, MRPharmS, B12, HbA1c; t.i.d., which is bad notation but no misspelling."""
CAPITAL_INSIDE = re.compile(r"(?P<first>[A-Z]?[a-z]+)(?P<second>[A-Z][a-z]*)\w*")
JOINERS = frozenset(
    "a an and are as at be but by can for from has have he if in is it may not of on or she so that the their they "
    "this to was we were will with you your".split()
)
POSSESSIVE = re.compile(r"['’]s?$")
PART = re.compile(r"[-–/.]")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Vocabulary:
    """The shipped medical vocabulary and, on top, the words of a project, each with its plural in -s.

    A project's word in lower case is known in any case; one with capitals only as written. The data file is read at the
    first question, in 0.04 seconds.
    """

    def __init__(self, own: Iterable[str] = ()) -> None:
        words = frozenset(word.strip().replace("’", "'") for word in own)
        self._own = words | {f"{word}s" for word in words}
        self._known: dict[tuple[str, str], bool] = {}

    def knows(self, word: str, locale: str) -> bool:
        """Whether a word, inflected or compound, is spelt right in a locale ("en-US" or "en-GB")."""
        known = self._known.get((word, locale))
        if known is None:
            known = self._known[word, locale] = self._look_up(word, locale)
        return known

    def _look_up(self, word: str, locale: str) -> bool:
        word = word.replace("’", "'")
        if self._is_own(word) or ABBREVIATION.fullmatch(POSSESSIVE.sub("", word)) or self._is_product_name(word):
            return True
        *first, last = PART.split(word)
        parts = [part for part in first if part.lower() not in PREFIXES] + [last]
        return all(self._knows_part(part, locale) for part in parts)

    def lists(self, word: str, locale: str) -> bool:
        """Whether the lists hold the word or what it is the possessive of."""
        return any(_is_listed(form, locale) for form in _base_forms(word))

    def neighbours(self, word: str, locale: str) -> list[str]:
        """The listed words in lower case that are one letter away, those that keep the first letter first."""
        lower = word.lower()
        words = _sections()
        found = {form for form in one_edit_away(lower) if form in words["en"] or form in words[locale]}
        return sorted(found, key=lambda form: (form[0] != lower[0], abs(len(form) - len(lower)), form))

    def _is_own(self, word: str) -> bool:
        return any(form in self._own or form.lower() in self._own for form in (word, *_base_forms(word)))

    def _is_product_name(self, word: str) -> bool:
        """CareerScope and eBenefits, but not "orThe" or "painIt": there, a blank is lost between two words."""
        match = CAPITAL_INSIDE.fullmatch(word) if not word.isupper() else None
        return match is not None and JOINERS.isdisjoint({match["first"], match["second"].lower()})

    def _knows_part(self, part: str, locale: str) -> bool:
        if self.lists(part, locale) or self._is_own(part) or ABBREVIATION.fullmatch(part) or part.isdigit():
            return True
        stem = POSSESSIVE.sub("", part).lower()
        if is_medical_compound(stem, locale):
            return True
        # A misspelt word may look like one with a prefix ("interrested": "inter" and "rested").
        return has_known_stem(stem, lambda rest: _is_listed(rest, locale)) and not self.neighbours(stem, locale)


@cache
def _sections() -> dict[str, Set[str]]:
    """The data file: words for every locale under "en", for one under its tag, and names."""
    raw = files("healthlint.grammar").joinpath("data/words.txt.gz").read_bytes()
    sections: dict[str, Set[str]] = {}
    for section in gzip.decompress(raw).decode().split("\n\n"):
        title, *words = section.split("\n")
        sections[title] = frozenset(words)
    return sections


def _is_listed(word: str, locale: str) -> bool:
    sections = _sections()
    lower = word.lower()
    if lower in sections["en"] or lower in sections[locale]:
        return True
    return word in sections["names"] or (word.isupper() and word.capitalize() in sections["names"])


def _base_forms(word: str) -> Iterator[str]:
    """The word, and what it is the possessive of."""
    yield word
    if POSSESSIVE.search(word):
        yield POSSESSIVE.sub("", word)


def one_edit_away(word: str) -> Iterator[str]:
    """Every string made by one letter left out, put in, changed, or swapped with the next."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in LETTERS:
            yield before + letter + after
            if after and letter != after[0]:
                yield before + letter + after[1:]
