"""Scorecards: what published instruments ask of health information, and which of it an article meets."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module

from healthlint.scorecards.card import Scored

Write = Callable[[Scored], str]


def _write(module: str, scored: Scored) -> str:
    write: Write = import_module(f"{__name__}.{module}").write
    return write(scored)


# A format's module is imported when a scorecard is written in it.
FORMATS: Mapping[str, Write] = {name: partial(_write, f"as_{name}") for name in ("text", "json", "html")}

__all__ = ["FORMATS", "Scored"]
