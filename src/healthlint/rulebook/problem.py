"""What is wrong with a rule file."""

from pathlib import Path


class RuleFileError(Exception):
    """A rule file that cannot be used: the file, the key and the reason."""

    def __init__(self, path: Path, key: str, reason: str) -> None:
        super().__init__(f"{path}: {key}: {reason}" if key else f"{path}: {reason}")
