"""A linter for the content of health articles."""

__version__ = "0.1.0"
