"""One run over many files: each with its own settings, everything shared that can be, and one report."""

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

from healthlint.findings import Coverage, Failure, NotChecked, Report, RuleCard
from healthlint.language import Analyser, Part
from healthlint.linting.engine import Outcome, lint_article
from healthlint.linting.gathering import Gathered
from healthlint.linting.planning import Plan, Planner, Wishes
from healthlint.linting.proofreading import Proofreaders
from healthlint.linting.settings import Found
from healthlint.reading import ReadingError, read_article

# Readers and rules are made for articles; a file beyond this is a database dump or a mistake.
LARGEST_FILE = 8_000_000


class Run:
    """Checks files and collects the report.

    Raises SettingsError, RuleFileError or ModelError before any file is checked; what goes wrong after that is in the
    report's failures.
    """

    def __init__(self, wishes: Wishes) -> None:
        self._planner = Planner(wishes)
        self._proofreaders = Proofreaders()
        self._analysers: dict[tuple[str | None, frozenset[Part]], Analyser] = {}
        self._cards: dict[str, RuleCard] = {}
        self._skipped: set[NotChecked] = set()
        self._outcomes: list[Outcome] = []
        self._failures: list[Failure] = []

    def check_files(self, gathered: Gathered, tell: Callable[[Path], None] = lambda path: None) -> Report:
        """Check every file in order; `tell` is told of each before it is checked."""
        self._failures += gathered.failures
        plans = [(path, self._planner.plan_for(path, found)) for path, found in gathered.files]
        for _, plan in plans:
            self._prepare(plan)
        for path, plan in plans:
            tell(path)
            try:
                content = _read_steadily(path)
            except OSError as error:
                self._fail(path, f"cannot be read: {error.strerror or error}")
            except ReadingError as error:
                self._fail(path, str(error))
            else:
                self._check(str(path), content, plan)
        return self._report(gathered.excluded)

    def check_text(self, name: Path, content: bytes, found: Found) -> Report:
        """Check one text that is in no file (standard input) as if it stood in a file of that name."""
        plan = self._planner.plan_for(name, found)
        self._prepare(plan)
        self._check(str(name), content, plan)
        return self._report(())

    def _prepare(self, plan: Plan) -> Analyser:
        """Load what a plan needs, once for all the plans that need the same."""
        parts = frozenset({part for rule, _ in plan.rules for part in rule.needs})
        key = (plan.model, parts)
        if key not in self._analysers:
            analyser = self._analysers[key] = Analyser(parts, model=plan.model)
            for rule, _ in plan.rules:
                lacking = sorted(part for part in rule.needs if part in analyser.missing)
                if lacking:
                    why = f"the language model {analyser.model_name} gives no {' or '.join(lacking)}"
                    self._skipped.add(NotChecked(rule.card.id, why))
            self._cards |= {rule.card.id: rule.card for rule, _ in plan.rules}
        return self._analysers[key]

    def _check(self, path: str, content: bytes, plan: Plan) -> None:
        analyser = self._prepare(plan)
        rules = [(rule, severity) for rule, severity in plan.rules if not rule.needs & set(analyser.missing)]
        try:
            article = read_article(path, content)
        except ReadingError as error:
            self._fail(Path(path), str(error))
            return
        if not article.blocks:
            self._fail(Path(path), "nothing to check: no words in it")
            return
        proofread = self._proofreaders.proofreader_for(plan)
        self._outcomes.append(lint_article(article, rules, analyser, plan.context_of(article), proofread))

    def _fail(self, path: Path, problem: str) -> None:
        self._failures.append(Failure(str(path), None, problem))

    def _report(self, excluded: Sequence[NotChecked]) -> Report:
        findings = [finding for outcome in self._outcomes for finding in outcome.findings]
        failures = [*self._failures, *(failure for outcome in self._outcomes for failure in outcome.failures)]
        failures += self._proofreaders.failures
        skipped = sorted(self._skipped, key=lambda skip: skip.what)
        return Report(
            articles=tuple(sorted((outcome.summary for outcome in self._outcomes), key=lambda article: article.path)),
            findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
            failures=tuple(sorted(failures, key=lambda failure: (failure.path, failure.rule or "", failure.problem))),
            coverage=Coverage(
                rules=len(self._cards) - len(skipped),
                engines=self._proofreaders.versions,
                not_checked=(*self._proofreaders.not_checked, *skipped, *excluded),
            ),
            rules=tuple(self._cards[identity] for identity in sorted(self._cards)),
        )


def _read_steadily(path: Path) -> bytes:
    """The bytes of a file that nobody wrote to meanwhile; raises OSError, or ReadingError with the reason."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise ReadingError("cannot be read: not a regular file")
    for _ in range(2):
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if before.st_size > LARGEST_FILE:
                raise ReadingError(
                    f"{before.st_size:,} bytes are too many for an article (at most {LARGEST_FILE:,}); split the file"
                )
            content = file.read(LARGEST_FILE + 1)
            after = os.fstat(file.fileno())
        if (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size) and len(content) == after.st_size:
            return content
    raise ReadingError("changed while it was being read; run again")
