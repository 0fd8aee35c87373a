"""`healthlint annotate`."""

from pathlib import Path

import click

from healthlint.cli.problems import ExitCode, WrongUse, wrong_use


@click.command()
@click.argument("article", metavar="ARTICLE.docx", type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="COPY.docx",
    help="The copy; otherwise ARTICLE.healthlint.docx beside the article.",
)
@click.option("--trust-rules", is_flag=True, help="Run Python rules in the settings' own rule folders.")
def annotate(article: Path, output: Path | None, trust_rules: bool) -> None:
    """Write a copy of a Word article with a comment at each finding; the article itself is not changed.

    Exit codes: 0 written, 2 wrong use, 3 something could not be checked (what could be is in the copy).
    """
    from healthlint.cli.output import write_atomically
    from healthlint.linting import Run, Wishes, find_settings
    from healthlint.linting.content import read_file
    from healthlint.reading import ReadingError
    from healthlint.reports import as_docx

    if article.suffix.lower() != ".docx":
        raise WrongUse(f"{article} is no .docx file; `healthlint check --format html` shows findings in other articles")
    if not article.is_file():
        raise WrongUse(f"no such file: {article}")
    copy = output or article.with_name(f"{article.stem}.healthlint.docx")
    if copy.resolve() == article.resolve():
        raise WrongUse("the copy must have another name than the article, which is not changed")
    try:
        # One reading serves the findings and the copy, so that they fit each other.
        content = read_file(article)
        with wrong_use():
            run = Run(Wishes(trust_rules=trust_rules))
            report = run.check_text(article, content, find_settings(article.absolute().parent))
        annotated, comments = as_docx.annotate(content, report.findings, report.rules)
    except ReadingError as error:
        click.echo(f"{article}: {error}", err=True)
        raise SystemExit(ExitCode.NOT_CHECKED) from error
    try:
        write_atomically(copy, annotated)
    except OSError as error:
        raise WrongUse(f"the copy cannot be written to {copy}: {error.strerror or error}") from error
    for failure in report.failures:
        click.echo(f"{failure.path}: {failure.problem}", err=True)
    click.echo(f"{copy}: {len(report.findings):,} findings in {comments:,} comments.")
    raise SystemExit(ExitCode.NOT_CHECKED if report.failures else ExitCode.CLEAN)
