"""The encoder: all-MiniLM-L6-v2 (Apache-2.0) from its Python package, for words with a sign of their case."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.weights import Weights, read_pieces, read_weights

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
FIRST, LAST, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST = 12
"""Pieces of one word that are looked at; only addresses and chemical names have more."""
SHAPES = ("lower", "Title", "UPPER", "Mixed", "digit", "other")


class Pieces:
    """Cuts words into the numbers of word pieces, longest first, as BERT's uncased tokenizer does."""

    def __init__(self) -> None:
        self._numbers = {piece: number for number, piece in enumerate(read_pieces())}
        self.first, self.last = self._numbers[FIRST], self._numbers[LAST]
        self.cut = lru_cache(maxsize=200_000)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        plain = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
        bare = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
        found = [number for part in re.findall(r"\w+|[^\w\s]", bare) for number in self._part(part)]
        return tuple(found[:LONGEST]) or (self._numbers[UNKNOWN],)

    def _part(self, part: str) -> list[int]:
        found, begin = list[int](), 0
        while begin < len(part):
            prefix = "##" if begin else ""
            ends = (end for end in range(len(part), begin, -1) if prefix + part[begin:end] in self._numbers)
            end = next(ends, None)
            if end is None:
                return [self._numbers[UNKNOWN]]
            found.append(self._numbers[prefix + part[begin:end]])
            begin = end
        return found


def shape_of(word: str) -> int:
    """The number in SHAPES of how the word is written, which the uncased pieces do not tell."""
    if any(letter.isdigit() for letter in word):
        return SHAPES.index("digit")
    if not any(letter.isalpha() for letter in word):
        return SHAPES.index("other")
    if word.islower():
        return SHAPES.index("lower")
    if word.isupper() and len(word) > 1:
        return SHAPES.index("UPPER")
    return SHAPES.index("Title" if word[:1].isupper() and (len(word) == 1 or word[1:].islower()) else "Mixed")


class Layer(nn.Module):
    """One transformer layer as BERT has it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.joined = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.first_norm, self.second_norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, inputs: Tensor, mask: Tensor) -> Tensor:
        """Inputs and result: batch × pieces × WIDTH; mask: batch × 1 × 1 × pieces, True where there is a piece."""
        size, length, _ = inputs.shape
        parts = self.joined(inputs).view(size, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=mask)
        mixed = self.attended(mixed.transpose(1, 2).reshape(size, length, WIDTH))
        inputs = self.first_norm(inputs + self.dropout(mixed))
        moved = self.outer(functional.gelu(self.inner(inputs)))
        result: Tensor = self.second_norm(inputs + self.dropout(moved))
        return result


class Encoder(nn.Module):
    """The whole encoder with the package's weights; its word embeddings stay as they are in training.

    A mark says something of a piece that its number does not: the shape of its word, or the text it belongs to.
    """

    def __init__(self, dropout: float, marks: int = len(SHAPES) + 1) -> None:
        super().__init__()
        self.words = nn.Embedding(len(read_pieces()), WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.marks = nn.Embedding(marks, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self._take(read_weights())

    def forward(self, pieces: Tensor, marks: Tensor, mask: Tensor) -> Tensor:
        """Pieces, marks and mask: batch × pieces; result: batch × pieces × WIDTH."""
        return self.read(self.words(pieces), marks, mask)

    def read(self, words: Tensor, marks: Tensor, mask: Tensor) -> Tensor:
        """As forward, from the embeddings of the pieces: batch × pieces × WIDTH."""
        places = torch.arange(words.shape[1])
        hidden = self.dropout(self.norm(words + self.positions(places) + self.marks(marks)))
        for layer in self.layers:
            hidden = layer(hidden, mask[:, None, None, :])
        result: Tensor = hidden
        return result

    def _take(self, weights: Weights) -> None:
        def put(target: Tensor, *names: str) -> None:
            found = [torch.from_numpy(weights[name].copy()) for name in names]
            target.data[: sum(map(len, found))] = torch.cat(found)

        def put_linear(layer: nn.Linear | nn.LayerNorm, *names: str) -> None:
            for part in ("weight", "bias"):
                put(getattr(layer, part), *(f"{name}.{part}" for name in names))

        put(self.words.weight, "embeddings.word_embeddings.weight")
        self.words.weight.requires_grad = False
        put(self.positions.weight, "embeddings.position_embeddings.weight")
        self.positions.weight.data += torch.from_numpy(weights["embeddings.token_type_embeddings.weight"][0].copy())
        nn.init.zeros_(self.marks.weight)
        put_linear(self.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            name = f"encoder.layer.{number}."
            put_linear(layer.joined, *(f"{name}attention.self.{part}" for part in ("query", "key", "value")))
            put_linear(layer.attended, f"{name}attention.output.dense")
            put_linear(layer.first_norm, f"{name}attention.output.LayerNorm")
            put_linear(layer.inner, f"{name}intermediate.dense")
            put_linear(layer.outer, f"{name}output.dense")
            put_linear(layer.second_norm, f"{name}output.LayerNorm")


def pad(rows: Sequence[Sequence[int]], filler: int = 0) -> Tensor:
    """The rows as one matrix, the shorter ones filled up."""
    width = max(map(len, rows))
    return torch.tensor([[*row, *([filler] * (width - len(row)))] for row in rows])
