"""The `healthlint` command: its name, its version and its subcommands."""

from typing import Any

import click

from healthlint import __version__
from healthlint.cli.annotate import annotate
from healthlint.cli.baseline import baseline
from healthlint.cli.check import check
from healthlint.cli.claims import claims
from healthlint.cli.init import init
from healthlint.cli.lsp import lsp
from healthlint.cli.problems import ExitCode
from healthlint.cli.readability import readability
from healthlint.cli.rules import explain, prove, rules, write_docs
from healthlint.cli.scorecard import scorecard
from healthlint.cli.setup import setup


class _Commands(click.Group):
    """A defect of our own exits with 3, never with the 1 that means findings."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            # Left to click, Ctrl-C would end with the 1 that means findings.
            click.echo("Interrupted; nothing was decided.", err=True)
            ctx.exit(ExitCode.INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            import traceback

            traceback.print_exc()
            click.echo(
                f"healthlint broke: {type(error).__name__}: {error}. Nothing was decided; please report it.", err=True
            )
            ctx.exit(ExitCode.NOT_CHECKED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="healthlint")
def main() -> None:
    """Check the content of health articles."""


for command in (
    check,
    baseline,
    annotate,
    claims,
    readability,
    scorecard,
    explain,
    rules,
    prove,
    init,
    setup,
    lsp,
    write_docs,
):
    main.add_command(command)
