"""JSON-LD in a page (schema.org as JSON): its values with their places, and which of them speak of the article."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from healthlint.positions import SourceSpan
from healthlint.reading.article import Metadata, Role
from healthlint.reading.metadata import role_of

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]++', re.DOTALL)
# Keys whose value is the article again, or things beside it, rather than a part of it.
_CONTAINERS = frozenset({"", "@graph", "mainEntity", "mainEntityOfPage", "mainContentOfPage"})
_PAGE_TYPE = re.compile(r"(?:Article|Page|Posting|Guideline|Guide|Report|CreativeWork|HowTo)$")
_LONGEST_PATH = 3
_CONSTANTS = frozenset({"true", "false", "null"})
_NAMELESS = frozenset({"@context"})


@dataclass(slots=True, eq=False)
class _Node:
    """An object: `path` leads to it from `root`, the nearest thing that is not part of another; None if too far."""

    path: tuple[str, ...] | None
    root: "_Node | None" = None
    types: list[str] = field(default_factory=list)
    has_name: bool = False

    def child(self, key: str) -> "_Node":
        if key in _CONTAINERS and self.path == ():
            return _Node(())
        if self.path is None or len(self.path) >= _LONGEST_PATH:
            return _Node(None, self.root or self)
        return _Node((*self.path, key), self.root or self)

    @property
    def is_about_page(self) -> bool:
        types = (self.root or self).types
        return not types or any(_PAGE_TYPE.search(name) for name in types)


@dataclass(slots=True)
class _Level:
    """An object or array that is open; the values of an array belong to the key that holds it."""

    node: _Node
    is_object: bool
    key: str = ""
    awaits_key: bool = True


@dataclass(frozen=True, slots=True)
class _Value:
    """A string or number, with the key it has in its object."""

    node: _Node
    key: str
    text: str
    span: SourceSpan


def read_json_ld(source: str, start: int, end: int) -> list[Metadata]:
    """The metadata of a script; of a broken one only the parser's message, as "json-ld-error"."""
    try:
        json.loads(source[start:end], strict=False)
    except (ValueError, RecursionError) as error:
        return [Metadata(Role.OTHER, "json-ld-error", str(error), "json-ld", SourceSpan(start, end))]
    values = list(_values(source, start, end))
    names: dict[str, _Value] = {}
    identifiers = {id(value.node): value.text for value in values if value.key == "@id"}
    for value in values:
        if value.key == "name":
            value.node.has_name = True
            if id(value.node) in identifiers:
                names.setdefault(identifiers[id(value.node)], value)
    entries: list[Metadata] = []
    for value in values:
        if value.key == "@id" and not value.node.has_name and value.node.path and value.text in names:
            named = names[value.text]
            value = _Value(value.node, "name", named.text, named.span)
        key = ".".join((*(value.node.path or ()), value.key))
        entries.append(Metadata(_role(value), key, value.text, "json-ld", value.span))
    return entries


def _role(value: _Value) -> Role:
    node = value.node
    if node.path is None or not node.is_about_page or value.key.startswith("@"):
        return Role.OTHER
    if not node.path and value.key == "name":
        return Role.TITLE if node.types else Role.OTHER
    return nested_role((*node.path, value.key))


def nested_role(path: tuple[str, ...]) -> Role:
    """The role of a property of the article, or of a thing that is one ("author.name"); of those of others, none."""
    return role_of(".".join(path)) if len(path) <= 2 else Role.OTHER


def _values(source: str, start: int, end: int) -> Iterator[_Value]:
    """The strings and numbers of valid JSON in source order."""
    levels = [_Level(_Node(()), is_object=False)]
    for match in _TOKEN.finditer(source, start, end):
        token, level = match[0], levels[-1]
        if token in "{[":
            node = level.node.child(level.key) if token == "{" else level.node
            levels.append(_Level(node, token == "{", "" if token == "{" else level.key))
        elif token in "}]":
            levels.pop()
        elif token == ",":
            level.awaits_key = True
        elif token == ":":
            level.awaits_key = False
        elif token[0] == '"':
            text = json.loads(token, strict=False)
            if level.is_object and level.awaits_key:
                level.key = text
            elif level.key not in _NAMELESS and text.strip():
                if level.key == "@type":
                    level.node.types.append(text)
                yield _Value(level.node, level.key, text, SourceSpan(match.start() + 1, match.end() - 1))
        elif token not in _CONSTANTS and level.key not in _NAMELESS:
            yield _Value(level.node, level.key, token, SourceSpan(*match.span()))
