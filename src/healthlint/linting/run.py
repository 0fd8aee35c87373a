"""One run over many files: what is in the cache is taken from there, the rest is checked, and all makes one report."""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from healthlint.findings import Failure, Report
from healthlint.linting.cache import Cache
from healthlint.linting.collecting import collect_report
from healthlint.linting.content import read_file
from healthlint.linting.gathering import Gathered
from healthlint.linting.keys import Keys, languagetool
from healthlint.linting.outcome import Checked
from healthlint.linting.planning import Plan, Planner, Wishes
from healthlint.linting.settings import Found
from healthlint.reading import ReadingError
from healthlint.rulebook import Pack, Rule, decode_packs, encode_packs, load_packs

if TYPE_CHECKING:
    from healthlint.linting.checker import Checker

_MANY_FILES = 24
"""More than these are worth the start of further processes."""
_KEEP_EVERY = 2.0
"""Seconds after which what has been checked is kept, so that a run that is killed loses no more than that."""


class _Entry(msgspec.Struct, array_like=True, frozen=True):
    """What the cache keeps of one article; `day` where it holds for one day only."""

    checked: Checked
    day: str | None


_ENTRY = msgspec.msgpack.Decoder(_Entry)


@dataclass(frozen=True, slots=True)
class _Task:
    path: Path
    plan: Plan
    sha256: str
    key: str | None


