"""Reading one article for a command that prints what is in it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from healthlint.cli.problems import ExitCode, WrongUse, wrong_use

if TYPE_CHECKING:
    from healthlint.language import AnalysedArticle, Part


def analyse_file(path: Path, parts: "Iterable[Part] | None" = None) -> "AnalysedArticle":
    """Read and analyse an article, with the parts of the language model that are needed (None: all of them).

    Raises WrongUse where there is no such file, and ends the program with NOT_CHECKED where it cannot be read.
    """
    from datetime import date

    from healthlint.language import Analyser, Context, Part
    from healthlint.reading import ReadingError, read_article

    if not path.is_file():
        raise WrongUse(f"no such file: {path}")
    try:
        article = read_article(str(path), path.read_bytes())
    except (ReadingError, OSError) as error:
        click.echo(f"{path}: {error}", err=True)
        raise SystemExit(ExitCode.NOT_CHECKED) from error
    with wrong_use():
        return Analyser(Part if parts is None else parts).analyse(article, Context(date.today()))
