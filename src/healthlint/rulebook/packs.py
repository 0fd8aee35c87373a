"""Packs: folders of rule files. A file in a pack is a rule; there is no list to keep."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Self

import msgspec

from healthlint.findings import RuleCard
from healthlint.language import Part
from healthlint.rulebook.examples import Example
from healthlint.rulebook.file_check import FileCheck
from healthlint.rulebook.problem import RuleFileError
from healthlint.rulebook.rule import Profile, Rule

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


def encode_packs(packs: Iterable[Pack]) -> bytes:
    """All of some packs but the checks, for `decode_packs`."""
    return msgspec.msgpack.encode([_StoredPack.of(pack) for pack in packs])


def decode_packs(stored: bytes, folder: Path = BUILT_IN) -> tuple[Pack, ...]:
    """The packs of a folder as they were encoded; each check loads its file when it first runs.

    Whoever stores packs sees to it that the files are still the same. Raises msgspec.MsgspecError for other bytes.
    """
    return tuple(pack.restored(folder) for pack in _DECODER.decode(stored))


class _StoredRule(msgspec.Struct, array_like=True, frozen=True):
    file: str
    card: RuleCard
    message: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    safe_fix: bool
    profile: Profile
    needs: frozenset[Part]


class _StoredPack(msgspec.Struct, array_like=True, frozen=True):
    name: str
    title: str
    description: str
    default: bool
    rules: tuple[_StoredRule, ...]

    @classmethod
    def of(cls, pack: Pack) -> Self:
        rules = [
            _StoredRule(
                rule.check.path.name,
                rule.card,
                rule.message,
                rule.bad,
                rule.good,
                rule.safe_fix,
                rule.profile,
                rule.needs,
            )
            for rule in pack.rules
            if isinstance(rule.check, FileCheck)
        ]
        return cls(pack.name, pack.title, pack.description, pack.default, tuple(rules))

    def restored(self, folder: Path) -> Pack:
        rules = [
            Rule(
                card=rule.card,
                message=rule.message,
                check=FileCheck(folder / self.name / rule.file, self.name),
                bad=rule.bad,
                good=rule.good,
                safe_fix=rule.safe_fix,
                profile=rule.profile,
                needs=rule.needs,
            )
            for rule in self.rules
        ]
        return Pack(self.name, self.title, self.description, self.default, tuple(rules))


_DECODER = msgspec.msgpack.Decoder(tuple[_StoredPack, ...])


def _load_pack(folder: Path, trusted: bool) -> Pack:
    from healthlint.rulebook.rule_file import load_rule

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
            rule = load_rule(file, folder.name)
            rules.append(replace(rule, check=FileCheck(file, folder.name, rule.check)))
    return Pack(folder.name, table["title"], table["description"], table.get("default", True), tuple(rules))
