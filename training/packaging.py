"""Packaging: the trained pipeline made small and self-contained, and put in place in one step."""

import shutil
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language

import training.corpus  # noqa: F401  (registers the callbacks that a pipeline fresh from training names)

NAME = "healthlint"
TRAINING_ONLY = ("paths", "system", "corpora", "training", "pretraining", "initialize")
"""Sections of the configuration that a user of the pipeline never needs."""


def package(nlp: Language, folder: Path, version: str, card: str) -> None:
    """Save nlp to folder, without what only training needs, as spacy.load reads it; card becomes CARD.md."""
    nlp.meta.update(name=NAME, version=version, author="healthlint", license="CC BY-SA 4.0", description=DESCRIPTION)
    nlp.meta["performance"] = {}
    config = nlp.config.copy()
    for section in TRAINING_ONLY:
        config.pop(section, None)
    config["nlp"]["after_creation"] = None
    nlp.config = config
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        built = Path(temporary) / "model"
        nlp.to_disk(built)
        srsly.write_json(built / "vocab" / "strings.json", sorted(needed_strings(nlp)))
        (built / "vocab" / "lookups.bin").write_bytes(spacy.blank("en").vocab.lookups.to_bytes())
        (built / "CARD.md").write_text(card, encoding="utf-8")
        shutil.copy(str(files("spacy_lookups_data") / "data" / "en_license.txt"), built / "LICENSE.WordNet.txt")
        spacy.load(built)
        if folder.exists():
            folder.rename(Path(temporary) / "old")
        shutil.move(built, folder)


DESCRIPTION = (
    "English tags, morphology, lemmas, sentences and dependencies (Universal Dependencies) for health articles."
)


def needed_strings(nlp: Language) -> set[str]:
    """The strings that nlp's results can need (labels, features, exceptions); no training words."""
    needed = {"ROOT", *spacy.blank("en").vocab.strings}
    for component in dict(nlp.pipeline).values():
        for label in map(str, getattr(component, "labels", ())):
            needed.update((label, *label.split("|"), *label.replace("|", "=").split("=")))
    needed.update(_component(nlp, "morphologizer").cfg["labels_morph"].values())
    return needed


def _component(nlp: Language, name: str) -> Any:
    """The component of that name; spaCy's types know it only as something that takes a Doc."""
    return nlp.get_pipe(name)
