"""Checking open documents one after another, with rules and models that stay loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from healthlint.findings import Failure, Finding, NotChecked
from healthlint.linting import Found, Planner, Wishes
from healthlint.linting.gathering import is_excluded
from healthlint.linting.planning import Plan
from healthlint.rulebook import Rule, load_packs
from healthlint.server.documents import Document

if TYPE_CHECKING:
    from healthlint.linting.checker import Checker


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in a document, what went wrong, what was left out, and the rules by their ids."""

    document: Document
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    rules: Mapping[str, Rule] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Planned:
    """Plans hold for one day and for settings as they were found."""

    today: date
    found: Found
    planner: Planner


class DocumentChecks:
    """Checks documents, never two at once. `trust_rules` lets Python rules of the settings' own folders run.

    Settings are looked for at each check, so that a change of them counts from the next check on.
    """

    def __init__(self, *, trust_rules: bool) -> None:
        self._trust_rules = trust_rules
        self._load = cache(load_packs)
        self._planned: dict[Path, _Planned] = {}
        self._vocabularies: dict[Path, int] = {}

    @cached_property
    def _checker(self) -> "Checker":
        """Made, and with it spaCy imported, on the thread that checks, so that the server greets its client at once."""
        from healthlint.linting.checker import Checker

        return Checker()

    def prepare(self, folder: Path | None) -> None:
        """Load what the first check will need; raises SettingsError, RuleFileError or ModelError."""
        from healthlint.grammar import Harper

        Harper().warm_up()
        name = (folder or Path.cwd()) / "article.md"
        document = Document(name.as_uri(), None, name, "", folder)
        found = document.find_settings()
        self._checker.prepare(self._planner_for(found).plan_for(name, found))

    def check(self, document: Document) -> Result:
        """Check a document as it stands; raises SettingsError, RuleFileError or ModelError."""
        found = document.find_settings()
        if is_excluded(document.name, found):
            return Result(document, not_checked=(NotChecked(str(document.name), f"excluded by {found.path}"),))
        if not document.text.strip():
            return Result(document)
        planner = self._planner_for(found)
        plan = planner.plan_for(document.name, found)
        self._forget_old_vocabulary(plan)
        # An editor may send half of a surrogate pair, which no file can hold.
        content = document.text.encode("utf-8", "replace")
        checked = self._checker.check(str(document.name), content, plan)
        findings = checked.outcome.findings if checked.outcome else ()
        return Result(document, findings, checked.failures, checked.not_checked, planner.rules)

    def _planner_for(self, found: Found) -> Planner:
        key, today = found.path or found.folder, date.today()
        known = self._planned.get(key)
        if known is None or (known.today, known.found) != (today, found):
            planner = Planner(Wishes(trust_rules=self._trust_rules, today=today), self._load)
            known = self._planned[key] = _Planned(today, found, planner)
        return known.planner

    def _forget_old_vocabulary(self, plan: Plan) -> None:
        """The grammar engines keep a vocabulary that they have read; one that has changed needs engines anew."""
        if plan.vocabulary is None:
            return
        changed = plan.vocabulary.stat().st_mtime_ns
        if self._vocabularies.setdefault(plan.vocabulary, changed) != changed:
            self._vocabularies[plan.vocabulary] = changed
            self._checker.begin_anew()
