"""Rules meet articles: settings, selection, allowances and the run."""

from typing import TYPE_CHECKING

from healthlint import load_lazily
from healthlint.linting.cache import Cache, cache_folder
from healthlint.linting.gathering import Gathered, NoSuchPathError, gather_files
from healthlint.linting.planning import Planner, Wishes
from healthlint.linting.run import Run
from healthlint.linting.settings import FILE_NAME, FailOn, Found, Settings, SettingsError, find_settings, load_settings

if TYPE_CHECKING:
    from healthlint.linting.engine import lint_article
    from healthlint.linting.proof import problems_with, prove_rules

__all__ = [
    "FILE_NAME",
    "Cache",
    "FailOn",
    "Found",
    "Gathered",
    "NoSuchPathError",
    "Planner",
    "Run",
    "Settings",
    "SettingsError",
    "Wishes",
    "cache_folder",
    "find_settings",
    "gather_files",
    "lint_article",
    "load_settings",
    "problems_with",
    "prove_rules",
]

__getattr__ = load_lazily(__name__, {"lint_article": "engine", "problems_with": "proof", "prove_rules": "proof"})
