"""TOML front matter: each value with its place, found by the line of its key."""

import re
import tomllib
from collections import deque
from collections.abc import Iterator

from healthlint.positions import SourceSpan
from healthlint.reading.article import Metadata
from healthlint.reading.metadata import role_of

_NAME = r"""(?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*')"""
_PATH = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_TABLE_OR_KEY = re.compile(rf"^[ \t]*(?:\[\[?[ \t]*(?P<table>{_PATH})[ \t]*\]|(?P<key>{_PATH})[ \t]*=)", re.MULTILINE)
_BEFORE_VALUE = re.compile(r"(?:[\s,\[\]{}]|\#[^\r\n]*)*")
_UNQUOTED = re.compile(r"[^#,\[\]{}\r\n]+")
_NEAR = 1_000  # how far behind the last value the next is looked for, so that no text is searched again and again


class _Stretch:
    """The stretch of text that belongs to one key, read from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._position = start
        self._end = end

    def find(self, value: object) -> tuple[str, int | None]:
        """The next value as written and where it begins, or None where an escape hides it."""
        if not isinstance(value, str):
            before = _BEFORE_VALUE.match(self._text, self._position, self._end)
            written = _UNQUOTED.match(self._text, before.end() if before else self._position, self._end)
            if written is None:
                return str(value), None
            self._position = written.end()
            start = written.end() - len(written[0].rpartition("=")[2].lstrip())
            return self._text[start : written.end()].rstrip(), start
        limit = min(self._end, self._position + len(value) + _NEAR)
        quoted = [self._text.find(f"{quote}{value}{quote}", self._position, limit) for quote in "\"'"]
        start = min((place + 1 for place in quoted if place >= 0), default=-1)
        if start < 0:
            start = self._text.find(value, self._position, limit)
        if start < 0:
            return value, None
        self._position = start + len(value) + 1
        return value, start


def read_toml(text: str, shift: int) -> Iterator[Metadata]:
    """The values of a TOML text that stands at offset `shift` of the source; raises ValueError or RecursionError.

    Dates and numbers are as written; nested names are joined with a full stop, a list gives one entry an item.
    """
    tables = tomllib.loads(text)
    stretches = _key_stretches(text)
    waiting: list[tuple[str, object, _Stretch | None]] = [("", tables, None)]
    while waiting:
        key, value, stretch = waiting.pop()
        if key in stretches and stretch is None:
            stretch = stretches[key].popleft() if stretches[key] else None
        if isinstance(value, dict):
            waiting.extend(
                (f"{key}.{name}" if key else name, child, stretch) for name, child in reversed(value.items())
            )
        elif isinstance(value, list):
            waiting.extend((key, item, stretch) for item in reversed(value))
        elif value != "":
            written, start = stretch.find(value) if stretch else (str(value), None)
            span = None if start is None else SourceSpan(shift + start, shift + start + len(written))
            yield Metadata(role_of(key), key, written, "front-matter", span)


def _key_stretches(text: str) -> dict[str, deque[_Stretch]]:
    """For each full key the stretches between its sign "=" and the next key or table, in order."""
    stretches: dict[str, deque[_Stretch]] = {}
    table = ""
    lines = list(_TABLE_OR_KEY.finditer(text))
    ends = [*(line.start() for line in lines[1:]), len(text)]
    for line, end in zip(lines, ends, strict=True):
        if line["table"]:
            table = _plain(line["table"])
        else:
            key = f"{table}.{_plain(line['key'])}" if table else _plain(line["key"])
            stretches.setdefault(key, deque()).append(_Stretch(text, line.end(), end))
    return stretches


def _plain(path: str) -> str:
    """A dotted path without quotes and spaces."""
    return ".".join(name.strip("\"'") for name in re.findall(_NAME, path))
