"""The encoder at work: vectors of sentences, how likely statements contradict each other, words that seem wrong."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy
import onnxruntime
from numpy.typing import NDArray

from healthlint.encoder.layout import Layout, Setter, Statement, WordLayout

FOLDER = Path(__file__).parent / "weights"
DOUBTFUL = 0.5
"""The probability from which a pair is read in the other order too."""
Floats = NDArray[numpy.float32]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word of a text (code points, half-open), how likely a reader would correct it, and of how many pieces it is.

    A word of several pieces is a rare one, or none at all.
    """

    start: int
    end: int
    probability: float
    pieces: int


class Encoder:
    """Reads sentences with the weights in a folder; each part is loaded when it is first needed.

    `threads` is how many the arithmetic may use. The same text gives the same numbers, whatever else is asked for.
    """

    def __init__(self, folder: Path = FOLDER, threads: int = 1) -> None:
        self._folder = folder
        self._threads = threads

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Vectors of texts, of length 1: text × 384."""
        return numpy.array(self._run(self._vectors, [self._setter.lay_out_text(text) for text in texts]))

    def contradictions(self, pairs: Sequence[tuple[Statement, Statement]]) -> list[float]:
        """The probability that the two statements of each pair contradict each other.

        Pairs that may do so are read in both orders, and the mean of the two counts.
        """
        found = self._judged(pairs)
        doubtful = [number for number, probability in enumerate(found) if probability >= DOUBTFUL]
        turned = self._judged([pairs[number][::-1] for number in doubtful])
        for number, probability in zip(doubtful, turned, strict=True):
            found[number] = (found[number] + probability) / 2
        return found

    def _judged(self, pairs: Sequence[tuple[Statement, Statement]]) -> list[float]:
        if not pairs:
            return []
        judged = self._run(self._judge, [self._setter.lay_out_pair(*pair) for pair in pairs])
        return [float(row[0]) for row in judged]

    def doubts(self, sentences: Sequence[str]) -> list[list[Doubt]]:
        """For each sentence its words, in order, each with the probability that a reader would correct it."""
        parts = [(number, part) for number, text in enumerate(sentences) for part in self._setter.lay_out_words(text)]
        found: list[list[Doubt]] = [[] for _ in sentences]
        read = self._run(self._detector, [part.layout for _, part in parts])
        for (number, part), row in zip(parts, read, strict=True):
            found[number] += _by_word(part, row)
        return found

    @cached_property
    def fingerprint(self) -> str:
        """What tells these weights from others: a hash of their content."""
        digest = hashlib.sha256()
        for name in ("embeddings.npz", "vectors.onnx", "judge.onnx", "detector.onnx"):
            with (self._folder / name).open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()

    def cut(self, text: str) -> tuple[int, ...]:
        """The numbers of a text's word pieces."""
        return self._setter.cut(text)

    def _run(self, session: onnxruntime.InferenceSession, layouts: Sequence[Layout]) -> list[Floats]:
        """What a model says of each layout, read alone: 8-bit arithmetic takes its scale from all that is read."""
        rows, scales = self._embeddings
        found = []
        for layout in layouts:
            pieces = numpy.array([layout.pieces], numpy.int64)
            words = rows[pieces] * scales[pieces][..., None]
            (results,) = session.run(None, {"words": words, "marks": numpy.array([layout.marks], numpy.int64)})
            found.append(results[0])
        return found

    @cached_property
    def _setter(self) -> Setter:
        return Setter(self._folder / "tokenizer.json")

    @cached_property
    def _embeddings(self) -> tuple[NDArray[numpy.int8], Floats]:
        with numpy.load(self._folder / "embeddings.npz") as stored:
            return stored["rows"], stored["scales"]

    @cached_property
    def _vectors(self) -> onnxruntime.InferenceSession:
        return self._open("vectors.onnx")

    @cached_property
    def _judge(self) -> onnxruntime.InferenceSession:
        return self._open("judge.onnx")

    @cached_property
    def _detector(self) -> onnxruntime.InferenceSession:
        return self._open("detector.onnx")

    def _open(self, name: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self._folder / name), options, providers=["CPUExecutionProvider"])


@cache
def shared_encoder() -> Encoder:
    """The encoder of this process."""
    return Encoder()


def _by_word(part: WordLayout, row: Floats) -> Iterator[Doubt]:
    """The surest piece of each word speaks for the word."""
    words: dict[tuple[int, int], list[float]] = {}
    for place, probability in zip(part.places, row, strict=True):
        if place is not None:
            words.setdefault(place, []).append(float(probability))
    return (Doubt(*place, max(found), len(found)) for place, found in words.items())
