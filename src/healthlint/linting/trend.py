"""The trend of readability: each article's grade over time, in a file that is kept beside the articles."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from healthlint.findings import ArticleSummary, Report
from healthlint.linting.settings import path_in_folder

_GRADE = "flesch_kincaid_grade"
_VERSION = 1


class TrendError(Exception):
    """A trend file that cannot be used: why, and the cure."""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article's scores, by textstat's names, as long as its text stayed the same; `sha256` is of its bytes."""

    sha256: str
    words: int
    readability: dict[str, float]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    articles: dict[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Trend:
    """The entries of each article, the oldest first; paths are written from the file's folder, with slashes."""

    articles: Mapping[str, tuple[Entry, ...]]

    def text(self) -> str:
        """The file: sorted JSON with one entry a line."""
        parts = []
        for path, entries in sorted(self.articles.items()):
            lines = ",\n".join(f"      {json.dumps(msgspec.to_builtins(entry), sort_keys=True)}" for entry in entries)
            parts.append(f"    {json.dumps(path)}: [\n{lines}\n    ]")
        articles = "{\n" + ",\n".join(parts) + "\n  }" if parts else "{}"
        return f'{{\n  "version": {_VERSION},\n  "articles": {articles}\n}}\n'


def load_trend(path: Path) -> Trend:
    """Read a trend file, an empty trend where there is none; raises TrendError where it is broken."""
    try:
        file = msgspec.json.decode(path.read_bytes(), type=_File)
    except FileNotFoundError:
        return Trend({})
    except OSError as error:
        raise TrendError(f"the trend {path} cannot be read: {error.strerror or error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        cure = "mend it (a merge may have left marks in it), or remove it to begin anew"
        raise TrendError(f"the trend {path} is broken: {error}; {cure}") from error
    if file.version != _VERSION:
        raise TrendError(f"the trend {path} is of version {file.version}; this healthlint reads {_VERSION}")
    return Trend(file.articles)


def follow_trend(trend: Trend, report: Report, folder: Path) -> tuple[Trend, tuple[str, ...]]:
    """The trend with the articles of a report as they are now, and a sentence on each whose grade moved since.

    A grade has moved where it differs in the first decimal. `folder` is that of the trend's file.
    """
    articles = dict(trend.articles)
    moves = []
    home = folder.resolve()
    for article in report.articles:
        name = path_in_folder(Path(article.path), home)
        earlier = articles.get(name, ())
        if earlier and earlier[-1].sha256 == article.sha256:
            continue
        entry = _entry(article)
        if earlier and (said := _move(earlier[-1], entry)):
            moves.append(f"{article.path}: {said}")
        articles[name] = (*earlier, entry)
    return Trend(articles), tuple(moves)


def _entry(article: ArticleSummary) -> Entry:
    return Entry(article.sha256, article.words, {name: round(score, 1) for name, score in article.readability.items()})


def _move(before: Entry, after: Entry) -> str | None:
    old, new = before.readability.get(_GRADE), after.readability.get(_GRADE)
    if old is None or new is None or old == new:
        return None
    return f"grade {'rose' if new > old else 'fell'} from {old:.1f} to {new:.1f}"
