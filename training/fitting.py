"""Fitting: the spaCy pipeline of pipeline.cfg trained on the corpus, with a fixed seed."""

import sys
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import training.corpus  # noqa: F401  (registers the readers that pipeline.cfg names)
from healthlint.language.arithmetic import use_numpy_products

CONFIG = Path(__file__).with_name("pipeline.cfg")


def fit(data: Path, folder: Path, overrides: dict[str, object] | None = None) -> Language:
    """Train on the treebanks in data and return the best pipeline by development score; checkpoints go to folder."""
    use_numpy_products()
    config = load_config(CONFIG, overrides={"paths.data": str(data), **(overrides or {})}, interpolate=False)
    folder.mkdir(parents=True, exist_ok=True)
    nlp = init_nlp(config)
    train(nlp, folder, stdout=sys.stdout, stderr=sys.stderr)
    # What train returns is the last pipeline, without the averages of its weights; the best on disk has them.
    return spacy.load(folder / "model-best")
