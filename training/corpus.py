"""The corpus: which paragraphs train, which develop, which test, and the stream of training examples."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language
from spacy.lookups import Lookups
from spacy.training import Example
from spacy.util import registry

from healthlint.language.tokenizer import build_tokenizer
from training.augmentation import augment
from training.conversion import Paragraph, make_document, read_paragraphs
from training.lemmas import build_lookups

LONGEST = 8
"""Sentences in a training document, at most."""
HELD_OUT = 9
"""One GUM document in so many is held out for testing."""
ATIS_SHARE = 4
"""One ATIS sentence in so many is used: they are alike, and older in their guidelines."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Paragraphs by use; none is in two of them."""

    train: tuple[Paragraph, ...]
    development: tuple[Paragraph, ...]
    ewt_test: tuple[Paragraph, ...]
    gum_test: tuple[Paragraph, ...]


def read_corpus(data: Path) -> Corpus:
    """Read the treebanks in data (en_ewt-ud-*.conllu, en_gum-*, en_pud-*, en_atis-*)."""

    def read(name: str) -> list[Paragraph]:
        return list(read_paragraphs(data / name))

    gum = read("en_gum-ud-train.openlicence.conllu")
    held = set(sorted({paragraph.document for paragraph in gum})[HELD_OUT // 2 :: HELD_OUT])
    train = [
        *read("en_ewt-ud-train.conllu"),
        *(paragraph for paragraph in gum if paragraph.document not in held),
        *read("en_pud-ud-test.conllu"),
        *read("en_atis-ud-train.conllu")[::ATIS_SHARE],
    ]
    return Corpus(
        train=tuple(train),
        development=tuple(read("en_ewt-ud-dev.conllu")),
        ewt_test=tuple(read("en_ewt-ud-test.conllu")),
        gum_test=tuple(paragraph for paragraph in gum if paragraph.document in held),
    )


def split(paragraph: Paragraph, chance: random.Random) -> Iterator[Paragraph]:
    """Yield the paragraph in pieces of one to eight sentences, longer ones more often."""
    rest = paragraph.sentences
    while rest:
        size = min(LONGEST, chance.choice((1, 2, 3, 4, 5, 6, 8, 8, 8)))
        yield replace(paragraph, sentences=rest[:size])
        rest = rest[size:]


def make_example(nlp: Language, paragraph: Paragraph) -> Example:
    """Return the paragraph's text as nlp's tokenizer cuts it, with the gold analysis aligned to it."""
    reference = make_document(paragraph, nlp.vocab)
    return Example(nlp.make_doc(reference.text), reference)


def stream_training(data: str, silver: str, share: float, seed: int) -> Callable[[Language], Iterator[Example]]:
    """Each call of the result is one pass, newly split and augmented, over the training paragraphs and a share of those
    of the file silver."""
    paragraphs = read_corpus(Path(data)).train
    taught = list(read_paragraphs(Path(silver)))
    chance = random.Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        for paragraph in (*paragraphs, *chance.sample(taught, round(share * len(taught)))):
            for piece in split(paragraph, chance):
                yield make_example(nlp, augment(piece, chance))

    return read


def stream_development(data: str, every: int) -> Callable[[Language], Iterator[Example]]:
    """Each call of the result yields one in so many development paragraphs, as written."""
    paragraphs = read_corpus(Path(data)).development[::every]
    return lambda nlp: (make_example(nlp, paragraph) for paragraph in paragraphs)


def set_tokenizer() -> Callable[[Language], Language]:
    """A callback that gives a new pipeline healthlint's tokenizer."""

    def set_on(nlp: Language) -> Language:
        nlp.tokenizer = build_tokenizer(nlp)
        return nlp

    return set_on


def find_lemmas(data: str) -> Lookups:
    """The lemmatizer's tables, from the training paragraphs and WordNet."""
    return build_lookups(read_corpus(Path(data)).train)


registry.misc("healthlint.Lemmas.v1", func=find_lemmas)
registry.readers("healthlint.Training.v1", func=stream_training)
registry.readers("healthlint.Development.v1", func=stream_development)
registry.callbacks("healthlint.Tokenizer.v1", func=set_tokenizer)
