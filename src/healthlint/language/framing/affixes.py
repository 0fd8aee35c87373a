"""Negation inside a word: "unsafe", "non-drowsy", "sugar-free", "painless"."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Denial:
    """What a word denies: `word` as written, `base` what it says is not so."""

    word: str
    base: str


@cache
def _listed() -> dict[str, str]:
    text = files("healthlint.language.framing").joinpath("affixes.toml").read_text(encoding="utf-8")
    words: dict[str, str] = tomllib.loads(text)["words"]
    return words


def denial_in(word: str) -> Denial | None:
    """What an affix of a word denies, or None; hyphens may be of any kind. "unless" and "uneven" deny nothing."""
    plain = word.lower().replace("‑", "-").replace("–", "-")
    if base := _listed().get(plain):
        return Denial(word, base)
    if plain.startswith("non-") and len(plain) > len("non-"):
        return Denial(word, plain.removeprefix("non-"))
    if plain.endswith("-free") and len(plain) > len("-free"):
        return Denial(word, plain.removesuffix("-free"))
    return None
