"""`python -m training.judge --data DIR --work DIR`: train the judge from nothing and write its weights.

DIR holds `nli/`, `pairs/free_wording.jsonl` and `clean/medquad/`. What an earlier run left in the work folder is gone
on from: the judge after the general stage, the mined pairs.
"""

import argparse
import json
import random
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import torch

from healthlint.encoder.layout import Setter, Statement
from healthlint.encoder.reader import FOLDER, Encoder
from training.judge.exporting import Body, Vectors, write_embeddings, write_model
from training.judge.fitting import Stage, fit
from training.judge.measuring import describe
from training.judge.mining import is_for_training, mine
from training.judge.model import JudgeModel, probabilities
from training.judge.pairs import HELD_OUT_WRITERS, Pair, read_general, read_health
from training.weights import weights_folder

OWN = Path(__file__).parents[1] / "pairs"
SEED = 11
GENERAL = Stage(epochs=1, rate=1.2e-4, head_rate=1e-3)
HEALTH = Stage(epochs=3, rate=8e-5, head_rate=5e-4, seed=13)
DROPOUT = 0.1
REPLAYED = 5_000
"""General pairs that the health stage sees again."""


def build(data: Path, work: Path, folder: Path) -> None:
    """Both stages, the weights and the figures."""
    torch.set_num_threads(1)
    work.mkdir(parents=True, exist_ok=True)
    setter = Setter(weights_folder() / "tokenizer.json")
    health = list(read_health(data / "pairs" / "free_wording.jsonl"))
    held_out = [pair for pair in health if pair.writer in HELD_OUT_WRITERS]
    general = read_general(data / "nli", SEED)
    random.Random(SEED).shuffle(general)
    model = JudgeModel(DROPOUT)
    checkpoint = work / "general.pt"
    if checkpoint.exists():
        model.load_state_dict(torch.load(checkpoint))
    else:
        fit(model, general, setter, GENERAL, work / "unfinished.pt")
        (work / "unfinished.pt").rename(checkpoint)
        model.load_state_dict(torch.load(checkpoint))
    write_embeddings(model.encoder, folder / "embeddings.npz")
    write_model(Vectors(), folder / "vectors.onnx")
    (folder / "tokenizer.json").write_bytes((weights_folder() / "tokenizer.json").read_bytes())
    own = [pair for pair in health if pair.writer not in HELD_OUT_WRITERS]
    own += [pair for path in sorted(OWN.glob("*.jsonl")) for pair in read_health(path)]
    pages = [page for page in sorted((data / "clean" / "medquad").rglob("*.md")) if is_for_training(page)]
    mined = _mined(work / "mined.jsonl", lambda: mine(model, setter, pages, Encoder(folder)))
    print(f"{len(own)} health pairs, {len(mined)} mined, {REPLAYED} general ones seen again", flush=True)
    model = fit(model, own + mined + general[:REPLAYED], setter, HEALTH, work / "health.pt")
    write_model(Body(model), folder / "judge.onnx")
    judged = probabilities(model, [setter.lay_out_pair(pair.first, pair.second) for pair in held_out])
    print(describe(held_out, [row[0] for row in judged]))


def _mined(path: Path, find: Callable[[], list[Pair]]) -> list[Pair]:
    if not path.exists():
        lines = [json.dumps(asdict(pair)) for pair in find()]
        path.write_text("\n".join(lines), encoding="utf-8")
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Pair(Statement(**row["first"]), Statement(**row["second"]), row["label"], row["writer"]) for row in rows]


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(prog="python -m training.judge", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the weights go (default: into the package)")
    chosen = parser.parse_args()
    build(chosen.data, chosen.work, chosen.folder)


if __name__ == "__main__":
    main()
