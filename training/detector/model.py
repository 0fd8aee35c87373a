"""The detector as it is trained: the encoder on one text, and for each word piece whether it is part of a fault."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder import SHAPES, WIDTH, Encoder


class DetectorModel(nn.Module):
    """Scores of word pieces: the logarithm of the odds that each is part of a fault."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.encoder = Encoder(dropout, len(SHAPES) + 1)
        self.dropout = nn.Dropout(dropout)
        self.inner = nn.Linear(2 * WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces: Tensor, marks: Tensor) -> Tensor:
        """Pieces and marks: text × piece, filled up with 0 and -1; result: text × piece."""
        return self.score(self.encoder.words(pieces), marks)

    def score(self, words: Tensor, marks: Tensor) -> Tensor:
        """As forward, from the embeddings of the pieces: text × piece × WIDTH."""
        hidden = self.encoder.read(words, marks.clamp(min=0), marks >= 0)
        before = functional.pad(hidden, (0, 0, 1, 0))[:, :-1]
        inner = functional.gelu(self.inner(self.dropout(torch.cat((hidden, before), -1))))
        scores: Tensor = self.head(inner).squeeze(-1)
        return scores


class Body(nn.Module):
    """The detector without its word embeddings, which all models share."""

    def __init__(self, detector: DetectorModel) -> None:
        super().__init__()
        self.detector = detector

    def forward(self, words: Tensor, marks: Tensor) -> Tensor:
        """Words: text × piece × WIDTH, the embeddings; marks: text × piece, -1 where there is none; result: text ×
        piece, probabilities.
        """
        return self.detector.score(words, marks).sigmoid()
