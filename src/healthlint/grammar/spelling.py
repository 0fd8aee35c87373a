"""Decide on the remarks of dictionaries: what health articles spell so is right, and what is wrong gets a good cure."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from healthlint.grammar.remarks import PLACEHOLDER, Remark, Text
from healthlint.grammar.vocabulary import POSSESSIVE, Vocabulary

FROM_DICTIONARY = re.compile(r"SpellCheck|SplitWords|MORFOLOGIK_RULE_\w+")
"""The rules of the engines that only ask whether a word is in their dictionary."""
NAME = re.compile(r"(?<=[\w,;:(] )([A-Z]\w+(?:[-'’]\w+)*)(?: ([A-Z]\w+(?:[-'’]\w+)*))?")
NAME_BEFORE = re.compile(r"(?:^|[ (])[A-Z][\w.'’]* $")
NAME_AFTER = re.compile(r"(?:['’]s)? [A-Z][a-z]")
WORD = re.compile(r"[a-z]{4,}")
RUN = re.compile(r"\S+")
COMPOUND = re.compile(r"[^\W_][\w-]*(?:['’][\w-]+)*")
PART = re.compile(r"[^-]+")
PROSE = re.compile(f"[^{PLACEHOLDER}]")
TIMES_FOR_A_TERM = 3
SHORTEST_MISSPELT_NAME = 7
SHORTEST_MISSPELT_TERM = 5
SHORTEST_MISSPELT_TITLE = 10
"""Letters from which on a name or term that is one letter from a known word is taken for that word, misspelt;
with a capital and beside a name ("Dr Affeldt"), from which on it is a title rather than a part of the name."""
MOST_REPLACEMENTS = 5


DICTIONARIES = {"harper": frozenset({"SpellCheck"}), "languagetool": frozenset({"MORFOLOGIK_RULE_EN_US"})}
"""The engines that have a dictionary, and the code that switches it off."""


def is_from_dictionary(code: str) -> bool:
    """Whether an engine's rule only asks if a word is in its dictionary."""
    return FROM_DICTIONARY.fullmatch(code) is not None


class Speller:
    """The judgement on the spelling of one article: its vocabulary, and the names and terms that it uses itself."""

    def __init__(self, vocabulary: Vocabulary, texts: Sequence[Text]) -> None:
        self._vocabulary = vocabulary
        self._names = _names(texts)
        self._terms = _terms(texts)

    def judged(self, remark: Remark, text: Text) -> Remark | None:
        """The remark, with better replacements if it is on a misspelt word; none if the word is right."""
        if not is_from_dictionary(remark.code):
            return remark
        word = text.text[remark.start : remark.end]
        neighbours = self._neighbours_of_fault(remark.start, remark.end, text)
        if neighbours is None:
            return None
        if word.islower() and self._vocabulary.knows(word.capitalize(), text.locale):
            neighbours = [word.capitalize()]
        return replace(remark, replacements=_best_replacements(word, neighbours, remark.replacements))

    def doubted(self, text: Text) -> Text | None:
        """The text with all blanked out but the words that may be misspelt, with what stands against them.

        None if there are no such words.
        """
        kept, reach = "", 0
        for run in RUN.finditer(text.text):
            if any(self._may_be_wrong(compound, text) for compound in COMPOUND.finditer(text.text, *run.span())):
                kept += PROSE.sub(" ", text.text[reach : run.start()]) + run[0]
                reach = run.end()
        # What touches a placeholder is not prose: the placeholders stay.
        return replace(text, text=kept + PROSE.sub(" ", text.text[reach:])) if kept else None

    def _may_be_wrong(self, compound: re.Match[str], text: Text) -> bool:
        """Whether a dictionary's remark on the compound or a part of it would be kept."""
        if self._is_right(compound[0], text.locale):
            return False
        parts = PART.finditer(text.text, *compound.span()) if "-" in compound[0] else ()
        places = [compound.span(), *(part.span() for part in parts)]
        return any(self._neighbours_of_fault(start, end, text) is not None for start, end in places)

    def _neighbours_of_fault(self, start: int, end: int, text: Text) -> list[str] | None:
        """The words that one at a place may be meant for if it is misspelt, often none; None if it is right."""
        word = text.text[start:end]
        whole = _whole(text.text, start, end)
        if not word.isascii() or len(word.strip(".")) < 2:
            return None
        if self._is_right(word, text.locale) or self._is_right(whole, text.locale):
            return None
        if _is_pronunciation(whole, text.text[:start]):
            return None
        neighbours = self._vocabulary.neighbours(word, text.locale) if len(word) >= SHORTEST_MISSPELT_TERM else []
        stem = POSSESSIVE.sub("", word)
        if stem in self._names and (not neighbours or len(word) < SHORTEST_MISSPELT_NAME):
            return None
        if stem in self._terms and not neighbours:
            return None
        if text.kind != "heading" and len(word) < SHORTEST_MISSPELT_TITLE and _is_beside_a_name(text.text, start, end):
            return None
        if word[0].isupper() and not self._vocabulary.neighbours(word, text.locale):
            return None  # a name: it begins with a capital and is near no word
        return neighbours

    def _is_right(self, words: str, locale: str) -> bool:
        return all(self._vocabulary.knows(word, locale) for word in words.split())


def _whole(text: str, start: int, end: int) -> str:
    """The word with what hyphens join to it: engines may look at the parts of a compound one by one."""
    while start and (text[start - 1].isalnum() or text[start - 1] in "_-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "_-"):
        end += 1
    return text[start:end]


def _is_beside_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital stands beside another one, as the parts of a name do, and is none in capitals."""
    word = text[start:end]
    follows = NAME_BEFORE.search(text[:start]) or NAME_AFTER.match(text[end:])
    return word[:1].isupper() and not word.isupper() and follows is not None


def _is_pronunciation(word: str, before: str) -> bool:
    """Whether a word is respelt for the ear, in brackets and with its stress in capitals: (an-jee-oh-EE-duh-muh)."""
    parts = [part for part in word.split("-") if part]
    stressed = any(len(part) > 1 and part.isupper() for part in parts) and any(part.islower() for part in parts)
    return stressed and before.rfind("(") > before.rfind(")")


def _names(texts: Sequence[Text]) -> frozenset[str]:
    """Words with a capital in the middle of a sentence; not those of headings, which may have title case."""
    pairs = (match.groups() for text in texts if text.kind != "heading" for match in NAME.finditer(text.text))
    return frozenset(POSSESSIVE.sub("", name) for pair in pairs for name in pair if name)


def _terms(texts: Sequence[Text]) -> frozenset[str]:
    """Words that the article uses again and again: its terms, whether we know them or not."""
    seen = Counter(word for text in texts for word in WORD.findall(text.text))
    return frozenset(word for word, times in seen.items() if times >= TIMES_FOR_A_TERM)


def _best_replacements(word: str, neighbours: Sequence[str], proposed: Sequence[str]) -> tuple[str, ...]:
    """The engine's proposals, after ours where the engine thinks of none that is one letter away."""
    ours = [neighbour.capitalize() if word[0].isupper() else neighbour for neighbour in neighbours]
    best = [*proposed, *ours] if proposed and proposed[0] in ours else [*ours, *proposed]
    return tuple(dict.fromkeys(best))[:MOST_REPLACEMENTS]
