"""Rule files: one table of fields, written in TOML or as the constants of a Python module."""

import importlib.util
import time
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

from healthlint.findings import RuleCard, Severity
from healthlint.language import Part
from healthlint.rulebook.examples import Example, parse_example
from healthlint.rulebook.finders import FINDERS, FinderError
from healthlint.rulebook.problem import RuleFileError
from healthlint.rulebook.rule import Check, Profile, Rule

_REQUIRED: dict[str, type] = {
    "title": str,
    "why": str,
    "message": str,
    "severity": str,
    "references": list,
    "bad": list,
    "good": list,
}
_OPTIONAL: dict[str, type] = {"expires": date, "safe_fix": bool, "profile": str, "needs": list}
_FIELDS = _REQUIRED | _OPTIONAL
_LEAST_EXAMPLES = 2
# Python takes bytecode for that of a file by its size and the second of its change: a file that somebody is writing at
# is run from its source.
_RECENT = 2.0


def load_rule(path: Path, pack: str) -> Rule:
    """Make a rule of a `.toml` or `.py` file; raises RuleFileError."""
    if path.suffix == ".toml":
        table = _read_toml(path)
        find = table.pop("find", None)
        _validate(path, table)
        check, needs = _build_finder(path, find)
    else:
        module = _run_module(path, pack)
        table = _fields_of(module)
        _validate(path, table)
        check, needs = _check_of(path, module), frozenset[Part]()
    return _rule(path, pack, table, check, needs)


def load_check(path: Path, pack: str) -> Check:
    """Only the check of a rule file whose other fields are known; raises RuleFileError."""
    if path.suffix == ".toml":
        return _build_finder(path, _read_toml(path).get("find"))[0]
    return _check_of(path, _run_module(path, pack))


def _rule(path: Path, pack: str, table: dict[str, Any], check: Check, needs: frozenset[Part]) -> Rule:
    def enum_of(key: str, kind: type[StrEnum], value: str) -> Any:
        try:
            return kind(value)
        except ValueError:
            raise RuleFileError(path, key, f"{value!r} is none of {', '.join(kind)}") from None

    return Rule(
        card=RuleCard(
            id=f"{pack}/{path.stem.replace('_', '-')}",
            title=table["title"],
            why=" ".join(table["why"].split()),
            severity=enum_of("severity", Severity, table["severity"]),
            references=tuple(table["references"]),
            expires=table.get("expires"),
        ),
        message=table["message"],
        check=check,
        bad=_examples(path, "bad", table["bad"]),
        good=_examples(path, "good", table["good"]),
        safe_fix=table.get("safe_fix", False),
        profile=enum_of("profile", Profile, table.get("profile", "default")),
        needs=needs | {enum_of("needs", Part, need) for need in table.get("needs", ())},
    )


def _examples(path: Path, key: str, written: list[Any]) -> tuple[Example, ...]:
    if len(written) < _LEAST_EXAMPLES:
        raise RuleFileError(path, key, f"at least {_LEAST_EXAMPLES} examples prove a rule; here are {len(written)}")
    examples = []
    for number, text in enumerate(written, 1):
        try:
            example = parse_example(text)
        except ValueError as error:
            raise RuleFileError(path, f"{key}, example {number}", str(error)) from error
        if (key == "bad") != bool(example.flags):
            raise RuleFileError(
                path, f"{key}, example {number}", "a bad example marks [[what is flagged]], a good one marks nothing"
            )
        examples.append(example)
    return tuple(examples)


def _validate(path: Path, table: Mapping[str, Any]) -> None:
    for key in table:
        if key not in _FIELDS:
            near = get_close_matches(key, [*_FIELDS, "find"], 1)
            raise RuleFileError(path, key, "unknown field" + (f"; did you mean {near[0]!r}?" if near else ""))
    for key, kind in _REQUIRED.items():
        if key not in table:
            raise RuleFileError(path, key, "missing; every rule has one")
        if not table[key]:
            raise RuleFileError(path, key, "empty")
        if not isinstance(table[key], kind):
            raise RuleFileError(path, key, f"must be {_article_of(kind)}")
    for key, kind in _OPTIONAL.items():
        if key in table and (not isinstance(table[key], kind) or isinstance(table[key], datetime)):
            raise RuleFileError(path, key, f"must be {_article_of(kind)}")
    for reference in table["references"]:
        if not (isinstance(reference, str) and reference.startswith("https://")):
            raise RuleFileError(path, "references", f"{reference!r} is not an https:// address of the authority")


def _article_of(kind: type) -> str:
    return {str: "a text", list: "a list", date: "a date", bool: "true or false"}[kind]


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleFileError(path, "", f"not TOML: {error}") from error


def _build_finder(path: Path, find: Any) -> tuple[Check, frozenset[Part]]:
    if not isinstance(find, dict) or "by" not in find:
        raise RuleFileError(path, "find", f"missing; a table with by = one of {', '.join(FINDERS)}")
    options = dict(find)
    by = options.pop("by")
    if by not in FINDERS:
        raise RuleFileError(path, "find.by", f"{by!r} is none of {', '.join(FINDERS)}")
    try:
        return FINDERS[by](options)
    except FinderError as error:
        raise RuleFileError(path, f"find.{error.key}", error.reason) from error


def _run_module(path: Path, pack: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"healthlint_rules.{pack}.{path.stem}", path)
    if spec is None or spec.loader is None:
        raise RuleFileError(path, "", "not a Python module")
    module = importlib.util.module_from_spec(spec)
    try:
        if time.time() - path.stat().st_mtime < _RECENT:
            exec(compile(path.read_bytes(), path, "exec"), vars(module))
        else:
            spec.loader.exec_module(module)
    except Exception as error:
        raise RuleFileError(path, "", f"raised {type(error).__name__} when loaded: {error}") from error
    return module


def _fields_of(module: ModuleType) -> dict[str, Any]:
    """Constants in capitals are fields, those with an underscore the rule's own; the docstring is title and why."""
    title, _, why = (module.__doc__ or "").strip().partition("\n")
    constants = {name.lower(): value for name, value in vars(module).items() if name.isupper() and name[0] != "_"}
    return {"title": title, "why": why.strip(), **constants}


def _check_of(path: Path, module: ModuleType) -> Check:
    check = getattr(module, "check", None)
    if not callable(check):
        raise RuleFileError(path, "check", "missing; a Python rule has a function check(manuscript)")
    result: Check = check
    return result
