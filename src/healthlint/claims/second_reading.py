"""The second reader: pairs of sentences of an article that a small neural model takes to contradict each other.

Sentences that say something flatly are compared with those nearest in meaning to them, where their scopes allow it. The
number of pairs grows with the number of sentences.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy
from spacy.tokens import Span

from healthlint.claims.claim import Claim
from healthlint.encoder.layout import Statement
from healthlint.encoder.reader import Floats
from healthlint.encoder.remembering import Reader
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.framing import Act, Dimension, FrameReader, Voice
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
FEWEST_WORDS, MOST_WORDS = 5, 60
NEIGHBOURS = 4
"""Sentences nearest to a sentence with which it is compared."""
NEAR = 0.3
"""The least cosine of two vectors of sentences that are compared."""
_LIMITS = frozenset((Dimension.POPULATION, Dimension.CONDITION))


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence that says something flatly: where it stands, how the encoder reads it, and whom it is limited to."""

    passage: Passage
    where: TextSpan
    statement: Statement
    scopes: frozenset[str]

    def holds(self, claim: Claim) -> bool:
        """Whether a claim stands in this sentence."""
        return claim.passage is self.passage and self.where.start <= claim.where.start < self.where.end


@dataclass(frozen=True, slots=True)
class Opinion:
    """How likely two sentences contradict each other; `first` stands before `second`."""

    first: Place
    second: Place
    nearness: float
    probability: float

    def is_about(self, one: Claim, other: Claim) -> bool:
        """Whether two claims stand in the two sentences."""
        return (self.first.holds(one) and self.second.holds(other)) or (
            self.first.holds(other) and self.second.holds(one)
        )


def read_places(article: AnalysedArticle, frames: FrameReader) -> Iterator[Place]:
    """The sentences of the body that can be compared, in reading order."""
    title = article.read.title
    topic = title.text if title is not None else ""
    for passage in article.passages:
        if passage.kind not in PROSE or _hangs_on_lead_in(passage):
            continue
        headings = [heading.text for heading in article.read.headings_above(passage.block)]
        section = headings[-1] if headings else ""
        within = topic if section in ("", topic) else f"{topic}: {section}"
        for sentence in passage.sentences:
            if FEWEST_WORDS <= sum(token.is_alpha for token in sentence) <= MOST_WORDS:
                place = _read_place(passage, sentence, within, frames)
                if place is not None:
                    yield place


def _hangs_on_lead_in(passage: Passage) -> bool:
    """Whether the words are the end of a sentence that a lead-in begins ("See a doctor if you:")."""
    place, text = passage.block.in_list, passage.text.strip()
    whole = text[:1].isupper() and text.endswith((".", "!"))
    return place is not None and place.lead_in is not None and not whole


def _read_place(passage: Passage, sentence: Span, within: str, frames: FrameReader) -> Place | None:
    text = sentence.text.strip()
    if text.endswith(("?", ":")):
        return None
    root = sentence.root
    frame = frames.read(passage, TextSpan(root.idx, root.idx + len(root)))
    if frame.stance.voice not in (Voice.PLAIN, Voice.FACT) or frame.speech.act in (
        Act.QUESTION,
        Act.REPORTED,
        Act.PAST,
    ):
        return None
    scopes = frozenset(scope.name for scope in frame.scopes if scope.dimension in _LIMITS)
    start = sentence.start_char + len(sentence.text) - len(sentence.text.lstrip())
    return Place(passage, TextSpan(start, start + len(text)), Statement(text, within), scopes)


def find_pairs(places: Sequence[Place], vectors: Floats) -> Iterator[tuple[int, int, float]]:
    """The numbers of the places to be compared, the earlier first, each pair once, and how near they are."""
    if len(places) < 2:
        return
    nearness = vectors @ vectors.T
    numpy.fill_diagonal(nearness, -1)
    told = set()
    for number, row in enumerate(nearness):
        for other in numpy.argsort(-row, kind="stable")[:NEIGHBOURS]:
            pair = min(number, int(other)), max(number, int(other))
            if row[other] >= NEAR and pair not in told and _comparable(places[pair[0]], places[pair[1]]):
                told.add(pair)
                yield *pair, float(row[other])


def _comparable(first: Place, second: Place) -> bool:
    if first.statement.text.casefold() == second.statement.text.casefold():
        return False
    return first.scopes == second.scopes or not (first.scopes and second.scopes)


POSSIBLE, SURE = 0.7, 0.9
"""The least probabilities of what is worth a look, and of what is reported without being asked for: on 126 edited pages
kept from training, four had a pair above the first and none above the second.
"""


def read_twice(article: AnalysedArticle, frames: FrameReader, encoder: Reader) -> tuple[Opinion, ...]:
    """An opinion on each pair of sentences that are worth comparing."""
    places = tuple(read_places(article, frames))
    pairs = list(find_pairs(places, encoder.vectors([place.statement.text for place in places]))) if places else []
    judged = encoder.contradictions([(places[one].statement, places[other].statement) for one, other, _ in pairs])
    return tuple(
        Opinion(places[one], places[other], near, probability)
        for (one, other, near), probability in zip(pairs, judged, strict=True)
    )


def likeliest(opinions: Sequence[Opinion]) -> Iterator[Opinion]:
    """The opinions from POSSIBLE on, the surest first, each sentence in one of them only.

    A sentence at odds with several others is mostly the odd one out, and to be told so once is enough.
    """
    told: set[int] = set()
    for one in sorted(opinions, key=lambda opinion: -opinion.probability):
        places = {id(one.first), id(one.second)}
        if one.probability >= POSSIBLE and not places & told:
            told |= places
            yield one
