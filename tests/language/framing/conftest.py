"""Frames of a marked word in a short article, read with the shipped model."""

from collections.abc import Callable
from datetime import date

import pytest

from healthlint.language import AnalysedArticle, Analyser, Context, Passage
from healthlint.language.framing import Frame, FrameReader, Sentence, read_sentence
from healthlint.positions import TextSpan
from healthlint.reading import read_article

Read = Callable[..., Frame]
Parse = Callable[[str], Sentence]


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    return Analyser()


@pytest.fixture(scope="session")
def parse(analyser: Analyser) -> Parse:
    """The first sentence of a text."""
    return lambda text: read_sentence(next(analyser.language(text).sents))


@pytest.fixture(scope="session")
def read(analyser: Analyser) -> Read:
    """The frame of the word in [brackets]; `above` is Markdown that stands before the text."""

    def read(marked: str, above: str = "") -> Frame:
        text = marked.replace("[", "").replace("]", "")
        article = analyser.analyse(read_article("a.md", f"{above}{text}\n".encode()), Context(date(2026, 6, 15)))
        passage = last_passage(article)
        start = passage.text.rindex(marked[marked.index("[") + 1 : marked.index("]")]) if above else marked.index("[")
        return FrameReader(article).read(passage, TextSpan(start, start + 1))

    return read


def last_passage(article: AnalysedArticle) -> Passage:
    return article.passages[-1]
