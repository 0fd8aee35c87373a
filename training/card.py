"""The model card: what the model was trained on, under which licences, and how well it does."""

from dataclasses import fields
from pathlib import Path

from training.conversion import Paragraph
from training.corpus import Corpus
from training.evaluation import Figures
from training.vectors import DIMENSIONS

TEMPLATE = Path(__file__).with_name("card.md")
HEADINGS = {
    "tokens": "words",
    "tag": "TAG",
    "pos": "POS",
    "unlabelled": "UAS",
    "labelled": "LAS",
    "lemma": "lemma",
    "sentences": "sentences",
}


def table(figures: dict[str, Figures]) -> str:
    """A Markdown table of the figures of each test set."""
    names = [field.name for field in fields(Figures)]
    rows = [
        f"| test set | {' | '.join(HEADINGS[name] for name in names)} |",
        "|---" + "|---:" * len(names) + "|",
        *(f"| {name} | {' | '.join(f'{getattr(row, key):.1f}' for key in names)} |" for name, row in figures.items()),
    ]
    return "\n".join(rows)


def write_card(corpus: Corpus, silver: tuple[Paragraph, ...], figures: dict[str, Figures], minutes: float) -> str:
    """The card of a model trained on corpus and silver in so many minutes, with its figures by test set."""
    return TEMPLATE.read_text(encoding="utf-8").format(
        table=table(figures),
        minutes=minutes,
        train_words=_count_words(corpus.train),
        train_sentences=sum(len(paragraph.sentences) for paragraph in corpus.train),
        silver_words=_count_words(silver),
        held_out=_count_words(corpus.gum_test),
        dimensions=DIMENSIONS,
    )


def _count_words(paragraphs: tuple[Paragraph, ...]) -> int:
    return sum(len(sentence.words) for paragraph in paragraphs for sentence in paragraph.sentences)
