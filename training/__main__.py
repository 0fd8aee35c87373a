"""The command line of the recipe: `python -m training build` and `python -m training evaluate`."""

import argparse
import tempfile
import time
from pathlib import Path

import spacy

from healthlint.language.arithmetic import use_numpy_products
from training.card import table, write_card
from training.corpus import read_corpus
from training.evaluation import measure_accuracy, measure_cost, text_of
from training.fitting import fit
from training.packaging import package
from training.vectors import save_vectors

MODEL = Path(__file__).parents[1] / "src" / "healthlint" / "language" / "model"
VERSION = "0.1.0"


def build(data: Path, folder: Path) -> None:
    """Train on the treebanks in data from nothing, evaluate, write the model card, and put the model in folder."""
    begin = time.monotonic()
    use_numpy_products()
    with tempfile.TemporaryDirectory() as temporary:
        vectors = Path(temporary) / "vectors"
        save_vectors(vectors)
        nlp = fit(data, Path(temporary) / "checkpoints", {"paths.vectors": str(vectors)})
    corpus = read_corpus(data)
    figures = {
        "EWT test": measure_accuracy(nlp, corpus.ewt_test),
        "GUM held out": measure_accuracy(nlp, corpus.gum_test),
    }
    package(nlp, folder, VERSION, write_card(corpus, figures, minutes=(time.monotonic() - begin) / 60))


def evaluate(data: Path, folder: Path) -> None:
    """Print the figures of the model in folder on the test texts, and what it costs."""
    use_numpy_products()
    corpus = read_corpus(data)
    cost = measure_cost(folder, [text_of(paragraph) for paragraph in corpus.ewt_test])
    nlp = spacy.load(folder)
    figures = {
        "EWT test": measure_accuracy(nlp, corpus.ewt_test),
        "GUM held out": measure_accuracy(nlp, corpus.gum_test),
    }
    print(table(figures))
    print(f"{cost.words_per_second:,.0f} words/s  loads in {cost.load_seconds:.2f} s  {cost.megabytes:.1f} MB")


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("command", choices=("build", "evaluate"))
    parser.add_argument("--data", type=Path, required=True, help="folder of the CoNLL-U files")
    parser.add_argument("--model", type=Path, default=MODEL, help="folder of the model (default: the shipped one)")
    chosen = parser.parse_args()
    {"build": build, "evaluate": evaluate}[chosen.command](chosen.data, chosen.model)


if __name__ == "__main__":
    main()
