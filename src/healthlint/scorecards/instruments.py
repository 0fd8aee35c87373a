"""The instruments that ship with healthlint, one TOML file each."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from healthlint.scorecards.card import Instrument

_NAMES = ("jama", "discern", "pemat", "cci", "pif-tick")


@cache
def load_instruments() -> tuple[Instrument, ...]:
    """All instruments, in the order in which they are printed."""
    folder = files("healthlint.scorecards")
    texts = (folder.joinpath(f"{name}.toml").read_text(encoding="utf-8") for name in _NAMES)
    return tuple(msgspec.convert(tomllib.loads(text), Instrument) for text in texts)
