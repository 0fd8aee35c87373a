"""The judge as it is trained: the encoder on both statements at once, and a head of three labels."""

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn

from healthlint.encoder.layout import Layout, Mark
from training.encoder import WIDTH, Encoder, pad
from training.judge.pairs import LABELS

BATCH = 1600
"""Word pieces in a batch, at most."""


class JudgeModel(nn.Module):
    """Scores of the labels of pairs, read from the first piece and from the means of both texts."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.encoder = Encoder(dropout, len(Mark))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(5 * WIDTH, len(LABELS))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces: Tensor, marks: Tensor) -> Tensor:
        """Pieces and marks: pair × piece, filled up with 0 and -1; result: pair × label."""
        return self.score(self.encoder.words(pieces), marks)

    def score(self, words: Tensor, marks: Tensor) -> Tensor:
        """As forward, from the embeddings of the pieces: pair × piece × WIDTH."""
        hidden = self.encoder.read(words, marks.clamp(min=0), marks >= 0)
        first, second = (_mean(hidden, marks == mark) for mark in (Mark.FIRST_TEXT, Mark.SECOND_TEXT))
        joined = torch.cat((hidden[:, 0], first, second, first * second, (first - second).abs()), -1)
        scores: Tensor = self.head(self.dropout(joined))
        return scores


def _mean(hidden: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen[..., None].to(hidden.dtype)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)


def to_tensors(layouts: Sequence[Layout]) -> tuple[Tensor, Tensor]:
    """Pieces and marks of layouts: pair × piece."""
    return pad([layout.pieces for layout in layouts]), pad([layout.marks for layout in layouts], -1)


def batches(layouts: Sequence[Layout], chance: random.Random | None = None) -> Iterator[list[int]]:
    """The numbers of the layouts in batches of like length, in order of length or, given chance, in any."""
    lengths = [len(layout.pieces) for layout in layouts]
    noise = chance.random if chance else float
    order = sorted(range(len(layouts)), key=lambda number: lengths[number] + 4 * noise())
    found, current = list[list[int]](), list[int]()
    for number in order:
        if current and (len(current) + 1) * (lengths[number] + 4) > BATCH:
            found.append(current)
            current = []
        current.append(number)
    if current:
        found.append(current)
    if chance:
        chance.shuffle(found)
    yield from found


@torch.no_grad()
def probabilities(model: JudgeModel, layouts: Sequence[Layout]) -> list[list[float]]:
    """The probability of each label for each layout, in the order given."""
    model.eval()
    found: list[list[float]] = [[] for _ in layouts]
    for batch in batches(layouts):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(*to_tensors([layouts[number] for number in batch]))
        for number, row in zip(batch, scores.float().softmax(-1).tolist(), strict=True):
            found[number] = row
    return found
