"""Cue phrases from TOML files, and where they stand in a sentence."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from healthlint.language.framing.sentence import Sentence

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Match:
    """A cue in a sentence: the name of its group, what the group says, and the words start to end (half-open)."""

    group: str
    fields: Fields
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases: the words and lemmas ("~walk") that may follow, and the group that ends here."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    group: str = ""


class CueTable:
    """Groups of phrases, kept as a tree of words; a group without phrases is a word list, see `word_list`.

    A phrase is words in lower case with contractions written out. `a|b` is either word, `~walk` any form of the
    lemma (`~walk|run` of either), `[very]` may be absent, `*` is any one word, `#`
    a year or decade.
    """

    def __init__(self, groups: Mapping[str, Mapping[str, object]]) -> None:
        self._root = _Node()
        self._fields: dict[str, Fields] = {}
        for name, group in groups.items():
            self._fields[name] = {key: value for key, value in group.items() if isinstance(value, str)}
            phrases = group.get("phrases", [])
            assert isinstance(phrases, list)
            for phrase in phrases:
                _plant(self._root, phrase.split(), name)

    def matches(self, sentence: Sentence) -> Iterator[Match]:
        """The cues of a sentence from left to right, the longest at each word; none overlaps another."""
        first = self._root.next
        free = 0
        for index, word in enumerate(sentence.words):
            if index < free or (word not in first and "~" + sentence.lemmas[index] not in first):
                continue
            end, group = _longest(self._root, sentence, index)
            if group:
                free = end
                yield Match(group, self._fields[group], index, end)


def _plant(node: _Node, elements: list[str], group: str) -> None:
    """Add a phrase below a node, once for each of its alternatives."""
    if not elements:
        node.group = node.group or group
        return
    element, rest = elements[0], elements[1:]
    if element.startswith("["):
        _plant(node, rest, group)
        element = element[1:-1]
    mark = "~" if element.startswith("~") else ""
    for word in element.removeprefix("~").split("|"):
        _plant(node.next.setdefault(mark + word, _Node()), rest, group)


def _longest(node: _Node, sentence: Sentence, index: int) -> tuple[int, str]:
    """Where the longest phrase from a word on ends, and its group; "" where none fits."""
    best = index, node.group
    if index < len(sentence.words):
        word = sentence.words[index]
        for key in (word, "~" + sentence.lemmas[index], "*", "#" if word[:4].isdigit() and len(word) > 3 else ""):
            if below := node.next.get(key):
                found = _longest(below, sentence, index + 1)
                if found[1] and found[0] > best[0]:
                    best = found
    return best


def load_groups(name: str) -> dict[str, dict[str, object]]:
    """The groups of a shipped cue file, by its name without ".toml"."""
    text = files("healthlint.language.framing").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    groups: dict[str, dict[str, object]] = tomllib.loads(text)
    return groups


@cache
def cue_table(name: str) -> CueTable:
    """The table of a shipped cue file; the file is read once."""
    return CueTable(load_groups(name))


@cache
def word_list(name: str, group: str) -> frozenset[str]:
    """The words of one group of a shipped cue file that is a list rather than phrases (its key is `words`)."""
    words = load_groups(name)[group]["words"]
    assert isinstance(words, list)
    return frozenset(words)
