"""The grammar engines of a run: which of them the settings ask for, started once, and what became of them."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from healthlint.encoder.storing import Store
from healthlint.findings import Failure, NotChecked
from healthlint.grammar import (
    Engine,
    EngineFailure,
    Grading,
    Harper,
    House,
    LanguageTool,
    Remark,
    Text,
    Vocabulary,
    check_article,
    find_installation,
)
from healthlint.grammar.remembering import Memory, Remembering
from healthlint.grammar.spelling import DICTIONARIES
from healthlint.language import AnalysedArticle
from healthlint.linting.engine import Proofread
from healthlint.linting.planning import Plan
from healthlint.linting.settings import GrammarSettings

_NOT_SET_UP = "not set up; run `healthlint setup`"


class Proofreaders:
    """Starts each engine when an article first needs it.

    An engine that fails is not asked again in this run: what it had still to read is in `failures` if the settings
    require it, and in `not_checked` otherwise. What the engines said about a text is kept in `store`, and asked for
    only once.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._store = Memory() if store is None else store
        self._engines: dict[tuple[str, GrammarSettings], tuple[Engine, ...]] = {}
        self._failed: dict[tuple[str, GrammarSettings], str] = {}
        self._versions: dict[str, str | None] = {"harper": None, "languagetool": None}
        self._second: Engine | None = None
        self._not_checked: dict[str, NotChecked] = {}
        self._failures: list[Failure] = []
        # Articles of one plan share a vocabulary and the grades already looked up.
        self._vocabulary_of = cache(_vocabulary_of)
        self._grading_without = cache(_grading_without)

    @property
    def versions(self) -> Mapping[str, str | None]:
        """The engines by name, each with its version where it ran."""
        return dict(self._versions)

    @property
    def failures(self) -> tuple[Failure, ...]:
        return tuple(self._failures)

    @property
    def not_checked(self) -> tuple[NotChecked, ...]:
        return tuple(self._not_checked[name] for name in sorted(self._not_checked))

    def proofreader_for(self, plan: Plan) -> Proofread:
        """The function that gives the remarks on an article by a plan."""
        vocabulary = self._vocabulary_of(plan.vocabulary)
        grading = self._grading_without(plan.grammar.ignore)

        def proofread(analysed: AnalysedArticle) -> tuple[tuple[Remark, ...], ...]:
            locale = analysed.context.locale
            texts = [Text(passage.text, passage.kind, locale) for passage in analysed.passages]
            engines, dictionaries = self._engines_for(plan.grammar, grading, analysed.read.path)
            detector = self._detector() if plan.depth == "deep" else None
            checked = check_article(texts, engines, vocabulary, grading, dictionaries, detector)
            for failure in checked.failures:
                self._note(failure, plan.grammar, analysed.read.path)
            return tuple(map(tuple, checked.remarks))

        return proofread

    def _detector(self) -> Engine | None:
        """The second reader of words; none where what it runs on is missing, which its rule says of itself."""
        if not all(map(find_spec, ("onnxruntime", "tokenizers"))):
            return None
        if self._second is None:
            from healthlint.encoder.reader import shared_encoder
            from healthlint.grammar.doubting import Detector

            self._second = Remembering(Detector(shared_encoder()), self._store, ())
        return self._second

    def _engines_for(self, settings: GrammarSettings, grading: Grading, path: str) -> tuple[list[Engine], list[Engine]]:
        """The engines that read the whole text, and those that are only asked about words in doubt."""
        engines: list[Engine] = [House()]
        dictionaries: list[Engine] = []
        for name in settings.engines if settings.engines is not None else ("harper", "languagetool"):
            key = (name, settings)
            if key in self._failed:
                self._note_failure(name, settings, path, self._failed[key])
                continue
            if key not in self._engines:
                try:
                    started = _start(name, settings, grading, self._store)
                except EngineFailure as failure:
                    self._note(failure, settings, path)
                    continue
                if not started:
                    self._note_failure(name, settings, path, _NOT_SET_UP)
                    self._failed[key] = _NOT_SET_UP
                    continue
                self._engines[key] = started
                self._versions[name] = started[0].version
            engine, *dictionary = self._engines[key]
            engines.append(engine)
            dictionaries += dictionary
        return engines, dictionaries

    def _note(self, failure: EngineFailure, settings: GrammarSettings, path: str) -> None:
        self._failed[failure.engine, settings] = why = f"{failure.problem} {failure.cure}"
        self._engines.pop((failure.engine, settings), None)
        self._note_failure(failure.engine, settings, path, why)

    def _note_failure(self, name: str, settings: GrammarSettings, path: str, why: str) -> None:
        """A required engine that did not read an article is a failure; so is one that broke down half-way."""
        what = f"grammar/{name}"
        if settings.engines is not None and name in settings.engines:
            self._failures.append(Failure(path, what, why))
        self._not_checked[what] = NotChecked(what, why)


def _start(name: str, settings: GrammarSettings, grading: Grading, store: Store) -> tuple[Engine, ...]:
    """Start an engine, with its dictionary apart where it has one; none if it is neither set up nor at an address."""
    off = grading.off(name)
    if name == "harper":
        words = DICTIONARIES[name]
        engine = Remembering(Harper(off=off | words), store, off | words)
        return (engine,) if words <= off else (engine, Remembering(Harper(only=words), store, ["only", *words]))
    url = settings.languagetool.url
    where = url or find_installation()
    if where is None:
        return ()
    tool = LanguageTool(where, timeout=settings.languagetool.timeout, off=off)
    # What a server at an address says today it may not say tomorrow.
    return (tool if url else Remembering(tool, store, off),)


def _vocabulary_of(path: Path | None) -> Vocabulary:
    """The shipped vocabulary with the words of a file: one a line, what follows # is a comment."""
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    words = (line.partition("#")[0].strip() for line in lines)
    return Vocabulary(word for word in words if word)


def _grading_without(ignored: tuple[str, ...]) -> Grading:
    return Grading(ignored=ignored)
