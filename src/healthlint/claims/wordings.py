"""Wordings of a statement as patterns over lemmas, and where they stand in a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from spacy.tokens import Token

_Payload = TypeVar("_Payload")
_GAP = 3
_ENDS_GAP = frozenset((",", ".", ";", ":", "(", ")", "?", "!", "but", "and", "or"))
_HYPHENS = frozenset("-‐‑–")
_ARTICLES = frozenset(("a", "an", "the"))


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence for matching: hyphens are left out and hyphenated words cut, so that both spellings match.

    `forms` are in lower case with contractions written out; `tokens` are indexes in the document.
    """

    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    tokens: tuple[int, ...]


@dataclass(slots=True)
class _Node(Generic[_Payload]):
    next: dict[str, "_Node[_Payload]"] = field(default_factory=dict)
    gap: "_Node[_Payload] | None" = None
    payloads: list[_Payload] = field(default_factory=list)


class Wordings(Generic[_Payload]):
    """Patterns in one tree, each with what it stands for.

    A pattern is words with blanks between them: a word stands for all its inflections, `=word` for itself alone,
    `one|other` for either, `[word]` may be left out, and `...` is up to three words within the phrase.
    """

    def __init__(self, *, skips_articles: bool = False) -> None:
        """`skips_articles`: whether an article that a pattern does not name may stand between its words."""
        self._root: _Node[_Payload] = _Node()
        self._articles = _ARTICLES if skips_articles else frozenset[str]()

    def add(self, pattern: str, payload: _Payload) -> None:
        """Put a pattern into the tree. Raises ValueError for one that begins with a gap or has no words."""
        elements = pattern.split()
        if not elements or elements[0] == "...":
            raise ValueError(f"a wording begins with a word: “{pattern}”")
        _plant(self._root, elements, payload)

    def find(self, words: Words) -> Iterator[tuple[int, int, _Payload]]:
        """Every pattern in a sentence: first word, one past the last, and what it stands for."""
        first = self._root.next
        for index, form in enumerate(words.forms):
            for key in {form, words.lemmas[index], f"={form}"}:
                if below := first.get(key):
                    for end, payload in _walk(below, words, index + 1, self._articles):
                        yield index, end, payload


def read_words(sentence: Iterable[Token]) -> Words:
    """The words of a spaCy sentence, or of some of its tokens, for matching."""
    forms: list[str] = []
    lemmas: list[str] = []
    tokens: list[int] = []
    for token in sentence:
        form = token.norm_.lower()
        if form in _HYPHENS:
            continue
        parts = form.replace("‑", "-").split("-") if "-" in form or "‑" in form else [form]
        for number, part in enumerate(parts):
            forms.append(part)
            lemmas.append(token.lemma_.lower().split("-")[-1] if number == len(parts) - 1 else part)
            tokens.append(token.i)
    return Words(tuple(forms), tuple(lemmas), tuple(tokens))


def _plant(node: _Node[_Payload], elements: Sequence[str], payload: _Payload) -> None:
    if not elements:
        node.payloads.append(payload)
        return
    element, rest = elements[0], elements[1:]
    if element.startswith("["):
        _plant(node, rest, payload)
        element = element[1:-1]
    if element == "...":
        node.gap = node.gap or _Node()
        _plant(node.gap, rest, payload)
        return
    for word in element.split("|"):
        _plant(node.next.setdefault(word, _Node()), rest, payload)


def _walk(node: _Node[_Payload], words: Words, index: int, articles: frozenset[str]) -> Iterator[tuple[int, _Payload]]:
    for payload in node.payloads:
        yield index, payload
    size = len(words.forms)
    if index < size:
        form, lemma = words.forms[index], words.lemmas[index]
        for key in {form, lemma, f"={form}"}:
            if below := node.next.get(key):
                yield from _walk(below, words, index + 1, articles)
        if form in articles and index + 1 < size and node.next and words.lemmas[index - 1] != "be":
            # "Is the right one" is not "is right".
            for key in {words.forms[index + 1], words.lemmas[index + 1]}:
                if below := node.next.get(key):
                    yield from _walk(below, words, index + 2, articles)
    if node.gap is not None:
        for skipped in range(_GAP + 1):
            yield from _walk(node.gap, words, index + skipped, articles)
            if index + skipped >= size or words.forms[index + skipped] in _ENDS_GAP:
                break
