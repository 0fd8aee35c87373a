"""The encoder at work: vectors of sentences, and how likely two statements contradict each other."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy
import onnxruntime
from numpy.typing import NDArray

from healthlint.encoder.layout import Layout, Setter, Statement

FOLDER = Path(__file__).parent / "weights"
LARGEST = 512
"""Word pieces in a batch, at most: more do not fit the processor's cache."""
DOUBTFUL = 0.5
"""The probability from which a pair is read in the other order too."""
Floats = NDArray[numpy.float32]


class Encoder:
    """Reads sentences with the weights in a folder; each part is loaded when it is first needed.

    `threads` is how many the arithmetic may use. The same texts give the same numbers, whatever stands beside them,
    to within rounding of the 8-bit arithmetic.
    """

    def __init__(self, folder: Path = FOLDER, threads: int = 1) -> None:
        self._folder = folder
        self._threads = threads

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Vectors of texts, of length 1: text × 384."""
        return self._run(self._vectors, [self._setter.lay_out_text(text) for text in texts])

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

    def cut(self, text: str) -> tuple[int, ...]:
        """The numbers of a text's word pieces."""
        return self._setter.cut(text)

    def _run(self, session: onnxruntime.InferenceSession, layouts: Sequence[Layout]) -> Floats:
        found: list[Floats] = [numpy.zeros(0, numpy.float32)] * len(layouts)
        for batch in batches(layouts):
            marks = _pad([layouts[number].marks for number in batch], -1)
            pieces = _pad([layouts[number].pieces for number in batch], 0)
            rows, scales = self._embeddings
            words = rows[pieces] * scales[pieces][..., None]
            (results,) = session.run(None, {"words": words, "marks": marks})
            for number, row in zip(batch, results, strict=True):
                found[number] = row
        return numpy.array(found)

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

    def _open(self, name: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self._folder / name), options, providers=["CPUExecutionProvider"])


def batches(layouts: Sequence[Layout]) -> Iterator[list[int]]:
    """The numbers of the layouts, those of like length together."""
    current = list[int]()
    for number in sorted(range(len(layouts)), key=lambda one: len(layouts[one].pieces)):
        if current and (len(current) + 1) * len(layouts[number].pieces) > LARGEST:
            yield current
            current = []
        current.append(number)
    if current:
        yield current


def _pad(rows: Sequence[Sequence[int]], filler: int) -> NDArray[numpy.int64]:
    width = max(map(len, rows))
    return numpy.array([[*row, *([filler] * (width - len(row)))] for row in rows], numpy.int64)
