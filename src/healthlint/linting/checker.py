"""Checking one file after another in one process, with everything shared that can be."""

from collections.abc import Callable, Set
from pathlib import Path

from healthlint.findings import Failure, NotChecked
from healthlint.grammar import Remark
from healthlint.language import AnalysedArticle, Analyser, Part
from healthlint.linting.cache import Cache
from healthlint.linting.content import read_file
from healthlint.linting.engine import lint_article
from healthlint.linting.outcome import Checked
from healthlint.linting.planning import Plan
from healthlint.linting.proofreading import Proofreaders
from healthlint.linting.settings import GrammarSettings
from healthlint.reading import ReadingError, read_article


class Checker:
    """Loads models and engines at the first article that needs them, once for all plans that need the same.

    What the engines say about a paragraph is kept in the cache in `cache_folder`, where there is one.
    """

    def __init__(self, cache_folder: Path | None = None) -> None:
        self.cache_folder = cache_folder
        self._cache: Cache | None = None
        self._analysers: dict[tuple[str | None, frozenset[Part]], Analyser] = {}
        self._proofreaders: dict[GrammarSettings, Proofreaders] = {}

    def prepare(self, plan: Plan) -> Analyser:
        """Load the model that a plan needs; raises ModelError."""
        parts = frozenset({part for rule, _ in plan.rules for part in rule.needs})
        key = (plan.model, parts)
        if key not in self._analysers:
            self._analysers[key] = Analyser(parts, model=plan.model)
        return self._analysers[key]

    def begin_anew(self) -> None:
        """Leave engines and cache to the process that this one was forked from; they are no good in two."""
        self._proofreaders = {}
        self._cache = None

    def check_file(self, path: Path, plan: Plan) -> Checked:
        """Check one file; what cannot be read is a failure."""
        try:
            content = read_file(path)
        except ReadingError as error:
            return Checked(None, (Failure(str(path), None, str(error)),))
        return self.check(str(path), content, plan)

    def check(self, path: str, content: bytes, plan: Plan) -> Checked:
        """Check one article; whatever goes wrong is in what comes back. Raises ModelError."""
        analyser = self.prepare(plan)
        lacking = set(analyser.missing)
        rules = [(rule, severity) for rule, severity in plan.rules if not rule.needs & lacking]
        try:
            article = read_article(path, content)
        except ReadingError as error:
            return Checked(None, (Failure(path, None, str(error)),))
        if not article.blocks:
            return Checked(None, (Failure(path, None, "nothing to check: no words in it"),))
        proofreaders = self._proofreaders_for(plan.grammar)
        before = len(proofreaders.failures)
        proofread, asked = _noting(proofreaders.proofreader_for(plan))
        outcome = lint_article(article, rules, analyser, plan.context_of(article), proofread, self._cache)
        skipped = [
            NotChecked(rule.card.id, _reason(lacks, analyser.model_name))
            for rule, _ in plan.rules
            if (lacks := rule.needs & lacking)
        ]
        return Checked(
            outcome,
            (*outcome.failures, *proofreaders.failures[before:]),
            tuple(proofreaders.versions.items()) if asked else (),
            (*(proofreaders.not_checked if asked else ()), *skipped),
            self._cache.troubles if self._cache else (),
        )

    def _proofreaders_for(self, grammar: GrammarSettings) -> Proofreaders:
        if self.cache_folder and not self._cache:
            self._cache = Cache(self.cache_folder)
        if grammar not in self._proofreaders:
            self._proofreaders[grammar] = Proofreaders(self._cache)
        return self._proofreaders[grammar]


def _reason(lacks: Set[Part], model: str) -> str:
    if lacks == {Part.SECOND_READING}:
        return "there is no second reading without onnxruntime, tokenizers and a parser; install healthlint again"
    return f"the language model {model} gives no {' or '.join(sorted(lacks))}"


def _noting(
    proofread: Callable[[AnalysedArticle], tuple[tuple[Remark, ...], ...]],
) -> tuple[Callable[[AnalysedArticle], tuple[tuple[Remark, ...], ...]], list[str]]:
    """The same function, and a list that is empty until it is called."""
    asked: list[str] = []

    def noted(analysed: AnalysedArticle) -> tuple[tuple[Remark, ...], ...]:
        asked.append(analysed.read.path)
        return proofread(analysed)

    return noted, asked
