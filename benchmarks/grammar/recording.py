"""What an engine said of many texts, kept, so that each is asked only once however the remarks are used."""

from collections.abc import Sequence
from itertools import chain

from healthlint.grammar import Engine, Remark, Text


class Recording:
    """An engine that answers with what another one said of the same texts."""

    def __init__(self, engine: Engine, articles: Sequence[Sequence[Text]]) -> None:
        """Ask the engine for its remarks on all texts of all articles at once."""
        texts = list(chain.from_iterable(articles))
        self.name = engine.name
        self.version = engine.version
        self._said = dict(zip(map(id, texts), engine.check(texts), strict=True))
        self._texts = texts  # kept alive, as they are known by identity

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """What was said of each text."""
        return [self._said[id(text)] for text in texts]
