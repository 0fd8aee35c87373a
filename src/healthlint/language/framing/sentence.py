"""A sentence as plain tuples of words, tags, lemmas and heads, which the cue readers walk many times over."""

from dataclasses import dataclass

from spacy.tokens import Span

from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage; every index is of a word in it, counted from 0.

    `words` are in lower case with contractions written out ("not" for "n't", "n’t" and "nt"), `heads` the index of
    each word's head (its own for the root), `edges` the index of the last word under each word, `starts` and `ends`
    offsets in the text of the block, `forms` the words as written.
    """

    words: tuple[str, ...]
    forms: tuple[str, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    relations: tuple[str, ...]
    heads: tuple[int, ...]
    edges: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> TextSpan:
        """The place of the words start to end (half-open) in the text of the block."""
        return TextSpan(self.starts[start], self.ends[end - 1])

    def word_at(self, offset: int) -> int:
        """The index of the word at an offset of the block's text; the last word where it lies behind all."""
        return next((index for index, end in enumerate(self.ends) if offset < end), len(self) - 1)

    @property
    def is_question(self) -> bool:
        return "?" in self.words[-3:]


def read_sentence(span: Span) -> Sentence:
    """The words of a spaCy sentence; where the model lacks a part, its fields are empty strings and heads are own."""
    tokens = list(span)
    first = span.start
    last = len(tokens) - 1
    heads = tuple(min(max(token.head.i - first, 0), last) for token in tokens)
    edges = list(range(len(tokens)))
    for index in range(len(tokens)):
        above = index
        # A word lifts the right edge of every word above it; a head seen twice ends the climb.
        while heads[above] != above and edges[heads[above]] < index:
            above = heads[above]
            edges[above] = index
    texts = tuple(token.text for token in tokens)
    starts = tuple(token.idx for token in tokens)
    return Sentence(
        words=tuple(token.norm_.lower().replace("’", "'") for token in tokens),
        forms=texts,
        tags=tuple(token.tag_ for token in tokens),
        lemmas=tuple(token.lemma_.lower() for token in tokens),
        relations=tuple(token.dep_ for token in tokens),
        heads=heads,
        edges=tuple(edges),
        starts=starts,
        ends=tuple(start + len(text) for start, text in zip(starts, texts, strict=True)),
    )
