"""`healthlint claims`: what an article asserts, as contradictions are looked for in it."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from healthlint.cli.articles import analyse_file

if TYPE_CHECKING:
    from healthlint.claims.claim import Claim, Measure
    from healthlint.reading import Article

_COLUMNS = ("line", "subject", "slot", "value", "force", "often", "scopes", "voice", "origin", "words")


@click.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="Table or JSON.")
def claims(path: Path, format_name: str) -> None:
    """Print every claim of an article with its subject and scopes.

    Exit codes: 0 printed, 2 no such file, 3 the file cannot be read.
    """
    from healthlint.rulebook import Manuscript

    analysed = analyse_file(path)
    manuscript = Manuscript(analysed, lambda _: ())
    found = [*manuscript.claim_reader.claims, *manuscript.numeric_claims]
    rows = sorted((_row(analysed.read, claim) for claim in found), key=lambda row: int(row["line"]))
    click.echo(json.dumps({"path": str(path), "claims": rows}, indent=2) if format_name == "json" else _table(rows))


def _row(article: "Article", claim: "Claim") -> dict[str, str]:
    from healthlint.claims.claim import Side

    place = claim.passage.block.source_map.to_source(claim.where)
    value = claim.value
    return {
        "line": str(article.lines.position(place.start).line),
        "subject": " ".join((*claim.subject.qualifiers, claim.subject.name)),
        "slot": claim.slot,
        "value": value.name if isinstance(value, Side) else _measured(value),
        "force": claim.force.value,
        "often": claim.quantifier,
        "scopes": ", ".join(scope.name for scope in claim.scopes),
        "voice": claim.voice.value,
        "origin": claim.subject.origin.value,
        "words": claim.passage.text[claim.where.start : claim.where.end],
    }


def _measured(value: "Measure") -> str:
    """The interval in base units: "172800 to 604800 time"; an open end is left blank."""
    ends = ("" if end is None else f"{end:g}" for end in (value.interval.low, value.interval.high))
    about = "about " if value.approximate else ""
    return f"{about}{' to '.join(dict.fromkeys(ends))} {value.dimension}"


def _table(rows: list[dict[str, str]]) -> str:
    if not rows:
        return "No claims that can be compared."
    lines = [dict(zip(_COLUMNS, _COLUMNS, strict=True)), *rows]
    widths = {column: max(len(line[column]) for line in lines) for column in _COLUMNS}
    return "\n".join("  ".join(line[column].ljust(widths[column]) for column in _COLUMNS).rstrip() for line in lines)
