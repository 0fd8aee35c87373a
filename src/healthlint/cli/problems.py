"""Exit codes, and one way for every command to turn known problems into a clear message and code 2."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import click


class ExitCode(IntEnum):
    """What programs that run healthlint rely on; NOT_CHECKED wins over FOUND."""

    CLEAN = 0
    FOUND = 1
    WRONG_USE = 2
    NOT_CHECKED = 3
    INTERRUPTED = 130


class WrongUse(click.ClickException):
    """Settings, rules or paths that cannot be used."""

    exit_code = ExitCode.WRONG_USE


@contextmanager
def wrong_use() -> Iterator[None]:
    """Turn the errors that a person can mend into a message and exit code 2."""
    from healthlint.language import ModelError
    from healthlint.linting import NoSuchPathError, SettingsError
    from healthlint.rulebook import RuleFileError

    try:
        yield
    except (SettingsError, NoSuchPathError, RuleFileError, ModelError) as error:
        raise WrongUse(str(error)) from error
