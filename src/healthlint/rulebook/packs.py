"""Packs: folders of rule files. A file in a pack is a rule; there is no list to keep."""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from healthlint.rulebook.rule import Rule
from healthlint.rulebook.rule_file import RuleFileError, load_rule

_INSTALLED = Path(__file__).parents[1] / "rules"
_CHECKOUT = Path(__file__).parents[3] / "rules"
BUILT_IN = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
_PACK_FIELDS = {"title": str, "description": str, "default": bool}


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of rules; one that is not `default` runs only when it is selected by name."""

    name: str
    title: str
    description: str
    default: bool
    rules: tuple[Rule, ...]


def load_packs(folder: Path = BUILT_IN, *, trusted: bool = True) -> tuple[Pack, ...]:
    """Every pack of a folder in order of name; Python rules run only if `trusted`. Raises RuleFileError."""
    return tuple(_load_pack(path, trusted) for path in sorted(folder.iterdir()) if (path / "pack.toml").is_file())


def _load_pack(folder: Path, trusted: bool) -> Pack:
    path = folder / "pack.toml"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleFileError(path, "", f"not TOML: {error}") from error
    for key, value in table.items():
        if key not in _PACK_FIELDS:
            near = get_close_matches(key, _PACK_FIELDS, 1)
            raise RuleFileError(path, key, "unknown field" + (f"; did you mean {near[0]!r}?" if near else ""))
        if not isinstance(value, _PACK_FIELDS[key]):
            raise RuleFileError(path, key, "of the wrong kind")
    for key in ("title", "description"):
        if not table.get(key):
            raise RuleFileError(path, key, "missing; every pack has one")
    rules = []
    for file in sorted(folder.iterdir()):
        if file.suffix == ".py" and not trusted:
            raise RuleFileError(file, "", "is Python, which runs as a program; allow it with --trust-rules")
        if file.suffix == ".py" or (file.suffix == ".toml" and file.name != "pack.toml"):
            rules.append(load_rule(file, folder.name))
    return Pack(folder.name, table["title"], table["description"], table.get("default", True), tuple(rules))
