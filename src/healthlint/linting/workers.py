"""Worker processes over files: each checks one article at a time and sends back what came of it."""

import gc
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Protocol, TypeVar

from healthlint.findings import Failure
from healthlint.linting.checker import Checker
from healthlint.linting.outcome import Checked
from healthlint.linting.planning import Plan
from healthlint.rulebook.file_check import FileCheck

_LAST_WORDS = 5.0
"""Seconds that a worker has to end once it has nothing more to do."""


class Task(Protocol):
    """A file to check, and how."""

    @property
    def path(self) -> Path: ...

    @property
    def plan(self) -> Plan: ...


AnyTask = TypeVar("AnyTask", bound=Task)


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    connection: Connection
    task: int


def check_in_workers(tasks: Sequence[AnyTask], jobs: int, checker: Checker) -> Iterator[tuple[AnyTask, Checked]]:
    """Check files in `jobs` processes; results come as they are done.

    Where the platform forks safely the workers share the model and the rules that are loaded here. A worker that dies
    is a failure of the article that it had, and another takes its place. Whatever ends this generator ends them all.
    """
    # A fork copies no thread but leaves the locks of all of them shut.
    forks = sys.platform == "linux" and threading.active_count() == 1
    if forks:
        for check in {rule.check for task in tasks for rule, _ in task.plan.rules}:
            if isinstance(check, FileCheck):
                check.load()
        gc.collect()
        gc.freeze()
    context: ForkContext | SpawnContext = ForkContext() if forks else SpawnContext()
    waiting = iter(range(len(tasks)))
    working: dict[Connection, _Worker] = {}
    # A plan holds all rules with their examples: it goes to each worker once, and with each file only its number.
    plans = list({id(task.plan): task.plan for task in tasks}.values())
    numbers = {id(plan): number for number, plan in enumerate(plans)}

    def start(task: int) -> None:
        ours, theirs = context.Pipe()
        # A forked worker that kept our ends of the pipes would never learn that this process is gone.
        inherited = (ours, *working) if forks else ()
        given = (theirs, inherited, checker if forks else Checker(checker.cache_folder), plans)
        process = context.Process(target=_work, args=given, daemon=True)
        process.start()
        theirs.close()
        working[ours] = _Worker(process, ours, task)
        give(working[ours], task)

    def give(worker: _Worker, task: int) -> None:
        worker.task = task
        try:
            worker.connection.send((tasks[task].path, numbers[id(tasks[task].plan)]))
        except OSError:
            # It is dead: the wait below finds its connection closed, and says so.
            return

    try:
        for task in (task for _, task in zip(range(jobs), waiting, strict=False)):
            start(task)
        while working:
            for ready in wait(list(working)):
                assert isinstance(ready, Connection)
                worker = working[ready]
                following = next(waiting, None)
                try:
                    checked: Checked = ready.recv()
                except (EOFError, OSError):
                    del working[ready]
                    checked = _epitaph(worker, tasks[worker.task].path)
                    if following is not None:
                        start(following)
                    yield tasks[worker.task], checked
                    continue
                done = worker.task
                if following is None:
                    del working[ready]
                    ready.close()
                    worker.process.join(_LAST_WORDS)
                else:
                    give(worker, following)
                yield tasks[done], checked
    finally:
        for worker in working.values():
            worker.process.kill()
            worker.process.join(_LAST_WORDS)
            worker.connection.close()
        if forks:
            gc.unfreeze()


def _epitaph(worker: _Worker, path: Path) -> Checked:
    worker.connection.close()
    worker.process.join(_LAST_WORDS)
    code = worker.process.exitcode
    how = f"was ended by signal {-code}" if code is not None and code < 0 else f"ended with code {code}"
    return Checked(None, (Failure(str(path), None, f"the process that checked it {how}; nothing in it was checked"),))


def _work(connection: Connection, inherited: Sequence[Connection], checker: Checker, plans: Sequence[Plan]) -> None:
    """Check what comes until nothing more does. Ctrl-C is for the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in inherited:
        other.close()
    checker.begin_anew()
    while True:
        try:
            path, number = connection.recv()
        except (EOFError, OSError):
            return
        checked = checker.check_file(path, plans[number])
        try:
            connection.send(checked)
        except OSError:
            # Nobody is there to hear it.
            return
