"""The command line of the recipe: `python -m training build` and `python -m training evaluate`."""

import argparse
import time
from pathlib import Path

import spacy

from healthlint.language.arithmetic import use_numpy_products
from training.card import table, write_card
from training.conversion import read_paragraphs
from training.corpus import read_corpus
from training.evaluation import measure_accuracy, measure_cost, text_of
from training.fitting import fit
from training.packaging import package
from training.silver import make_silver
from training.vectors import save_vectors

MODEL = Path(__file__).parents[1] / "src" / "healthlint" / "language" / "model"
VERSION = "0.1.0"


def build(data: Path, texts: Path, work: Path, folder: Path) -> None:
    """Train teacher and student from nothing, evaluate, write the model card, and put the model in folder.

    What an earlier, interrupted build left in work is gone on from: the teacher's last epoch, the silver text.
    """
    from training.teacher import teach  # here, as torch is needed for nothing else

    begin = time.monotonic()
    use_numpy_products()
    corpus = read_corpus(data)
    silver, vectors = work / "silver.conllu", work / "vectors"
    if not silver.exists():
        make_silver(teach(corpus.train, corpus.development, work / "teacher.pt"), texts, silver)
    save_vectors(vectors)
    nlp = fit(data, work / "checkpoints", {"paths.vectors": str(vectors), "paths.silver": str(silver)})
    figures = {
        "EWT test": measure_accuracy(nlp, corpus.ewt_test),
        "GUM held out": measure_accuracy(nlp, corpus.gum_test),
    }
    taught = tuple(read_paragraphs(silver))
    package(nlp, folder, VERSION, write_card(corpus, taught, figures, minutes=(time.monotonic() - begin) / 60))


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
    parser.add_argument("--texts", type=Path, help="folder of the raw texts (clean/ and nli/), for build")
    parser.add_argument("--work", type=Path, help="folder of what build keeps on its way, to go on from")
    chosen = parser.parse_args()
    if chosen.command == "evaluate":
        evaluate(chosen.data, chosen.model)
    elif chosen.texts and chosen.work:
        build(chosen.data, chosen.texts, chosen.work, chosen.model)
    else:
        parser.error("build needs --texts and --work")


if __name__ == "__main__":
    main()
