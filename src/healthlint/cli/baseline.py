"""`healthlint baseline`."""

from pathlib import Path

import click

from healthlint.cli.problems import ExitCode, WrongUse, wrong_use


@click.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The baseline; otherwise that of the settings, or healthlint-baseline.json beside them.",
)
@click.option("--prune", is_flag=True, help="Only forget what has been mended; accept nothing new.")
@click.option("--trust-rules", is_flag=True, help="Run Python rules in the settings' own rule folders.")
def baseline(paths: tuple[str, ...], output: Path | None, prune: bool, trust_rules: bool) -> None:
    """Accept all that is found now, so that `healthlint check --baseline FILE` reports only what is new.

    What the file knows of articles that are not checked this time stays in it. Exit codes: 0 written, 2 wrong use, 3
    something could not be checked (the rest was written).
    """
    from healthlint.cli.output import write_atomically
    from healthlint.linting import Cache, Run, Wishes, cache_folder, find_settings, gather_files
    from healthlint.linting.baseline import FILE_NAME, Baseline, BaselineError, load_baseline

    found = find_settings(Path.cwd())
    path = output or (found.folder / (found.settings.baseline or FILE_NAME))
    with wrong_use():
        wanted = paths or tuple(str(found.folder / path) for path in found.settings.paths)
        if not wanted:
            raise WrongUse("name the articles to check, or `paths` in healthlint.toml")
        try:
            before = load_baseline(path) if prune or path.exists() else Baseline(path)
        except BaselineError as error:
            raise WrongUse(str(error)) from error
        report = Run(Wishes(trust_rules=trust_rules), cache=Cache(cache_folder())).check_files(gather_files(wanted))
    after = before.prune(report) if prune else before.accept(report)
    try:
        write_atomically(path, after.text())
    except OSError as error:
        raise WrongUse(f"the baseline cannot be written to {path}: {error.strerror or error}") from error
    gone = len(set(before.known) - set(after.known))
    new = len(set(after.known) - set(before.known))
    click.echo(f"{path}: {len(after.known):,} findings accepted ({new:,} added, {gone:,} forgotten).")
    for failure in report.failures:
        click.echo(f"{failure.path}: {failure.problem}", err=True)
    raise SystemExit(ExitCode.NOT_CHECKED if report.failures else ExitCode.CLEAN)
