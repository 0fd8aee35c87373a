"""Reading the options of a finder: every key known, every value of the right kind."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from healthlint.reading import BlockKind


class FinderError(Exception):
    """An option of a finder that cannot be used: the key under [find], and the reason."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason


def refuse_unknown(options: Mapping[str, Any], known: tuple[str, ...]) -> None:
    """Raise FinderError for a key that the finder does not know, with the nearest that it does."""
    for key in options:
        if key not in known:
            near = get_close_matches(key, known, 1)
            raise FinderError(key, "unknown option" + (f"; did you mean {near[0]!r}?" if near else ""))


def texts(options: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts under a key; empty where the key is absent."""
    values = options.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
        raise FinderError(key, "must be a list of texts")
    return tuple(values)


def choice(options: Mapping[str, Any], key: str, allowed: tuple[str, ...], default: str) -> str:
    """One of the allowed texts."""
    value = options.get(key, default)
    if value not in allowed:
        raise FinderError(key, f"{value!r} is none of {', '.join(allowed)}")
    return str(value)


def kinds(options: Mapping[str, Any]) -> frozenset[BlockKind]:
    """The block kinds under `in`; all of them where it is absent."""
    values = texts(options, "in")
    try:
        return frozenset(map(BlockKind, values)) or frozenset(BlockKind)
    except ValueError as error:
        raise FinderError("in", f"{error}; known are {', '.join(BlockKind)}") from error


def expression(options: Mapping[str, Any], key: str) -> re.Pattern[str] | None:
    """The regular expression under a key, in any case and with white space ignored, or None."""
    value = options.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise FinderError(key, "must be a text")
    try:
        return re.compile(value, re.IGNORECASE | re.VERBOSE)
    except re.error as error:
        raise FinderError(key, f"not a regular expression: {error}") from error


def expressions(options: Mapping[str, Any], key: str) -> tuple[re.Pattern[str], ...]:
    """The regular expressions under a key, which holds one or a list of them; empty where it is absent."""
    value = options.get(key)
    found = (expression({key: one}, key) for one in (value if isinstance(value, list) else [value]))
    return tuple(one for one in found if one is not None)


def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the phrases as whole words, in any case; blanks and apostrophes are loose."""
    loose = (re.escape(phrase).replace(r"\ ", r"[\s\u00a0]+").replace("'", "['’]") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(loose, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
