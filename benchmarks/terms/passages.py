"""The passages that the benchmark of medical terms reads: clean pages, whole or their openings."""

from collections.abc import Iterator
from pathlib import Path

from healthlint.language import AnalysedArticle, Analyser, Context, Passage
from healthlint.reading import read_article

OPENING = (100, 170)
"""An opening ends before the block that would bring it over the second number of words, once it has the first."""


def analyse_page(path: Path, analyser: Analyser, context: Context) -> AnalysedArticle:
    """Read and analyse one page."""
    return analyser.analyse(read_article(path.name, path.read_bytes()), context)


def opening(article: AnalysedArticle) -> Iterator[Passage]:
    """The first passages of a page's body; those that are longer than an opening are passed over."""
    enough, most = OPENING
    words = 0
    for passage in article.passages:
        length = len(passage.text.split())
        if words + length > most and words > enough:
            return
        if length <= most:
            words += length
            yield passage
