"""What the training of the encoder's models has in common: learning rates, and the average of weights on the way."""

import torch
from torch import nn

KEPT = 0.998
"""The share of the averaged weights that each step keeps, once there are many."""


def groups_of(model: nn.Module, encoder: nn.Module, rate: float, head_rate: float) -> list[dict[str, object]]:
    """The weights that are trained, with their learning rates: those of the encoder, then the others."""
    known = set(map(id, encoder.parameters()))
    inner = [weight for weight in encoder.parameters() if weight.requires_grad]
    head = [weight for weight in model.parameters() if id(weight) not in known]
    return [{"params": inner, "lr": rate}, {"params": head, "lr": head_rate}]


def scale_at(share: float, warm: float) -> float:
    """The factor of the learning rates at a share of the training: it rises until `warm`, then falls to nothing."""
    return share / warm if share < warm else (1 - share) / (1 - warm)


@torch.no_grad()
def follow(average: nn.Module, model: nn.Module, step: int) -> None:
    """Move the averaged weights towards the model's; steps count from 0."""
    kept = min(KEPT, (step + 1) / (step + 10))
    for old, new in zip(average.parameters(), model.parameters(), strict=True):
        if new.requires_grad:
            old.lerp_(new, 1 - kept)
