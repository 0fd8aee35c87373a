"""`python -m training.detector --data DIR --tool JAR --work DIR`: train the error detector from nothing.

DIR holds `clean/medquad/`, `nli/` and `lexicon/`; JAR is LanguageTool's language-en jar, as `healthlint setup` gets it.
"""

import argparse
import random
import time
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from healthlint.encoder.layout import Setter, WordLayout
from healthlint.encoder.reader import FOLDER
from training.detector.edits import Example
from training.detector.examples import make_examples, read_means, read_tool_examples
from training.detector.model import Body, DetectorModel
from training.detector.texts import Sentence, read_sentences
from training.encoder import pad
from training.judge.exporting import write_model
from training.stepping import follow, groups_of, scale_at
from training.weights import weights_folder

SEED = 17
DROPOUT = 0.1
RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM = 0.05
BATCH = 2000
"""Word pieces in a batch, at most."""
POOL = 6000
"""Examples whose batches are made together."""
PASSES = 3
"""How often each clean sentence is used, with other faults each time."""
LANGUAGE_MODEL = Path(__file__).parents[2] / "src" / "healthlint" / "language" / "model"


def targets_of(layout: WordLayout, faults: Sequence[tuple[int, int]]) -> list[float]:
    """For each piece, whether its word is part of a fault; -1 where there is no word."""
    return [
        -1.0 if place is None else float(any(place[0] < end and start < place[1] for start, end in faults))
        for place in layout.places
    ]


def batches(examples: Sequence[Example], setter: Setter, chance: random.Random) -> Iterator[tuple[torch.Tensor, ...]]:
    """Pieces, marks and targets of examples, those of like length together."""
    laid = [
        (layout.layout, targets_of(layout, example.faults))
        for example in examples
        for layout in setter.lay_out_words(example.text)
    ]
    laid.sort(key=lambda one: len(one[0].pieces) + 3 * chance.random())
    planned, current = [], list[int]()
    for number, (layout, _) in enumerate(laid):
        if current and (len(current) + 1) * (len(layout.pieces) + 3) > BATCH:
            planned.append(current)
            current = []
        current.append(number)
    planned.append(current)
    chance.shuffle(planned)
    for batch in planned:
        layouts = [laid[number][0] for number in batch]
        width = max(len(layout.pieces) for layout in layouts)
        targets = [[*laid[number][1], *([-1.0] * (width - len(laid[number][1])))] for number in batch]
        pieces = pad([layout.pieces for layout in layouts])
        yield pieces, pad([layout.marks for layout in layouts], -1), torch.tensor(targets)


def train(sentences: Sequence[Sentence], data: Path, tool: Path, work: Path, minutes: float | None) -> DetectorModel:
    """The average of the weights of the last steps."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    chance = random.Random(SEED)
    setter = Setter(weights_folder() / "tokenizer.json")
    with zipfile.ZipFile(tool) as opened:
        means = read_means(sentences, data / "lexicon", opened, chance)
        examples = list(read_tool_examples(opened))
    examples += [example for _ in range(PASSES) for example in make_examples(sentences, means)]
    chance.shuffle(examples)
    print(f"{len(examples)} examples, {sum(bool(one.faults) for one in examples)} with faults", flush=True)
    model = DetectorModel(DROPOUT)
    average = deepcopy(model)
    groups = groups_of(model, model.encoder, RATE, HEAD_RATE)
    trained = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    begin = shown = time.monotonic()
    step, running = 0, 0.0
    model.train()
    for first in range(0, len(examples), POOL):
        pool = examples[first : first + POOL]
        for pieces, marks, targets in batches(pool, setter, chance):
            passed = (time.monotonic() - begin) / 60
            share = max(passed / minutes if minutes else 0.0, first / len(examples))
            if share >= 1:
                return average
            scale = scale_at(share, WARM)
            for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE), strict=True):
                group["lr"] = rate * max(scale, 0.01)
            optimizer.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(pieces, marks)
            there = targets >= 0
            loss = functional.binary_cross_entropy_with_logits(scores.float()[there], targets[there])
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            follow(average, model, step)
            step += 1
            running = 0.99 * running + 0.01 * loss.item() if step > 1 else loss.item()
            if time.monotonic() - shown > 60:
                shown = time.monotonic()
                print(f"{passed:.0f} min: {share:.1%}, {first} examples, loss {running:.4f}", flush=True)
                torch.save(average.state_dict(), work / "detector.pt")
    return average


def main() -> None:
    """Read the command line, train, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.detector", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--tool", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the weights go (default: into the package)")
    parser.add_argument("--minutes", type=float, help="stop by then (default: all examples)")
    chosen = parser.parse_args()
    chosen.work.mkdir(parents=True, exist_ok=True)
    sentences = list(read_sentences(chosen.data, LANGUAGE_MODEL))
    model = train(sentences, chosen.data, chosen.tool, chosen.work, chosen.minutes)
    torch.save(model.state_dict(), chosen.work / "detector.pt")
    write_model(Body(model), chosen.folder / "detector.onnx")


if __name__ == "__main__":
    main()
