"""`healthlint scorecard`: what published instruments ask of an article, and which of it is met."""

from pathlib import Path

import click

from healthlint.cli.problems import ExitCode, WrongUse, wrong_use


@click.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json", "html"]), default="text", help="How it is written."
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the scorecards to this file.")
def scorecard(path: Path, format_name: str, output: Path | None) -> None:
    """Hold an article against JAMA, DISCERN, PEMAT-P, CDC's Index and PIF TICK.

    Each item is met, not met, or needs a person, with the findings or the places that decided it. There is no score.

    Exit codes: 0 printed, 2 no such file, 3 the file cannot be read.
    """
    from datetime import date

    from healthlint.cli.output import print_or_write
    from healthlint.linting import find_settings
    from healthlint.reading import ReadingError
    from healthlint.scorecards import FORMATS
    from healthlint.scorecards.instruments import load_instruments
    from healthlint.scorecards.reading import read_scorecards

    if not path.is_file():
        raise WrongUse(f"no such file: {path}")
    try:
        with wrong_use():
            found = find_settings(path)
            scored = read_scorecards(path, path.read_bytes(), found, load_instruments(), date.today())
    except (ReadingError, OSError) as error:
        click.echo(f"{path}: {error}", err=True)
        raise SystemExit(ExitCode.NOT_CHECKED) from error
    text = FORMATS[format_name](scored)
    print_or_write(text, output, "the scorecards")
