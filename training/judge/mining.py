"""Negatives for the judge: pairs of sentences of edited pages that a half-trained judge takes for contradictions."""

import hashlib
import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from healthlint.claims.second_reading import find_pairs, read_places
from healthlint.encoder.layout import Setter
from healthlint.encoder.reader import Encoder
from healthlint.language import Analyser, Context
from healthlint.language.framing import FrameReader
from healthlint.reading import read_article
from training.judge.model import JudgeModel, probabilities
from training.judge.pairs import Pair

SEED = 5
LOOKED_AT = 26_000
"""Pairs that the judge is asked about."""
HARDEST = 4_500
OTHERS = 20
"""One in so many of the other pairs is kept too."""


def is_for_training(path: Path) -> bool:
    """Whether a clean page gives negatives: half of them do, chosen by name; false alarms are counted on the others."""
    name = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0


def read_pairs(pages: Sequence[Path], encoder: Encoder) -> Iterator[Pair]:
    """The pairs of sentences of pages (Markdown) that the second reader compares."""
    analyser = Analyser()
    context = Context(date(2026, 1, 1))
    for page in pages:
        article = analyser.analyse(read_article(str(page), page.read_bytes()), context)
        places = tuple(read_places(article, FrameReader(article)))
        if len(places) < 2:
            continue
        vectors = encoder.vectors([place.statement.text for place in places])
        for one, other, _ in find_pairs(places, vectors):
            yield Pair(places[one].statement, places[other].statement, "neither", "mined")


def mine(model: JudgeModel, setter: Setter, pages: Sequence[Path], encoder: Encoder) -> list[Pair]:
    """The pairs of pages that the model finds hardest, and some others."""
    pairs = list(read_pairs(pages, encoder))
    random.Random(SEED).shuffle(pairs)
    pairs = pairs[:LOOKED_AT]
    judged = probabilities(model, [setter.lay_out_pair(pair.first, pair.second) for pair in pairs])
    order = sorted(range(len(pairs)), key=lambda number: -judged[number][0])
    return [pairs[number] for number in (*order[:HARDEST], *order[HARDEST::OTHERS])]
