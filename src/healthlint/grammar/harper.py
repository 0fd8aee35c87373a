"""Harper, the grammar checker that runs inside this process."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from healthlint.grammar.remarks import EngineFailure, Remark, Text, touches_placeholder

if TYPE_CHECKING:
    # Harper is imported at the first check: whoever only looks at the types of this package need not load it.
    from harper import Lint, Linter

DIALECTS = {"en-US": "AMERICAN", "en-GB": "BRITISH"}
CATEGORIES = {
    "Capitalization": "typography",
    "Enhancement": "style",
    "Formatting": "typography",
    "Punctuation": "punctuation",
    "Readability": "style",
    "Redundancy": "style",
    "Regionalism": "style",
    "Spelling": "spelling",
    "Style": "style",
    "Typo": "spelling",
    "WordChoice": "grammar",
}
"""Harper's lint kinds (the keys) in our words; any other kind is grammar."""


class Harper:
    """Harper with its rules named in `off` switched off, or all but those in `only`.

    Its dictionary (0.6 seconds), and at the first word that is far from any its index for suggestions (0.9 seconds),
    are loaded at the first need, once for a thread; a second dialect takes milliseconds. So all checks run in one
    thread of Harper's own, which `warm_up` can start early: Harper lets go of the interpreter's lock.
    """

    name = "harper"

    def __init__(self, off: Collection[str] = (), only: Collection[str] | None = None) -> None:
        self._off = frozenset(off)
        self._only = None if only is None else frozenset(only)
        self._linters: dict[str, Linter] = {}

    @property
    def version(self) -> str:
        """The version of harper-py, which names that of Harper."""
        return version("harper-py")

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The remarks on each text; raises EngineFailure with those on the texts before the one that failed."""
        return _thread().submit(self._check, texts).result()

    def warm_up(self) -> None:
        """Begin to load what the first check needs, and return at once."""
        _thread().submit(self._check, [Text("All is well.")])

    def _check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        done: list[list[Remark]] = []
        for text in texts:
            try:
                found = self._linter(text.locale).organized_lints(text.text, language="plaintext", dedup=False)
            except BaseException as error:
                # A panic inside Harper arrives as an exception that is none of Exception's.
                if isinstance(error, KeyboardInterrupt | SystemExit):
                    raise
                problem = f"Harper stopped at the text that begins {text.text[:40]!r}: {error}."
                cure = "Leave that text out, or try a newer harper-py."
                raise EngineFailure(self.name, problem, cure, done) from error
            done.append(_remarks(text.text, found))
        return done

    def _linter(self, locale: str) -> Linter:
        if locale not in self._linters:
            from harper import Dialect, Linter

            linter = Linter(Dialect[DIALECTS[locale]])
            on = linter.get_default_lint_config()
            chosen = on.keys() if self._only is None else self._only
            linter.set_lint_config({code: on[code] and code in chosen and code not in self._off for code in on})
            self._linters[locale] = linter
        return self._linters[locale]


@cache
def _thread() -> ThreadPoolExecutor:
    """The one thread that all of Harper's work is done in."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="harper")


def _remarks(text: str, found: dict[str, list[Lint]]) -> list[Remark]:
    remarks = [_remark(code, lint) for code, lints in found.items() for lint in lints]
    remarks = [remark for remark in remarks if not touches_placeholder(text, remark.start, remark.end)]
    return sorted(remarks, key=lambda remark: (remark.start, remark.end, remark.code))


def _remark(code: str, lint: Lint) -> Remark:
    return Remark(
        start=lint.span.start,
        end=lint.span.end,
        engine=Harper.name,
        code=code,
        category=CATEGORIES.get(lint.lint_kind, "grammar"),
        message=lint.message,
        replacements=tuple(dict.fromkeys(_replacements(lint))),
    )


def _replacements(lint: Lint) -> list[str]:
    """Every suggestion as text that takes the place of the problem."""
    from harper import SuggestionKind

    texts = []
    for suggestion in lint.suggestions:
        match suggestion.kind:
            case SuggestionKind.REPLACE:
                texts.append(suggestion.replacement_text)
            case SuggestionKind.REMOVE:
                texts.append("")
            case SuggestionKind.INSERT_AFTER:
                texts.append(lint.problem_text + suggestion.replacement_text)
    return texts
