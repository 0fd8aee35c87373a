"""`healthlint check --watch`: check once more whenever an article, the settings or a rule changes."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from healthlint.cli.problems import ExitCode, WrongUse, wrong_use

if TYPE_CHECKING:
    from watchfiles import Change

WATCH = "--watch"
_BEAT = 100
"""Milliseconds from the start of a watch to the check, and between two looks at whether anything changed."""
_RULE_SUFFIXES = frozenset({".toml", ".py"})


def watch_articles(paths: Sequence[str], output: Path | None) -> None:
    """Run this command, without `--watch`, now and after each change, until Ctrl-C.

    Each check is a process of its own, so that it sees what a check by hand would see. What is wrong use at the first
    check ends the watch; later it may be a settings file half written.
    """
    from healthlint.linting import SettingsError

    if "-" in paths:
        raise WrongUse(f"{WATCH} needs files to watch; standard input is read once")
    with wrong_use():
        watched = _find_watched(paths)
    command = [sys.executable, "-m", "healthlint", *(argument for argument in sys.argv[1:] if argument != WATCH)]
    is_first = True
    try:
        while True:
            _check_and_wait(command, watched, output, may_be_wrong=not is_first)
            is_first = False
            try:
                watched = _find_watched(paths)
            except SettingsError:
                continue  # The check says what is wrong with them; the file that was watched is watched still.
    except KeyboardInterrupt:
        click.echo("No longer watching.", err=True)


def _check_and_wait(
    command: Sequence[str], watched: Sequence[Path], output: Path | None, *, may_be_wrong: bool
) -> None:
    """Check, and wait for a change.

    The watch begins before the check does, so that no change falls between, and anew for each check, as many editors
    save by putting a new file in the old one's place.
    """
    from watchfiles import watch

    is_wanted = _filter_for(watched, output)
    roots = {path if path.exists() else path.parent for path in watched}
    checked = False
    for changes in watch(*roots, watch_filter=is_wanted, rust_timeout=_BEAT, yield_on_timeout=True):
        if changes:
            names = ", ".join(sorted({Path(path).name for _, path in changes}))
            click.echo(f"\n{time.strftime('%H:%M:%S')} {names} changed", err=True)
            return
        if not checked:
            code = subprocess.run(command, check=False).returncode
            if code == ExitCode.WRONG_USE and not may_be_wrong:
                raise SystemExit(code)
            checked = True


def _find_watched(paths: Sequence[str]) -> list[Path]:
    """The articles and folders asked for, the settings, and the rules and words that these name."""
    from healthlint.linting import find_settings

    found = find_settings(Path.cwd())
    settings = found.settings
    named = [*settings.rules, *filter(None, [settings.grammar.vocabulary])]
    if not paths:
        paths = [str(found.folder / path) for path in settings.paths]
    watched = [*map(_without_glob, paths), *(found.folder / name for name in named), *filter(None, [found.path])]
    return [path.resolve() for path in watched]


def _without_glob(path: str) -> Path:
    """The folder that a glob starts from; any other path as it is."""
    from glob import has_magic

    asked = Path(path)
    while has_magic(str(asked)) and not asked.exists():
        asked = asked.parent
    return asked


def _filter_for(watched: Sequence[Path], output: Path | None) -> "Callable[[Change, str], bool]":
    """Passes what a check depends on, and never the report that the check writes."""
    from watchfiles import DefaultFilter

    from healthlint.reading import SUFFIXES

    usual = DefaultFilter()
    written = output.resolve() if output else None

    def is_wanted(change: "Change", name: str) -> bool:
        path = Path(name)
        if path in watched:
            return True
        return path != written and path.suffix.lower() in SUFFIXES | _RULE_SUFFIXES and usual(change, name)

    return is_wanted
