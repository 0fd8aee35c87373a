"""The command line; every command imports what it needs inside itself, so that --help stays fast."""

from healthlint.cli.main import main

__all__ = ["main"]
