"""How hard single sentences are to read, as people would rate them: a line fitted to what an encoder and counts say.

It ranks the sentences of an article. It is no grade: the scale is that of the ratings it was fitted to, from 1 (the
easiest that a learner of English can read) to 6 (only for the most proficient).
Source of the ratings: ReadMe++ (Naous and others 2024, MIT); `python -m training.difficulty` fits it.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy
from numpy.typing import NDArray

from healthlint.encoder.reader import FOLDER, Encoder
from healthlint.readability.counts import count_sentence

Numbers = NDArray[numpy.float64]
LOWEST, HIGHEST = 1.0, 6.0
_RARE_SHARE = 5
"""One in so many word pieces counts among the rarest of a sentence."""


class DifficultyReader:
    """Rates sentences with the weights in a folder."""

    def __init__(self, encoder: Encoder, folder: Path = FOLDER) -> None:
        self._encoder = encoder
        self._path = folder / "difficulty.npz"

    def rate(self, sentences: Sequence[str]) -> list[float]:
        """The difficulty of each sentence, from LOWEST to HIGHEST."""
        if not sentences:
            return []
        weights = self._weights
        features = (describe(self._encoder, sentences) - weights["mean"]) / weights["spread"]
        rated = bend(features) @ weights["weights"] + weights["constant"]
        return [float(one) for one in rated.clip(LOWEST, HIGHEST)]

    @cached_property
    def _weights(self) -> dict[str, Numbers]:
        with numpy.load(self._path) as stored:
            return {name: stored[name] for name in stored.files}


def describe(encoder: Encoder, sentences: Sequence[str]) -> Numbers:
    """What is known of each sentence, sentence × feature: SURFACE counts, then its vector."""
    surface = numpy.array([_surface(encoder, sentence) for sentence in sentences])
    return numpy.concatenate((surface, encoder.vectors(sentences)), axis=1)


SURFACE = 14
"""Features before the vector."""


def bend(features: Numbers) -> Numbers:
    """The features, and those of the surface squared, on either side of the mean apart."""
    surface = features[:, :SURFACE]
    return numpy.concatenate((features, surface.clip(max=0) ** 2, surface.clip(min=0) ** 2), axis=1)


def _surface(encoder: Encoder, sentence: str) -> list[float]:
    """Length of sentence and words, hard words, word pieces by rank of frequency, and marks that part or bracket."""
    counts = count_sentence(sentence)
    words = max(counts.words, 1)
    pieces = encoder.cut(sentence) or (1,)
    # The pieces of the encoder's vocabulary are roughly in the order of how common they are.
    ranks = numpy.log(numpy.maximum(pieces, 1))
    return [
        numpy.log(words),
        words,
        counts.letters / words,
        counts.syllables / words,
        counts.long / words,
        counts.hard / words,
        counts.unfamiliar / words,
        len(pieces) / words,
        ranks.mean(),
        numpy.sort(ranks)[-max(1, len(ranks) // _RARE_SHARE) :].mean(),
        sentence.count(","),
        sum(letter.isdigit() for letter in sentence),
        sum(map(sentence.count, "(;:")),
        sum(word[:1].isupper() for word in sentence.split()[1:]) / words,
    ]
