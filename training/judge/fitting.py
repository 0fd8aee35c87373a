"""Training of the judge: a pass over general pairs, then several over health pairs; weights averaged on the way."""

import random
import time
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from healthlint.encoder.layout import Setter
from training.judge.model import JudgeModel, batches, to_tensors
from training.judge.pairs import LABELS, Pair
from training.stepping import follow, groups_of, scale_at

WARM = 0.06
"""The share of all steps in which the learning rate rises."""
SMOOTHING = 0.05


@dataclass(frozen=True, slots=True)
class Stage:
    """How a stage of the training is run: passes over its pairs, learning rates of encoder and head, dropout."""

    epochs: int
    rate: float
    head_rate: float
    seed: int = 11


def fit(model: JudgeModel, pairs: Sequence[Pair], setter: Setter, stage: Stage, checkpoint: Path) -> JudgeModel:
    """Train a model on pairs and return the average of its weights, which is also written to the checkpoint."""
    torch.manual_seed(stage.seed)
    groups = groups_of(model, model.encoder, stage.rate, stage.head_rate)
    trained = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    average = deepcopy(model)
    begin = shown = time.monotonic()
    for epoch in range(stage.epochs):
        chance = random.Random(f"{stage.seed} {epoch}")
        turned = [pair if chance.random() < 0.5 else pair.turned() for pair in pairs]
        layouts = [setter.lay_out_pair(pair.first, pair.second) for pair in turned]
        targets = torch.tensor([LABELS.index(pair.label) for pair in pairs])
        planned = list(batches(layouts, chance))
        model.train()
        running = 0.0
        for step, batch in enumerate(planned):
            share = (epoch + step / len(planned)) / stage.epochs
            scale = scale_at(share, WARM)
            for group, rate in zip(optimizer.param_groups, (stage.rate, stage.head_rate), strict=True):
                group["lr"] = rate * scale
            optimizer.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(*to_tensors([layouts[number] for number in batch]))
            loss = functional.cross_entropy(scores.float(), targets[batch], label_smoothing=SMOOTHING)
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            follow(average, model, step + epoch * len(planned))
            running = 0.99 * running + 0.01 * loss.item() if step else loss.item()
            if time.monotonic() - shown > 60:
                shown = time.monotonic()
                minutes = (shown - begin) / 60
                print(f"{minutes:.0f} min: {share:.1%} of the stage, loss {running:.3f}", flush=True)
                torch.save(average.state_dict(), checkpoint)
    torch.save(average.state_dict(), checkpoint)
    return average
