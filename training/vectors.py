"""Word vectors: principal components of the input embeddings of all-MiniLM-L6-v2 (Apache-2.0)."""

from pathlib import Path

import numpy
import spacy
from numpy.typing import NDArray
from spacy.vectors import Vectors

from training.weights import read_pieces, read_weights

TABLE = "embeddings.word_embeddings.weight"
DIMENSIONS = 56


def save_vectors(folder: Path) -> None:
    """Save a blank pipeline with the vectors to folder, for pipeline.cfg's [initialize] to take them from."""
    pieces, embeddings = read_pieces(), read_weights()[TABLE]
    kept = [number for number, piece in enumerate(pieces) if piece.isascii() and piece.isalpha()]
    nlp = spacy.blank("en")
    keys = [nlp.vocab.strings.add(pieces[number]) for number in kept]
    table = reduce(embeddings[kept], DIMENSIONS)
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=table, keys=keys, attr="LOWER", name="words")
    nlp.to_disk(folder)


def reduce(rows: NDArray[numpy.float32], dimensions: int) -> NDArray[numpy.float32]:
    """The rows on their first principal components, scaled to a mean square of one."""
    centred = (rows - rows.mean(axis=0)).astype(numpy.float64)
    _, axes = numpy.linalg.eigh(centred.T @ centred)
    found = centred @ axes[:, ::-1][:, :dimensions]
    scaled: NDArray[numpy.float32] = (found / numpy.sqrt((found**2).mean())).astype(numpy.float32)
    return scaled
