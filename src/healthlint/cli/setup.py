"""`healthlint setup`."""

import click

from healthlint.cli.problems import ExitCode


@click.command()
def setup() -> None:
    """Fetch LanguageTool, the deeper grammar engine, and prove that it runs (about 250 MB, once)."""
    from healthlint.grammar import InstallationError, default_folder, install_languagetool

    folder = default_folder()
    click.echo(f"Setting up LanguageTool in {folder}. It is safe to interrupt this and to run it again.")
    try:
        install_languagetool(folder, lambda step: click.echo(f"  {step}"))
    except InstallationError as error:
        click.echo(f"Error: {error}", err=True)
        raise SystemExit(ExitCode.NOT_CHECKED) from error
    click.echo("LanguageTool is ready. `healthlint check` uses it from now on.")
