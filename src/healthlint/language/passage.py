"""An article once its language is known: passages with words, sentences, tags, lemmas and parse."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from healthlint.language.context import Context
from healthlint.language.lean_spacy import Doc, Span
from healthlint.reading import Article, Block, BlockKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A block and its analysis; `doc` has no more than the parts that the analyser was asked for."""

    block: Block
    doc: Doc
    _sentences: list[Span] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def kind(self) -> BlockKind:
        return self.block.kind

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the block; a heading, list item or cell without a full stop is one sentence."""
        # spaCy makes its spans anew each time, and a hundred rules ask.
        if not self._sentences:
            self._sentences.extend(self.doc.sents)
        return tuple(self._sentences)


@dataclass(frozen=True, slots=True)
class AnalysedArticle:
    """The article as it was read, and its blocks as passages in the same order.

    `too_long` are the indexes of the blocks that were left out because they are too long to be analysed.
    """

    read: Article
    context: Context
    every_passage: tuple[Passage, ...]
    too_long: tuple[int, ...] = ()
    _body: list[Passage] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the article's body, without navigation, footers, cookie notes and comment forms."""
        if not self._body:
            self._body.extend(passage for passage in self.every_passage if passage.block.region == "body")
        return tuple(self._body)

    def of_kind(self, *kinds: BlockKind) -> Iterator[Passage]:
        """The passages of the body that are of the given kinds."""
        return (passage for passage in self.passages if passage.kind in kinds)
