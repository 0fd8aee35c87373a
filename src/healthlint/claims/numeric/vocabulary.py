"""The words that give a number its part in a statement, read from `roles.toml`."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(group: str, name: str) -> frozenset[str]:
    """The lemmas of one list; raises KeyError for an unknown one."""
    return frozenset(_tables()[group][name].split())


@cache
def action_families() -> dict[str, str]:
    """The family of each verb of action: "swallow" is "use"."""
    return {lemma: family for family, lemmas in _tables()["action"].items() for lemma in lemmas.split()}


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("healthlint.claims.numeric").joinpath("roles.toml").read_text(encoding="utf-8"))
