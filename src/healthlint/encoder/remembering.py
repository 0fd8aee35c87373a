"""An encoder that reads each sentence and each pair once, and remembers what it read between runs."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import numpy

from healthlint.encoder.storing import Store

if TYPE_CHECKING:  # at run time they would bring onnxruntime, which is not needed where all is remembered
    from healthlint.encoder.layout import Statement
    from healthlint.encoder.reader import Encoder, Floats

_PROBABILITY = struct.Struct("<f")


class Reader(Protocol):
    """What compares sentences."""

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Vectors of texts, of length 1: text × 384."""
        ...

    def contradictions(self, pairs: Sequence[tuple[Statement, Statement]]) -> list[float]:
        """The probability that the two statements of each pair contradict each other."""
        ...


class RememberingEncoder:
    """A reader whose vectors and verdicts are kept in a store, each under its text and the weights' content."""

    def __init__(self, encoder: Encoder, store: Store) -> None:
        self._encoder = encoder
        self._store = store

    def vectors(self, texts: Sequence[str]) -> Floats:
        """As the encoder's, in half precision."""
        ask = self._encoder.vectors
        rows = self._remembered(
            "vector", [(text,) for text in texts], lambda asked: _packed(ask([one for (one,) in asked]))
        )
        return numpy.array([numpy.frombuffer(row, numpy.float16) for row in rows], numpy.float32)

    def contradictions(self, pairs: Sequence[tuple[Statement, Statement]]) -> list[float]:
        """As the encoder's."""
        sides = [(one.section, one.text, other.section, other.text) for one, other in pairs]
        known: dict[tuple[str, ...], tuple[Statement, Statement]] = dict(zip(sides, pairs, strict=True))

        def ask(asked: Sequence[tuple[str, ...]]) -> list[bytes]:
            found = self._encoder.contradictions([known[one] for one in asked])
            return [_PROBABILITY.pack(probability) for probability in found]

        return [_PROBABILITY.unpack(value)[0] for value in self._remembered("verdict", sides, ask)]

    def _remembered(
        self,
        what: str,
        asked: Sequence[tuple[str, ...]],
        ask: Callable[[Sequence[tuple[str, ...]]], list[bytes]],
    ) -> list[bytes]:
        keys = [self._key(what, *one) for one in asked]
        known = dict(self._store.get(keys))
        missing = {key: one for key, one in zip(keys, asked, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, ask(list(missing.values())), strict=True))
            self._store.put(fresh)
            known |= fresh
        return [known[key] for key in keys]

    def _key(self, what: str, *parts: str) -> str:
        content = "\0".join((what, self._weights, *parts))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _weights(self) -> str:
        return self._encoder.fingerprint


def _packed(rows: Floats) -> list[bytes]:
    return [row.astype(numpy.float16).tobytes() for row in rows]
