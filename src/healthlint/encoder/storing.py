"""Where readers and engines keep their answers between runs."""

from collections.abc import Iterable, Mapping
from typing import Protocol


class Store(Protocol):
    """Bytes by key; what is broken or cannot be reached counts as absent."""

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]: ...

    def put(self, values: Mapping[str, bytes]) -> None: ...
