"""Fits the difficulty of sentences: `python -m training.difficulty --data DIR` (of readme_en_{train,val,test}.xlsx).

A ridge regression of people's ratings on what the encoder and counts say. The strength of the ridge is the best of a
few on the validation part; the figures are for the test part, which neither weights nor strength have seen.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy
from openpyxl import load_workbook

from healthlint.encoder.reader import FOLDER, Encoder
from healthlint.readability.counts import count_sentence
from healthlint.readability.difficulty import DifficultyReader, Numbers, bend, describe

STRENGTHS = (30.0, 100.0, 300.0, 1000.0, 3000.0)
VECTOR_SCALE = 384**0.5


@dataclass(frozen=True, slots=True)
class Rated:
    """Sentences with their ratings, 1 to 6."""

    sentences: tuple[str, ...]
    ratings: Numbers


def read_rated(path: Path) -> Rated:
    """The rated sentences of a workbook with columns Sentence and Rating."""
    head, *rows = load_workbook(path).active.iter_rows(values_only=True)
    sentence, rating = head.index("Sentence"), head.index("Rating")
    kept = [(str(row[sentence]), float(row[rating])) for row in rows if row[sentence] and row[rating] is not None]
    return Rated(tuple(text for text, _ in kept), numpy.array([value for _, value in kept]))


def fit(features: Numbers, ratings: Numbers, strength: float) -> tuple[Numbers, float]:
    """Weights and constant of a ridge regression."""
    centre = features.mean(0)
    middle = ratings.mean()
    moved = features - centre
    weights = numpy.linalg.solve(moved.T @ moved + strength * numpy.eye(moved.shape[1]), moved.T @ (ratings - middle))
    return weights, float(middle - centre @ weights)


def pearson(found: Numbers, ratings: Numbers) -> float:
    """The correlation of two lists of numbers."""
    return float(numpy.corrcoef(found, ratings)[0, 1])


def main() -> None:
    """Fit, write the weights, and print what they are worth."""
    parser = argparse.ArgumentParser(prog="python -m training.difficulty", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the encoder is and the weights go")
    chosen = parser.parse_args()
    encoder = Encoder(chosen.folder)
    train, validation, test = (read_rated(chosen.data / f"readme_en_{name}.xlsx") for name in ("train", "val", "test"))
    described = describe(encoder, train.sentences)
    mean, spread = described.mean(0), described.std(0)
    spread[spread.size - 384 :], mean[mean.size - 384 :] = 1 / VECTOR_SCALE, 0.0
    inputs = bend((described - mean) / spread)
    checked = bend((describe(encoder, validation.sentences) - mean) / spread)
    fitted = [(*fit(inputs, train.ratings, strength), strength) for strength in STRENGTHS]
    weights, constant, strength = max(fitted, key=lambda one: pearson(checked @ one[0] + one[1], validation.ratings))
    numpy.savez(
        chosen.folder / "difficulty.npz", mean=mean, spread=spread, weights=weights, constant=numpy.array(constant)
    )
    rated = numpy.array(DifficultyReader(encoder, chosen.folder).rate(test.sentences))
    counts = [count_sentence(sentence) for sentence in test.sentences]
    words = numpy.array([float(one.words) for one in counts])
    print(f"strength {strength:g}; on {len(test.sentences)} sentences of the test part, Pearson with people's ratings:")
    print(f"difficulty {pearson(rated, test.ratings):.3f}, words a sentence {pearson(words, test.ratings):.3f}")


if __name__ == "__main__":
    main()
