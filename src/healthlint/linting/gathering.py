"""From what was asked for on the command line to the files to check, and what was left out."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from glob import glob, has_magic
from pathlib import Path

from pathspec import GitIgnoreSpec

from healthlint.findings import Failure, NotChecked
from healthlint.linting.settings import Found, find_settings, path_in_folder
from healthlint.reading import SUFFIXES

_NEVER_ENTERED = {".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", ".tox"}


class NoSuchPathError(Exception):
    """A path that was asked for and is not there, or holds no article."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to check, each with its settings, in order; folders that could not be entered; files left out."""

    files: tuple[tuple[Path, Found], ...]
    failures: tuple[Failure, ...]
    excluded: tuple[NotChecked, ...]


def gather_files(paths: Iterable[str]) -> Gathered:
    """Expand files, folders and globs.

    A file named outright is checked whatever .gitignore says; `exclude` holds for all. Raises NoSuchPathError, and
    SettingsError where a settings file on the way is broken.
    """
    files: dict[Path, Found] = {}
    settings_in = cache(find_settings)
    failures: list[Failure] = []
    excluded: list[NotChecked] = []
    for asked in paths:
        before = len(files) + len(failures) + len(excluded)
        seen = False
        for path, named in _expand(asked, failures):
            seen = True
            found = settings_in(path.parent)
            if is_excluded(path, found):
                if named:
                    excluded.append(NotChecked(str(path), f"excluded by {found.path}"))
                continue
            files.setdefault(path, found)
        if not seen and len(files) + len(failures) + len(excluded) == before:
            raise NoSuchPathError(f"no article in {asked}; healthlint reads {', '.join(sorted(SUFFIXES))}")
    return Gathered(tuple(sorted(files.items())), tuple(failures), tuple(excluded))


def _expand(asked: str, failures: list[Failure]) -> Iterator[tuple[Path, bool]]:
    path = Path(asked)
    if path.is_dir():
        for inner in _walk(path, failures):
            yield inner, False
    elif os.path.lexists(path):
        yield path, True
    elif has_magic(asked):
        matches = sorted(glob(asked, recursive=True))
        if not matches:
            raise NoSuchPathError(f"nothing matches {asked}")
        for match in matches:
            inner = Path(match)
            if inner.is_dir():
                continue
            if inner.suffix.lower() in SUFFIXES:
                yield inner, True
    else:
        raise NoSuchPathError(f"no such file or folder: {asked}")


def _walk(folder: Path, failures: list[Failure]) -> Iterator[Path]:
    """Articles below a folder, links to folders not followed, so that a circle of links cannot trap the walk."""

    def note(error: OSError) -> None:
        failures.append(Failure(str(error.filename), None, f"folder cannot be read: {error.strerror}"))

    for root, folders, names in os.walk(folder, onerror=note):
        here = Path(root)
        folders[:] = sorted(
            name for name in folders if name not in _NEVER_ENTERED and not _is_git_ignored(here / name, is_folder=True)
        )
        for name in sorted(names):
            path = here / name
            if path.suffix.lower() in SUFFIXES and not _is_git_ignored(path, is_folder=False):
                yield path


def is_excluded(path: Path, found: Found) -> bool:
    """Whether the settings that hold for a file leave it out."""
    if not found.settings.exclude:
        return False
    return _spec_of(found.settings.exclude).match_file(path_in_folder(path, found.folder))


@cache
def _spec_of(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines(patterns)


def _is_git_ignored(path: Path, *, is_folder: bool) -> bool:
    """Whether a .gitignore between the path and the root of its repository says so; outside one nothing is ignored."""
    absolute = path.absolute()
    for folder, spec in _ignore_files(absolute.parent):
        name = absolute.relative_to(folder).as_posix() + ("/" if is_folder else "")
        verdict = spec.check_file(name).include
        if verdict is not None:
            return verdict
    return False


@cache
def _ignore_files(folder: Path) -> tuple[tuple[Path, GitIgnoreSpec], ...]:
    """The .gitignore files that hold in a folder, nearest first."""
    found: list[tuple[Path, GitIgnoreSpec]] = []
    for above in (folder, *folder.parents):
        file = above / ".gitignore"
        if file.is_file():
            found.append((above, GitIgnoreSpec.from_lines(file.read_text("utf-8", "replace").splitlines())))
        if (above / ".git").exists():
            return tuple(found)
    return ()
