"""`healthlint rules`, `explain`, `prove` and `write-docs`: everything about the rules themselves."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from healthlint.cli.problems import ExitCode, WrongUse, wrong_use

if TYPE_CHECKING:
    from healthlint.rulebook import Pack


def _packs(*, trust_rules: bool) -> "tuple[Pack, ...]":
    from healthlint.linting import Planner, Wishes, find_settings

    with wrong_use():
        return Planner(Wishes(trust_rules=trust_rules)).packs_for(find_settings(Path.cwd()))


@click.command()
@click.option("--trust-rules", is_flag=True, help="Run Python rules in the settings' own rule folders.")
def rules(trust_rules: bool) -> None:
    """List the packs and their rules."""
    for pack in _packs(trust_rules=trust_rules):
        click.secho(f"{pack.name}: {pack.title}" + ("" if pack.default else " (only when selected)"), bold=True)
        for rule in pack.rules:
            strict = "" if rule.profile == "default" else "  [strict]"
            click.echo(f"  {rule.card.id:<44} {rule.card.severity:<8} {rule.card.title}{strict}")


@click.command()
@click.argument("rule_id", metavar="RULE")
@click.option("--trust-rules", is_flag=True, help="Run Python rules in the settings' own rule folders.")
def explain(rule_id: str, trust_rules: bool) -> None:
    """Explain one rule: why it is there, what it flags, and on whose authority."""
    from difflib import get_close_matches

    from healthlint.documenting import rule_page

    by_id = {rule.card.id: rule for pack in _packs(trust_rules=trust_rules) for rule in pack.rules}
    if rule_id not in by_id:
        near = get_close_matches(rule_id, by_id, 1)
        raise WrongUse(f"no rule {rule_id!r}; " + (f"did you mean {near[0]!r}?" if near else "see `healthlint rules`"))
    click.echo(rule_page(by_id[rule_id]), nl=False)


@click.command()
@click.argument("names", nargs=-1, metavar="[RULES]")
@click.option("--trust-rules", is_flag=True, help="Run Python rules in the settings' own rule folders.")
def prove(names: tuple[str, ...], trust_rules: bool) -> None:
    """Check that rules do what their own examples say; all of them, or those named (ids, packs, folders of packs)."""
    from healthlint.linting import prove_rules

    packs = _packs(trust_rules=trust_rules)
    with wrong_use():
        from healthlint.rulebook import load_packs

        folders = [Path(name) for name in names if Path(name).is_dir() and (Path(name) / "pack.toml").is_file()]
        packs += tuple(
            pack
            for folder in folders
            for pack in load_packs(folder.parent, trusted=trust_rules)
            if pack.name == folder.name
        )
        wanted = [folder.name for folder in folders] + [name for name in names if Path(name) not in folders]
        failed = 0
        examples = 0
        for rule, example, problems in prove_rules(packs, wanted):
            examples += 1
            if problems:
                failed += 1
                click.secho(f"{rule.card.id}: {' '.join(example.source.split())[:100]}", bold=True)
                for problem in problems:
                    click.echo(f"  {problem}")
    click.echo(f"{examples - failed} examples proved, {failed} failed")
    raise SystemExit(ExitCode.FOUND if failed else ExitCode.CLEAN)


@click.command("write-docs")
@click.option("--check", "check_only", is_flag=True, help="Write nothing; exit 1 where a page is out of date.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("docs/rules"))
def write_docs(folder: Path, check_only: bool) -> None:
    """Write a page for each rule."""
    from healthlint import documenting

    packs = _packs(trust_rules=False)
    if not check_only:
        documenting.write_docs(folder, packs)
        return
    stale = documenting.stale_docs(folder, packs)
    for path in stale:
        click.echo(f"out of date: {path}")
    if stale:
        click.echo("Run `healthlint write-docs`.")
        raise SystemExit(ExitCode.FOUND)