class Run:
    """Checks files and collects the report.

    Raises SettingsError, RuleFileError or ModelError before any file is checked; what goes wrong after that is in the
    report's failures. `jobs` is the number of processes; None makes it the number of processors where there are many
    files to check.
    """

    def __init__(self, wishes: Wishes, *, cache: Cache | None = None, jobs: int | None = None) -> None:
        self._wishes = wishes
        self._cache = cache
        self._keys = Keys(cache) if cache else None
        self._jobs = jobs
        self._troubles: dict[str, None] = {}
        self._planner = Planner(wishes, self._load_packs)
        self._narrowed: dict[int, Plan] = {}

    @property
    def troubles(self) -> tuple[str, ...]:
        """What was wrong with the cache, in sentences for a person."""
        return tuple(dict.fromkeys((*(self._cache.troubles if self._cache else ()), *self._troubles)))

    @property
    def rules(self) -> Mapping[str, Rule]:
        """By its id, every rule that the files checked so far could ask for."""
        return self._planner.rules

    def check_files(
        self,
        gathered: Gathered,
        tell: Callable[[Path], None] = lambda path: None,
        beside: Sequence[tuple[Path, Found]] = (),
    ) -> Report:
        """Check every file, and compare what they state with each other; `tell` is told of each when it is done.

        The files `beside` them are compared with them too, and nothing else is said of those.
        """
        plans = [(path, self._planner.plan_for(path, found)) for path, found in gathered.files]
        checked = self._check_all(plans, tell)
        in_order = [checked[path] for path, _ in plans]
        states = any(one.outcome and one.outcome.statements for one in in_order)
        others = self._read_beside(beside) if states else {}
        return collect_report(in_order, [plan for _, plan in plans], gathered.failures, gathered.excluded, others)

    def _check_all(self, plans: Sequence[tuple[Path, Plan]], tell: Callable[[Path], None]) -> dict[Path, Checked]:
        checked: dict[Path, Checked] = {}
        tasks = self._tasks(plans, checked)
        checked |= self._recall(tasks)
        for path in checked:
            tell(path)
        pending = [task for task in tasks if task.path not in checked]
        for path, result in self._keeping(pending, self._check(pending)):
            checked[path] = result
            tell(path)
        return checked

    def _tasks(self, plans: Iterable[tuple[Path, Plan]], unread: dict[Path, Checked]) -> list[_Task]:
        """What is to be done; what cannot be read goes into `unread`."""
        tasks = []
        for path, plan in plans:
            try:
                sha256 = hashlib.sha256(read_file(path)).hexdigest()
            except ReadingError as error:
                unread[path] = Checked(None, (Failure(str(path), None, str(error)),))
            else:
                key = self._keys.of_article(str(path), sha256, plan) if self._keys else None
                tasks.append(_Task(path, plan, sha256, key))
        return tasks

    def _read_beside(self, files: Sequence[tuple[Path, Found]]) -> dict[Path, Checked]:
        """What other articles state: from the cache, or by the rules that compare articles alone."""
        plans = [(path, self._planner.plan_for(path, found)) for path, found in files]
        known = self._recall(self._tasks(plans, {}))
        return known | self._check_all(
            [(path, self._narrow(plan)) for path, plan in plans if path not in known], lambda path: None
        )

    def _narrow(self, plan: Plan) -> Plan:
        """The plan with only the rules that compare articles. It is kept, since keys are remembered by plan."""
        if id(plan) not in self._narrowed:
            rules = tuple((rule, severity) for rule, severity in plan.rules if rule.compares_articles)
            self._narrowed[id(plan)] = replace(plan, rules=rules)
        return self._narrowed[id(plan)]

    def check_text(self, name: Path, content: bytes, found: Found) -> Report:
        """Check one text that is in no file (standard input) as if it stood in a file of that name."""
        plan = self._planner.plan_for(name, found)
        _warm_up([plan])
        checked = self._without_troubles(self._checker.check(str(name), content, plan))
        return collect_report([checked], [plan], (), (), {})

    @cached_property
    def _checker(self) -> "Checker":
        """Made, and with it spaCy imported, for the first article that the cache does not know."""
        from healthlint.linting.checker import Checker

        return Checker(self._cache.folder if self._cache else None)

    def _load_packs(self, folder: Path) -> tuple[Pack, ...]:
        """The packs of healthlint; from the cache, each rule's code is run only when the rule is."""
        if self._cache is None or self._keys is None:
            return load_packs(folder)
        key = self._keys.of_packs(folder)
        if stored := self._cache.get([key]).get(key):
            return decode_packs(stored, folder)
        packs = load_packs(folder)
        self._cache.put({key: encode_packs(packs)})
        return packs

    def _recall(self, tasks: Iterable[_Task]) -> dict[Path, Checked]:
        """What the cache knows of these articles and what still holds today."""
        if self._cache is None:
            return {}
        stored = self._cache.get(task.key for task in tasks if task.key)
        recalled = {}
        for task in tasks:
            if task.key in stored:
                entry = _ENTRY.decode(stored[task.key])
                if entry.day in (None, self._wishes.today.isoformat()):
                    recalled[task.path] = entry.checked
        return recalled

    def _check(self, tasks: list[_Task]) -> Iterator[tuple[_Task, Checked]]:
        jobs = min(len(tasks), self._jobs or (_processors() if len(tasks) > _MANY_FILES else 1))
        plans = list({id(task.plan): task.plan for task in tasks}.values())
        if jobs <= 1:
            _warm_up(plans)
        if not tasks:
            return
        checker = self._checker
        for plan in plans:
            checker.prepare(plan)
        if jobs > 1:
            from healthlint.linting.workers import check_in_workers

            yield from check_in_workers(tasks, jobs, checker)
            return
        for task in tasks:
            yield task, checker.check_file(task.path, task.plan)

    def _keeping(self, tasks: list[_Task], results: Iterator[tuple[_Task, Checked]]) -> Iterator[tuple[Path, Checked]]:
        """Pass results on, and keep in the cache those that hold for the next run."""
        waiting: dict[str, bytes] = {}
        kept_at = time.monotonic()
        try:
            for task, told in results:
                checked = self._without_troubles(told)
                if task.key and _is_lasting(checked, task):
                    day = (
                        self._wishes.today.isoformat() if checked.outcome and checked.outcome.depends_on_date else None
                    )
                    waiting[task.key] = msgspec.msgpack.encode(_Entry(checked, day))
                yield task.path, checked
                if time.monotonic() - kept_at > _KEEP_EVERY:
                    self._keep(waiting)
                    waiting, kept_at = {}, time.monotonic()
        finally:
            self._keep(waiting)

    def _without_troubles(self, checked: Checked) -> Checked:
        """What is to be kept of an article: the troubles of the cache are those of this run."""
        self._troubles |= dict.fromkeys(checked.troubles)
        return replace(checked, troubles=()) if checked.troubles else checked

    def _keep(self, values: Mapping[str, bytes]) -> None:
        # A rule that somebody changed during the run has not made the results that its key stands for.
        if self._cache and self._keys and values and self._keys.still_hold():
            self._cache.put(values)


def _is_lasting(checked: Checked, task: _Task) -> bool:
    """Whether a result may be used again: nothing went wrong, and what is missing is known to the key."""
    if checked.outcome is None or checked.failures or checked.outcome.summary.sha256 != task.sha256:
        return False
    engines = {part.what for part in checked.not_checked if part.what in ("grammar/harper", "grammar/languagetool")}
    return not engines or (engines == {"grammar/languagetool"} and languagetool() is None)


def _warm_up(plans: Iterable[Plan]) -> None:
    """Let Harper load (1.5 seconds) on another core while spaCy is imported on this one."""
    for plan in plans:
        engines = plan.grammar.engines
        if (engines is None or "harper" in engines) and any(
            rule.card.id.startswith("grammar/") for rule, _ in plan.rules
        ):
            from healthlint.grammar import Harper

            Harper().warm_up()
            return


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
