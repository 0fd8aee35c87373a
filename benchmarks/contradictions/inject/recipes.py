"""Recipes: for each type of contradiction, what it contradicts and how it and its decoys are worded, in TOML files."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contradictions.inject.anchors import Article

TEMPLATES = Path(__file__).parent / "templates"
LEVELS = ("near", "reworded", "changed")


@dataclass(frozen=True, slots=True)
class Recipe:
    """One kind of contradiction.

    `anchors` are patterns of sentences in clean articles, `plants` stand in where those lack one; a recipe without
    either is for faults within one statement. `wordings` has the sentences of each level, `decoys` pairs of a kind and
    a sentence, `cases` the words for the slots of all of them. `topics` is a pattern of the topics that it is fit for.
    """

    type: int
    name: str
    anchors: tuple[str, ...]
    plants: tuple[str, ...]
    wordings: tuple[tuple[str, ...], ...]
    decoys: tuple[tuple[str, str], ...]
    cases: tuple[dict[str, str], ...]
    topics: str

    @property
    def is_single(self) -> bool:
        return not self.anchors and not self.plants

    def cases_for(self, groups: dict[str, str]) -> list[dict[str, str]]:
        """The cases that fit what an anchor says, with its own words for the slots that a case leaves open."""
        fitting = [case for case in self.cases if all(case.get(name, value) == value for name, value in groups.items())]
        return [groups | case for case in fitting]


def read_recipes(half: str) -> Iterator[Recipe]:
    """The recipes of a half, each with its own wordings. Raises KeyError for one that lacks a part."""
    for path in sorted((TEMPLATES / half).glob("*.toml")):
        for table in tomllib.loads(path.read_text(encoding="utf-8"))["recipe"]:
            yield Recipe(
                type=table["type"],
                name=table["name"],
                anchors=tuple(table.get("anchors", ())),
                plants=tuple(table.get("plants", ())),
                wordings=tuple(tuple(table[level]) for level in LEVELS),
                decoys=tuple((kind, sentence) for kind, sentence in table["decoys"]),
                cases=tuple(table.get("cases", [{}])),
                topics=table.get("topics", ""),
            )


def fill(sentence: str, article: Article, case: dict[str, str]) -> str:
    """A sentence of a recipe about an article's topic; `{s}` and `{is}` agree with it in number."""
    many = article.is_plural
    words = {
        "topic": article.topic,
        "Topic": article.topic[0].upper() + article.topic[1:],
        "s": "" if many else "s",
        "es": "" if many else "es",
        "is": "are" if many else "is",
        "has": "have" if many else "has",
        "does": "do" if many else "does",
        "it": "they" if many else "it",
    }
    slots = case | {name.capitalize(): value[0].upper() + value[1:] for name, value in case.items()}
    return sentence.format_map(slots | words)
