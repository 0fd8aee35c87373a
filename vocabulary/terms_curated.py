"""Reading our own tables of medical concepts, and checking that they agree with one another."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from healthlint.language.terms.spelling import plain_form

AMBIGUITY = "ambiguity.toml"
FIELDS = {"id", "names", "exact", "exact_only", "classes", "otc", "stems", "starts", "not"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept and its names; `exact` names count only as written, `names` in any case."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    over_the_counter: bool | None = None


@dataclass(frozen=True, slots=True)
class Stem:
    """Endings and beginnings of international drug names that put a medicine in a class."""

    drug_class: str
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    exceptions: tuple[str, ...]

    def covers(self, name: str) -> bool:
        """Whether a drug name, in lower case, has the stem."""
        return (name.endswith(self.endings) or name.startswith(self.beginnings)) and not name.endswith(self.exceptions)


@dataclass(slots=True)
class Curated:
    """Everything that our own tables say."""

    entries: list[Entry] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)


def read_curated(folder: Path) -> Curated:
    """Read every table of a folder; raises ValueError for an unknown field, an unknown class or an id given twice."""
    raw = [(document["kind"], name, fields) for document in _documents(folder) for name, fields in _concepts(document)]
    ids = {name.lower(): fields.get("id", slug(name)) for _, name, fields in raw}
    ids |= {id: id for id in ids.values()}
    if repeated := [id for id, count in Counter(ids[name.lower()] for _, name, _ in raw).items() if count > 1]:
        raise ValueError(f"two concepts have one id: {repeated}")
    result = Curated()
    for kind, name, fields in raw:
        if unknown := fields.keys() - FIELDS:
            raise ValueError(f"{name}: unknown field {sorted(unknown)}")
        classes = tuple(_known(ids, wide, name) for wide in fields.get("classes", ()))
        exact = tuple(fields.get("exact", ()))
        names = () if fields.get("exact_only") else (name, *fields.get("names", ()))
        result.entries.append(Entry(ids[name.lower()], name, kind, names, exact, classes, fields.get("otc")))
        if "stems" in fields or "starts" in fields:
            stem = (tuple(fields.get(key, ())) for key in ("stems", "starts", "not"))
            result.stems.append(Stem(ids[name.lower()], *stem))
    return result


def read_ambiguity(folder: Path) -> dict[str, Any]:
    """The table of words with more than one meaning."""
    return tomllib.loads((folder / AMBIGUITY).read_text(encoding="utf-8"))


def slug(name: str) -> str:
    """An id made of a name."""
    return re.sub(r"[^a-z0-9]+", "-", plain_form(name).replace("'", "")).strip("-")


def _documents(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.toml")):
        if path.name != AMBIGUITY:
            yield tomllib.loads(path.read_text(encoding="utf-8"))


def _concepts(document: dict[str, Any]) -> Iterable[tuple[str, dict[str, Any]]]:
    concepts: dict[str, dict[str, Any]] = document["concepts"]
    return concepts.items()


def _known(ids: dict[str, str], wide: str, name: str) -> str:
    if wide.lower() not in ids:
        raise ValueError(f"{name}: there is no class {wide!r}")
    return ids[wide.lower()]
