"""The keys of the cache: all that a result depends on, as one hash."""

import hashlib
import json
import os
import sys
import time
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from healthlint import __version__
from healthlint.linting.cache import Cache
from healthlint.linting.planning import Plan
from healthlint.rulebook import BUILT_IN

_PACKAGE = Path(__file__).parents[1]
_RACY = 2_000_000_000
"""Nanoseconds within which a second change of a file might leave its time and size as they were."""


class Keys:
    """Makes the keys of one run. What the files of a folder hold is read once, and again only when they change."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._folders: dict[Path, str] = {}
        self._looks: dict[Path, str] = {}
        self._plans: dict[int, str] = {}
        self._healthlint = _hash(
            __version__, sys.version, *_installed(), self._folder(_PACKAGE), self._folder(BUILT_IN)
        )

    def of_packs(self, folder: Path) -> str:
        """The key of the rules of a folder as they load."""
        return _hash("packs", self._healthlint, str(folder), self._folder(folder))

    def of_article(self, path: str, sha256: str, plan: Plan) -> str | None:
        """The key of what comes of an article by a plan; None where that hangs on what cannot be known from here."""
        if plan.grammar.languagetool.url is not None:
            return None
        if id(plan) not in self._plans:
            self._plans[id(plan)] = self._plan(plan)
        return _hash("article", self._plans[id(plan)], path, sha256)

    def still_hold(self) -> bool:
        """Whether the files that the keys were made from are as they were."""
        return all(look == _look(folder, _files(folder)) for folder, look in self._looks.items())

    def _plan(self, plan: Plan) -> str:
        rules = [(rule.card.id, severity, _is_expired(rule.card.expires, plan)) for rule, severity in plan.rules]
        return _hash(
            self._healthlint,
            json.dumps(rules),
            repr((plan.context.audience, plan.context.grade, plan.context.kind, plan.context.locale, plan.locale)),
            repr(plan.grammar),
            plan.vocabulary.read_text("utf-8", "replace") if plan.vocabulary else "",
            self._model(plan.model),
            repr(languagetool()),
            *(self._folder(folder) for folder in plan.own_rules),
        )

    def _model(self, name: str | None) -> str:
        """What the files of a spaCy pipeline hold that is named by its folder or its package."""
        if name is None:
            return ""
        if Path(name).exists():
            return self._folder(Path(name))
        spec = find_spec(name) if name.isidentifier() else None
        return name + (self._folder(Path(spec.origin).parent) if spec and spec.origin else "")

    def _folder(self, folder: Path) -> str:
        if folder not in self._folders:
            self._folders[folder] = self._read_folder(folder)
        return self._folders[folder]

    def _read_folder(self, folder: Path) -> str:
        """A hash of all files below a folder; times and sizes say whether the one made last still holds."""
        files = _files(folder)
        look = self._looks[folder] = _look(folder, files)
        if known := self._cache.get([look]).get(look):
            return known.decode()
        digest = hashlib.sha256()
        for name, *_ in files:
            digest.update(f"{name}\0".encode())
            digest.update(hashlib.sha256((folder / name).read_bytes()).digest())
        content = digest.hexdigest()
        if all(changed < time.time_ns() - _RACY for _, _, changed, _ in files):
            self._cache.put({look: content.encode()})
        return content


def languagetool() -> tuple[str, int, int] | None:
    """The LanguageTool that is set up here: its path, size and time; None where there is none."""
    from healthlint.grammar.installation import find_installation

    jar = find_installation()
    return (str(jar), jar.stat().st_size, jar.stat().st_mtime_ns) if jar else None


def _is_expired(expires: date | None, plan: Plan) -> bool:
    return expires is not None and plan.context.today > expires


def _look(folder: Path, files: list[tuple[str, int, int, int]]) -> str:
    return _hash("folder", str(folder), *(f"{name} {size} {changed} {inode}" for name, size, changed, inode in files))


def _files(folder: Path) -> list[tuple[str, int, int, int]]:
    """Name, size, time of change and inode of the files below a folder, without what Python itself writes there."""
    found = []
    waiting = [(str(folder), "")]
    while waiting:
        here, prefix = waiting.pop()
        with os.scandir(here) as entries:
            for entry in entries:
                name = prefix + entry.name
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        waiting.append((entry.path, f"{name}/"))
                elif not entry.name.endswith(".pyc"):
                    status = entry.stat()
                    changed = max(status.st_mtime_ns, status.st_ctime_ns)
                    found.append((name, status.st_size, changed, status.st_ino))
    return sorted(found)


@cache
def _installed() -> tuple[str, ...]:
    """Every installed distribution with its version, as its folder is named: engines, models, spaCy itself."""
    names: set[str] = set()
    for place in sys.path:
        try:
            names |= {one.name for one in Path(place or ".").iterdir() if one.suffix in (".dist-info", ".egg-info")}
        except OSError:
            continue
    return tuple(sorted(names))


def _hash(*parts: str) -> str:
    return hashlib.sha256(
        "\0".join(f"{len(part)}:{part}" for part in parts).encode("utf-8", "surrogatepass")
    ).hexdigest()
