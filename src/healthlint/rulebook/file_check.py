"""The check of a rule file, which is loaded when it first runs."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from healthlint.rulebook.rule import Check, Hit

if TYPE_CHECKING:
    from healthlint.rulebook.manuscript import Manuscript


class FileCheck:
    """A check by its file; `loaded` is what the file gave where it has been run. It can be pickled."""

    def __init__(self, path: Path, pack: str, loaded: Check | None = None) -> None:
        self.path = path
        self._pack = pack
        self._loaded = loaded

    def __call__(self, manuscript: "Manuscript") -> Iterable[Hit]:
        return self.load()(manuscript)

    def __reduce__(self) -> tuple[object, ...]:
        return FileCheck, (self.path, self._pack)

    def load(self) -> Check:
        """Run the file unless that is done; raises RuleFileError."""
        if self._loaded is None:
            from healthlint.rulebook.rule_file import load_check

            self._loaded = load_check(self.path, self._pack)
        return self._loaded
