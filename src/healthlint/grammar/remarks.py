"""What goes into a grammar engine and what comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

PLACEHOLDER = "\ufffc"
"""Stands in a text for inline code, an image or a bare URL, one character each."""


@dataclass(frozen=True, slots=True)
class Text:
    """One block of clean text to check on its own.

    `kind` is what the block is in the article: "paragraph", "heading", "list-item", "table-cell", "quote", "caption",
    "footnote" and so on. `locale` is "en-US" or "en-GB".
    """

    text: str
    kind: str = "paragraph"
    locale: str = "en-US"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing an engine has to say about one place of a text.

    `start` and `end` are code points of that text, half-open. `code` is the engine's own name of its rule; `category`
    is one of "spelling", "grammar", "punctuation", "typography", "style". `replacements` are best first and replace
    exactly the place. `grade` is "keep" (report it) or "note" (mention it). `engines` are all that remark here.
    `probability`, where the engine gives one, is how likely a reader would correct the place.
    """

    start: int
    end: int
    engine: str
    code: str
    category: str
    message: str
    replacements: tuple[str, ...] = ()
    grade: str = "keep"
    engines: tuple[str, ...] = ()
    probability: float | None = None


class Engine(Protocol):
    """A grammar checker; not to be used by two threads at once."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The remarks on each text, in its order; raises EngineFailure."""
        ...


class EngineFailure(Exception):  # noqa: N818 - an outcome of a run that the report names, not a fault in the code
    """An engine that could not start, died or took too long.

    `problem` and `cure` are sentences for a person; `done` are the remarks on the first texts, those that the engine
    finished before it failed.
    """

    def __init__(self, engine: str, problem: str, cure: str, done: Sequence[list[Remark]] = ()) -> None:
        super().__init__(f"{engine}: {problem} {cure}")
        self.engine = engine
        self.problem = problem
        self.cure = cure
        self.done = list(done)


def touches_placeholder(text: str, start: int, end: int) -> bool:
    """Whether a place holds, or lies directly against, something that is not prose."""
    return PLACEHOLDER in text[max(0, start - 1) : end + 1]
