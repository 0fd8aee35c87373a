"""Settings: what a healthlint.toml, or [tool.healthlint] in a pyproject.toml, may say, found from each file upward."""

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

import msgspec

from healthlint.findings import Severity
from healthlint.language import ArticleKind, Audience, Locale
from healthlint.rulebook import Profile

FILE_NAME = "healthlint.toml"
EngineName = Literal["harper", "languagetool"]
FailOn = Literal["error", "warning", "note", "never"]
Depth = Literal["standard", "deep"]


class SettingsError(Exception):
    """Settings that cannot be used: the file, the key and the cure."""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A table of settings; keys are written with hyphens."""


class LanguageToolSettings(_Table, frozen=True):
    """`url`: a server of one's own; `timeout`: seconds for one request."""

    url: str | None = None
    timeout: float = 60.0


class GrammarSettings(_Table, frozen=True):
    """`engines`: those that must run; without it Harper, and LanguageTool where it is set up. `ignore`: engines' codes.
    `vocabulary`: a file of words that are right, one a line.
    """

    engines: tuple[EngineName, ...] | None = None
    ignore: tuple[str, ...] = ()
    vocabulary: str | None = None
    languagetool: LanguageToolSettings = LanguageToolSettings()


class LanguageSettings(_Table, frozen=True):
    """`model`: an installed spaCy pipeline instead of the shipped one."""

    model: str | None = None


class ReadabilitySettings(_Table, frozen=True):
    """`grade`: the highest Flesch-Kincaid grade wanted, instead of the audience's."""

    grade: float | None = None


class Override(_Table, frozen=True):
    """Settings for the articles that match `files` (globs from the settings' folder); a later override wins."""

    files: tuple[str, ...]
    audience: Audience | None = None
    kind: ArticleKind | None = None
    locale: Locale | None = None
    profile: Profile | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: dict[str, Severity] = {}
    grade: float | None = None


class Settings(_Table, frozen=True):
    """All settings of one file. `rules` are folders of own packs; without `locale` an article's own language counts,
    and without `kind` each article is taken for what its front matter, title and headings say.

    `depth`: "standard" leaves the second reader out, a neural model that compares sentences and takes its time.
    `baseline`: the file of the findings that are accepted for now.
    """

    paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    audience: Audience = Audience.PATIENT
    kind: ArticleKind | None = None
    locale: Locale | None = None
    profile: Profile = Profile.DEFAULT
    depth: Depth = "deep"
    fail_on: FailOn = "error"
    baseline: str | None = None
    rules: tuple[str, ...] = ()
    grammar: GrammarSettings = GrammarSettings()
    language: LanguageSettings = LanguageSettings()
    readability: ReadabilitySettings = ReadabilitySettings()
    overrides: tuple[Override, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """Settings and the file that they came from, or None where there was none; `folder` is where its globs begin."""

    settings: Settings
    path: Path | None
    folder: Path


def find_settings(start: Path) -> Found:
    """The settings that hold for a file or folder: the nearest file upward. Raises SettingsError."""
    nearest = (start if start.is_dir() else start.parent).resolve()
    for folder in (nearest, *nearest.parents):
        own, shared = folder / FILE_NAME, folder / "pyproject.toml"
        if own.is_file():
            return Found(load_settings(own), own, folder)
        if shared.is_file() and _has_section(shared):
            return Found(load_settings(shared), shared, folder)
    return Found(Settings(), None, nearest)


def path_in_folder(path: Path, folder: Path) -> str:
    """A path as globs of a settings file in `folder` see it; the whole path where it lies elsewhere."""
    absolute = path.absolute()
    resolved = absolute if absolute.is_relative_to(folder) else absolute.resolve()
    return (resolved.relative_to(folder) if resolved.is_relative_to(folder) else resolved).as_posix()


def load_settings(path: Path) -> Settings:
    """Read one settings file; raises SettingsError naming the key, and the nearest valid one where it is unknown."""
    table = _read(path)
    if path.name == "pyproject.toml":
        table = table["tool"]["healthlint"]
    _refuse_unknown(path, "", table, Settings)
    try:
        return msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {str(error).replace(' - at `$.', ' at `').replace('`$`', 'the top')}") from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error


def _has_section(path: Path) -> bool:
    return "healthlint" in _read(path).get("tool", {})


_TABLES: dict[str, type[_Table]] = {
    "grammar": GrammarSettings,
    "grammar.languagetool": LanguageToolSettings,
    "language": LanguageSettings,
    "readability": ReadabilitySettings,
    "overrides": Override,
}


def _refuse_unknown(path: Path, prefix: str, table: Mapping[str, Any], kind: type[_Table]) -> None:
    known = kind.__struct_encode_fields__
    for key, value in table.items():
        name = f"{prefix}{key}"
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            raise SettingsError(f"{path}: unknown key {name!r}; {hint}")
        if name in _TABLES:
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, dict):
                    _refuse_unknown(path, f"{name}.", inner, _TABLES[name])
