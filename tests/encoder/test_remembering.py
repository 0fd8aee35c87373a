"""Sentences and pairs are read once, whatever run asks."""

from collections.abc import Sequence

import numpy
import pytest

from healthlint.encoder.layout import Statement
from healthlint.encoder.reader import Encoder, Floats
from healthlint.encoder.remembering import RememberingEncoder
from healthlint.grammar.remembering import Memory

PAIR = Statement("Rest for two weeks.", "Sprains: Care"), Statement("Start walking on the first day.", "Sprains")


class Counting(Encoder):
    """The real encoder, and what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    def vectors(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        return super().vectors(texts)

    def contradictions(self, pairs: Sequence[tuple[Statement, Statement]]) -> list[float]:
        self.asked += pairs
        return super().contradictions(pairs)


def test_what_is_known_is_not_read_again() -> None:
    encoder, store = Counting(), Memory()
    first = RememberingEncoder(encoder, store)
    vectors, verdicts = first.vectors(["Rest.", "Move."]), first.contradictions([PAIR, PAIR])
    again = RememberingEncoder(encoder, store)
    assert numpy.array_equal(vectors, again.vectors(["Rest.", "Move."]))
    assert verdicts == again.contradictions([PAIR, PAIR])
    assert ["Rest.", "Move.", PAIR] == encoder.asked
    again.vectors(["Move.", "Sleep."])
    assert "Sleep." == encoder.asked[-1]


def test_the_answers_are_those_of_the_encoder() -> None:
    encoder = Encoder()
    reader = RememberingEncoder(encoder, Memory())
    assert numpy.allclose(encoder.vectors(["Rest."]), reader.vectors(["Rest."]), atol=1e-3)
    assert pytest.approx(encoder.contradictions([PAIR]), abs=1e-6) == reader.contradictions([PAIR])
    assert (0, 384) == reader.vectors([]).reshape(0, 384).shape


def test_a_verdict_depends_on_the_section() -> None:
    encoder, store = Counting(), Memory()
    reader = RememberingEncoder(encoder, store)
    reader.contradictions([PAIR, (PAIR[0], Statement(PAIR[1].text, "Fractures"))])
    assert 2 == len(encoder.asked)
