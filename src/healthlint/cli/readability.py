"""`healthlint readability`: the scores of an article, or how hard each of its sentences is to read."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from healthlint.cli.articles import analyse_file

if TYPE_CHECKING:
    from healthlint.language import AnalysedArticle


@click.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--sentences", is_flag=True, help="Every sentence with its difficulty, the hardest first.")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="Table or JSON.")
def readability(path: Path, sentences: bool, format_name: str) -> None:
    """Print how hard an article is to read.

    With --sentences, one line a sentence: where it stands and its difficulty, from 1 (easy) to 6, as people rate
    sentences; it ranks them and is no school grade. JSON then has one object a line.

    Exit codes: 0 printed, 2 no such file, 3 the file cannot be read.
    """
    analysed = analyse_file(path, ())
    if sentences:
        _print_sentences(analysed, format_name)
    else:
        _print_scores(analysed, format_name)


def _print_sentences(analysed: "AnalysedArticle", format_name: str) -> None:
    from healthlint.encoder.reader import Encoder
    from healthlint.positions import TextSpan
    from healthlint.readability.difficulty import DifficultyReader
    from healthlint.reading import BlockKind

    kinds = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.DEFINITION)
    places = [
        (passage.block.source_map, sentence)
        for passage in analysed.of_kind(*kinds)
        for sentence in passage.sentences
        if any(token.is_alpha for token in sentence)
    ]
    ratings = DifficultyReader(Encoder()).rate([sentence.text.strip() for _, sentence in places])
    rated = list(zip(places, ratings, strict=True))
    if format_name == "text":
        rated.sort(key=lambda one: -one[1])
    for (source_map, sentence), rating in rated:
        span = source_map.to_source(TextSpan(sentence.start_char, sentence.end_char))
        position = analysed.read.lines.position(span.start)
        text = " ".join(sentence.text.split())
        if format_name == "json":
            place = {"line": position.line, "column": position.column, "start": span.start, "end": span.end}
            click.echo(json.dumps({"place": place, "text": text, "difficulty": round(rating, 2)}, ensure_ascii=False))
        else:
            click.echo(f"{rating:.1f}  {position.line}:{position.column}  {text}")


def _print_scores(analysed: "AnalysedArticle", format_name: str) -> None:
    from healthlint.readability import score_article

    scored = score_article(analysed)
    if format_name == "json":
        known = {"words": scored.words, "sentences": scored.sentences}
        click.echo(json.dumps({**known, "scores": dict(scored.scores), "unscored": dict(scored.unscored)}, indent=2))
        return
    click.echo(f"{scored.words} words in {scored.sentences} sentences")
    for name, score in scored.scores.items():
        click.echo(f"{name:<30} {score:.1f}")
    for name, reason in scored.unscored.items():
        click.echo(f"{name:<30} not scored: {reason}")
