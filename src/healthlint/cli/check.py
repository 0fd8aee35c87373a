"""`healthlint check`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from healthlint.cli.adoption import Adoption, adoption_options
from healthlint.cli.problems import ExitCode, WrongUse, wrong_use
from healthlint.cli.watch import WATCH, watch_articles

if TYPE_CHECKING:
    from healthlint.findings import Report, RuleCard
    from healthlint.linting import Run

_FORMATS = ("text", "json", "sarif", "github", "junit", "markdown", "html")
_MANY_FILES = 5


def _names(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names given one an option or several with commas."""
    return tuple(name for value in values for name in value.replace(" ", "").split(",") if name)


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "format_name", type=click.Choice(_FORMATS), default="text", help="How the report is written.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option("--select", multiple=True, callback=_names, metavar="RULES", help="Run only these rules or packs.")
@click.option("--ignore", multiple=True, callback=_names, metavar="RULES", help="Leave these rules or packs out.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), help="Exit 1 from this severity on."
)
@click.option("--profile", type=click.Choice(["default", "strict"]), help="How much doubt a finding may carry.")
@click.option("--stdin-filename", type=click.Path(path_type=Path), help="The name, and so the format, of `-`.")
@click.option("--trust-rules", is_flag=True, help="Run Python rules in the settings' own rule folders.")
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes to check in; many files take all cores."
)
@click.option("--no-cache", is_flag=True, help="Check every article, and keep no results for the next run.")
@click.option(WATCH, is_flag=True, help="Check again whenever an article or the settings change, until Ctrl-C.")
@adoption_options
def check(
    paths: tuple[str, ...],
    format_name: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    profile: str | None,
    stdin_filename: Path | None,
    trust_rules: bool,
    jobs: int | None,
    no_cache: bool,
    watch: bool,
    adoption: Adoption,
) -> None:
    """Check articles: files, folders, globs, or - for standard input.

    Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 wrong use, 3 something could not be checked.
    """
    from healthlint.linting import Cache, Run, Wishes, cache_folder, find_settings, gather_files
    from healthlint.rulebook import Profile

    if watch:
        watch_articles(paths, output)
        return
    with wrong_use():
        cache = None if no_cache else Cache(cache_folder())
        wishes = Wishes(select, ignore, Profile(profile) if profile else None, trust_rules)
        run = Run(wishes, cache=cache, jobs=jobs)
        if "-" in paths:
            if len(paths) > 1 or stdin_filename is None:
                raise WrongUse("`-` stands alone, and needs --stdin-filename NAME to say what kind of article it is")
            found = find_settings(stdin_filename.absolute())
            report = adoption.check_text(run, stdin_filename, sys.stdin.buffer.read(), found)
        else:
            found = find_settings(Path.cwd())
            wanted = paths or tuple(str(found.folder / path) for path in found.settings.paths)
            if not wanted:
                raise WrongUse("name the articles to check, or `paths` in healthlint.toml")
            gathered = gather_files(wanted)
            with _progress(len(gathered.files)) as tell:
                report = adoption.check_files(run, gathered, tell, found)
    for trouble in run.troubles:
        click.echo(f"healthlint: {trouble}", err=True)
    if not adoption.diff:
        _write(report, run, format_name, output)
    raise SystemExit(_exit_code(report, fail_on or found.settings.fail_on))


def _exit_code(report: "Report", fail_on: str) -> ExitCode:
    from healthlint.findings import Severity

    if report.failures:
        return ExitCode.NOT_CHECKED
    if fail_on == "never":
        return ExitCode.CLEAN
    least = Severity(fail_on).rank
    return ExitCode.FOUND if any(finding.severity.rank >= least for finding in report.findings) else ExitCode.CLEAN


def _write(report: "Report", run: "Run", format_name: str, output: Path | None) -> None:
    import os
    import shutil

    from healthlint.cli.output import print_or_write
    from healthlint.reports import FORMATS, Style, job_summary

    def explain(card: "RuleCard") -> str:
        from healthlint.documenting import rule_page

        return rule_page(run.rules[card.id])

    colour = output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size((100, 24)).columns if colour else 100
    text = FORMATS[format_name](report, Style(width, colour, explain))
    if format_name == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        try:
            # The steps of a job add to one file.
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(job_summary(report))
        except OSError as error:
            raise WrongUse(f"the job's summary cannot be written to {summary}: {error.strerror or error}") from error
    print_or_write(text, output, "the report")


@contextmanager
def _progress(files: int) -> Iterator[Callable[[Path], None]]:
    """A bar on the terminal for more than a few files; it is never part of the report."""
    if files <= _MANY_FILES or not sys.stderr.isatty():
        yield lambda path: None
        return
    from rich.console import Console
    from rich.progress import Progress

    # It draws itself when it is told, without a thread: worker processes cannot be forked beside one.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        task = progress.add_task("Checking", total=files)

        def tell(path: Path) -> None:
            progress.update(task, advance=1, description=f"Checked {path.name}", refresh=True)

        yield tell
