"""Rules meet articles: settings, selection, allowances and the run."""

from healthlint.linting.engine import lint_article
from healthlint.linting.gathering import Gathered, NoSuchPathError, gather_files
from healthlint.linting.planning import Planner, Wishes
from healthlint.linting.proof import problems_with, prove_rules
from healthlint.linting.run import Run
from healthlint.linting.settings import FILE_NAME, FailOn, Found, Settings, SettingsError, find_settings, load_settings

__all__ = [
    "FILE_NAME",
    "FailOn",
    "Found",
    "Gathered",
    "NoSuchPathError",
    "Planner",
    "Run",
    "Settings",
    "SettingsError",
    "Wishes",
    "find_settings",
    "gather_files",
    "lint_article",
    "load_settings",
    "problems_with",
    "prove_rules",
]
