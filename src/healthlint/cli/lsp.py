"""`healthlint lsp`."""

import click


@click.command()
@click.option("--trust-rules", is_flag=True, help="Run Python rules in the settings' own rule folders.")
def lsp(trust_rules: bool) -> None:
    """Serve an editor by the Language Server Protocol, over standard input and output."""
    from healthlint.server import serve

    serve(trust_rules=trust_rules)
