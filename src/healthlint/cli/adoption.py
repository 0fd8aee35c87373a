"""The options of `healthlint check` with which a team adopts it: a baseline, changed lines, fixes and a trend."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from healthlint.cli.problems import WrongUse

if TYPE_CHECKING:
    from healthlint.findings import Failure, Finding, Report
    from healthlint.linting import Found, Gathered, Run
    from healthlint.linting.baseline import Compared
    from healthlint.linting.changes import Changes

_FILE = click.Path(dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option("--baseline", type=_FILE, metavar="FILE", help="Report only findings that are not in this baseline."),
    click.option("--changed-since", metavar="REF", help="Report only what the changes since a git commit concern."),
    click.option("--fix", is_flag=True, help="Apply the fixes that cannot change the meaning, and report the rest."),
    click.option("--unsafe", is_flag=True, help="With --fix or --diff: those that may change the meaning too."),
    click.option("--diff", is_flag=True, help="Print what --fix would change instead of the report; write nothing."),
    click.option(
        "--trend", type=_FILE, metavar="FILE", help="Keep each article's grade in this file; say how it moved."
    ),
)


@dataclass(frozen=True, slots=True)
class Adoption:
    """What was asked for; `check_files` does it. What it has to say besides the report goes to standard error."""

    baseline: Path | None
    changed_since: str | None
    fix: bool
    unsafe: bool
    diff: bool
    trend: Path | None

    def check_text(self, run: "Run", name: Path, content: bytes, found: "Found") -> "Report":
        """Check a text that is in no file."""
        if self.changed_since or self.fix or self.diff or self.trend:
            raise WrongUse("--changed-since, --fix, --diff and --trend need files, not standard input")
        return self._say(self._compare(run.check_text(name, content, found), found))

    def check_files(self, run: "Run", gathered: "Gathered", tell: Callable[[Path], None], found: "Found") -> "Report":
        """Check files, fix them if that was asked, and report what is left."""
        if self.unsafe and not (self.fix or self.diff):
            raise WrongUse("--unsafe goes with --fix or --diff")
        beside: tuple[tuple[Path, Found], ...] = ()
        if self.changed_since is not None:
            changes = self._changes(gathered)
            everything = gathered.files
            gathered = replace(gathered, files=tuple(one for one in everything if one[0] in changes))
            beside = tuple(one for one in everything if one[0] not in changes)
        full, compared = self._check(run, gathered, tell, found, beside)
        failures: tuple[Failure, ...] = ()
        if self.fix or self.diff:
            from healthlint.cli.fixing import Fixer

            fixer = Fixer(run, dict(gathered.files), unsafe=self.unsafe, write=not self.diff)
            fixer.fix(full, compared.report)
            failures = fixer.failures
            if fixer.wrote:
                full, compared = self._check(run, gathered, lambda path: None, found, beside)
        if self.trend is not None:
            _follow(self.trend, full)
        report = self._say(compared)
        return replace(report, failures=(*report.failures, *failures))

    def _check(
        self,
        run: "Run",
        gathered: "Gathered",
        tell: Callable[[Path], None],
        found: "Found",
        beside: "tuple[tuple[Path, Found], ...]",
    ) -> tuple["Report", "Compared"]:
        """Everything that is in the files, and that beside the changes and the baseline.

        The files `beside` have not changed, and are only compared with those that have.
        """
        full = kept = run.check_files(gathered, tell, beside)
        if self.changed_since is not None:
            settings = dict(gathered.files)

            def findings_before(path: Path, content: bytes) -> Iterable["Finding"]:
                return run.check_text(path, content, settings[path]).findings

            kept = self._changes(gathered).keep(full, findings_before)
        return full, self._compare(kept, found)

    def _changes(self, gathered: "Gathered") -> "Changes":
        from healthlint.linting.changes import ChangesError, find_changes

        try:
            return find_changes(self.changed_since or "", (path for path, _ in gathered.files))
        except ChangesError as error:
            raise WrongUse(str(error)) from error

    def _compare(self, report: "Report", found: "Found") -> "Compared":
        from healthlint.linting.baseline import BaselineError, Compared, load_baseline

        path = self.baseline
        if path is None and found.settings.baseline is not None:
            path = found.folder / found.settings.baseline
        if path is None:
            return Compared(report, (), ())
        try:
            return load_baseline(path).compare(report)
        except BaselineError as error:
            raise WrongUse(str(error)) from error

    def _say(self, compared: "Compared") -> "Report":
        from healthlint.linting.baseline import describe

        if said := describe(compared):
            click.echo(f"healthlint: {said}.", err=True)
        return compared.report


def adoption_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options to a command, which gets them as one value named `adoption`."""

    @functools.wraps(command)
    def with_adoption(**options: Any) -> None:
        given = {field.name: options.pop(field.name) for field in fields(Adoption)}
        command(**options, adoption=Adoption(**given))

    for option in reversed(_OPTIONS):
        with_adoption = option(with_adoption)
    return with_adoption


def _follow(path: Path, report: "Report") -> None:
    from healthlint.cli.output import write_atomically
    from healthlint.linting.trend import TrendError, follow_trend, load_trend

    try:
        trend = load_trend(path)
    except TrendError as error:
        raise WrongUse(str(error)) from error
    followed, moves = follow_trend(trend, report, path.absolute().parent)
    for move in moves:
        click.echo(f"healthlint: {move}", err=True)
    if followed != trend:
        try:
            write_atomically(path, followed.text())
        except OSError as error:
            raise WrongUse(f"the trend cannot be written to {path}: {error.strerror or error}") from error
