"""spaCy without its command line, which `import spacy` brings along (0.3 seconds) and nobody here uses."""

import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def _without_commands() -> "Iterator[None]":
    """Let `spacy.cli` be empty, and take that away again, so that a later import of it finds the real one.

    `spacy.info`, a command, is then None. Where spaCy has been imported already, nothing changes.
    """
    if "spacy" in sys.modules:
        yield
        return
    commands, information = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    commands.__path__ = []
    information.__dict__["info"] = None
    stand_ins = {"spacy.cli": commands, "spacy.cli.info": information}
    sys.modules |= stand_ins
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
        if "spacy" in sys.modules:
            vars(sys.modules["spacy"]).pop("cli", None)


with _without_commands():
    import spacy
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc, Span

__all__ = ["Doc", "Language", "Span", "Tokenizer", "spacy"]
