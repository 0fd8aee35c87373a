"""Words that a reader would correct, as a small neural model senses them; it knows no reason and no cure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from healthlint.grammar.remarks import PLACEHOLDER, Remark, Text

if TYPE_CHECKING:  # at run time it would bring onnxruntime, which a run without a second reader does not need
    from healthlint.encoder.reader import Doubt, Encoder

FAINTEST = 0.05
"""The least probability that is remembered."""
FEWEST_WORDS = 4
RARE = "doubt-of-rare-word"
"""The code of doubts about words that the model hardly knows."""
PROSE = frozenset({"paragraph", "list-item", "definition", "quote"})
SENTENCE = re.compile(r"\S.*?(?:[.!?][\"”’)\]]*(?=\s+[\"“‘(\[]?[A-Z0-9])|\Z)", re.DOTALL)
WHOLE = re.compile(r"[\"“‘(\[]?[A-Z0-9].*[.!?][\"”’)\]]*", re.DOTALL)

BEGUN_OR_ENDED = re.compile(rf"{WHOLE.pattern}|[\"“‘(\[]?[A-Z0-9].*[^:;,]|.*[.!?][\"”’)\]]*", re.DOTALL)
"""In a paragraph, a sentence may have lost its capital or its full stop; one that leads in to a list is none yet."""


class Detector:
    """The error detector as a grammar engine: a remark a word, with how likely a reader would correct the word."""

    name = "detector"

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @property
    def version(self) -> str:
        """What tells its weights from others."""
        return self._encoder.fingerprint

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The words of each text that are in doubt at all; never fails."""
        sentences = [(number, *one) for number, text in enumerate(texts) for one in sentences_of(text)]
        found: list[list[Remark]] = [[] for _ in texts]
        doubts = self._encoder.doubts([sentence for _, _, sentence in sentences])
        for (number, start, sentence), words in zip(sentences, doubts, strict=True):
            found[number] += (
                _remark(word, start)
                for word in words
                if word.probability >= FAINTEST and _can_be_judged(word, sentence)
            )
        return found


def sentences_of(text: Text) -> Iterator[tuple[int, str]]:
    """The whole sentences of a text that is prose, each with its place; what is no sentence cannot be judged as one."""
    if text.kind in PROSE:
        for match in SENTENCE.finditer(text.text):
            whole = WHOLE if text.kind != "paragraph" else BEGUN_OR_ENDED
            if whole.fullmatch(match[0]) and len(match[0].split()) >= FEWEST_WORDS:
                yield match.start(), match[0]


def _can_be_judged(word: Doubt, sentence: str) -> bool:
    """Not beside something that is no prose, nor at the end of what may be a label: it needs no full stop."""
    return PLACEHOLDER not in sentence[max(0, word.start - 2) : word.end + 2] and word.end < len(sentence.rstrip())


def _remark(word: Doubt, start: int) -> Remark:
    return Remark(
        start=start + word.start,
        end=start + word.end,
        engine=Detector.name,
        code=RARE if word.pieces > 1 else "doubt",
        category="doubt",
        message="A reader would correct this.",
        probability=round(word.probability, 3),
    )
