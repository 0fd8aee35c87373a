"""An engine that asks another only about texts it has not seen, and remembers the answers between runs."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from healthlint import __version__
from healthlint.encoder.storing import Store
from healthlint.grammar.remarks import Engine, EngineFailure, Remark, Text

ANSWERS = msgspec.msgpack.Decoder(list[Remark])


class Memory:
    """A store for as long as it lives: most sites have the same paragraphs on many pages."""

    def __init__(self, most: int = 50_000) -> None:
        """Begin with nothing, and again at each time that it would hold more than `most` values."""
        self._most = most
        self._values: dict[str, bytes] = {}

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        return {key: self._values[key] for key in keys if key in self._values}

    def put(self, values: Mapping[str, bytes]) -> None:
        if len(self._values) + len(values) > self._most:
            self._values.clear()
        self._values |= values


class Remembering:
    """An engine whose answers are kept in a store, each under its text, locale, engine, version and `rules`.

    `rules` are those of its rules that are off, or whatever else sets it apart from another with its name. Only for
    engines whose remarks on a text depend on nothing else: not on the texts beside it, not on a server that may be
    another one tomorrow.
    """

    def __init__(self, engine: Engine, store: Store, rules: Collection[str]) -> None:
        self._engine = engine
        self._store = store
        self._settings = "\0".join((__version__, engine.name, engine.version, *sorted(rules)))

    @property
    def name(self) -> str:
        return self._engine.name

    @property
    def version(self) -> str:
        return self._engine.version

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The remarks on each text; raises EngineFailure with those on the texts before the first without answer."""
        keys = [self._key(text) for text in texts]
        known = {key: answer for key, value in self._store.get(keys).items() if (answer := _decode(value)) is not None}
        asked = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if not asked:
            return [known[key] for key in keys]
        failed: EngineFailure | None = None
        try:
            answers = self._engine.check(list(asked.values()))
        except EngineFailure as failure:
            answers, failed = failure.done, failure
        fresh = dict(zip(asked, answers, strict=False))  # a failed engine answers on the first texts only
        self._store.put({key: msgspec.msgpack.encode(answer) for key, answer in fresh.items()})
        known |= fresh
        if failed:
            first = next(number for number, key in enumerate(keys) if key not in known)
            raise EngineFailure(self.name, failed.problem, failed.cure, [known[key] for key in keys[:first]])
        return [known[key] for key in keys]

    def _key(self, text: Text) -> str:
        content = f"remarks\0{self._settings}\0\0{text.locale}\0{text.text}"
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _decode(value: bytes) -> list[Remark] | None:
    """The remarks; None where an earlier version of healthlint kept them in another shape."""
    try:
        return ANSWERS.decode(value)
    except msgspec.DecodeError:
        return None
