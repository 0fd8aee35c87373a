"""Writes a trained judge as ONNX with 8-bit weights, and the word embeddings beside it, for onnxruntime."""

import tempfile
from pathlib import Path

import numpy
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import WIDTH, Encoder
from training.judge.model import JudgeModel


class Body(nn.Module):
    """The judge without its word embeddings, which all models share."""

    def __init__(self, judge: JudgeModel) -> None:
        super().__init__()
        self.judge = judge

    def forward(self, words: Tensor, marks: Tensor) -> Tensor:
        """Words: pair × piece × WIDTH, the embeddings; marks: pair × piece, -1 where there is none; result: pair ×
        label, probabilities.
        """
        return self.judge.score(words, marks).softmax(-1)


class Vectors(nn.Module):
    """Sentence vectors as all-MiniLM-L6-v2 gives them, from word embeddings."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(0.0, 1)

    def forward(self, words: Tensor, marks: Tensor) -> Tensor:
        """Words and marks as in Body; result: text × WIDTH, of length 1."""
        mask = marks >= 0
        hidden = self.encoder.read(words, torch.zeros_like(marks), mask)
        weights = mask[..., None].to(hidden.dtype)
        return nn.functional.normalize((hidden * weights).sum(1) / weights.sum(1), dim=-1)


def write_model(model: nn.Module, path: Path) -> None:
    """Write a model of (words, marks) to a file, its matrices in 8 bits."""
    model.eval()
    example = (torch.zeros(2, 9, WIDTH), torch.ones(2, 9, dtype=torch.int64))
    size, length = torch.export.Dim("size", min=1), torch.export.Dim("length", min=3)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model,
            example,
            whole,
            input_names=["words", "marks"],
            output_names=["result"],
            dynamic_shapes=({0: size, 1: length}, {0: size, 1: length}),
            external_data=False,
            dynamo=True,
        )
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)


def write_embeddings(encoder: Encoder, path: Path) -> None:
    """Write the word embeddings in 8 bits: `rows`, word × WIDTH, each row times its number in `scales`."""
    values = encoder.words.weight.detach().numpy()
    scales = numpy.abs(values).max(axis=1).clip(min=1e-8) / 127
    rows = numpy.rint(values / scales[:, None]).astype(numpy.int8)
    numpy.savez_compressed(path, rows=rows, scales=scales.astype(numpy.float32))
