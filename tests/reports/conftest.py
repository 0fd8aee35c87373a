"""Snapshots: whole outputs kept as files, written anew only when UPDATE_SNAPSHOTS=1 asks for it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

_EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture
def matches_snapshot() -> Callable[[str, str], None]:
    """A check that a text equals the file of a name under `expected`, to the byte."""

    def check(text: str, name: str) -> None:
        path = _EXPECTED / name
        if os.environ.get("UPDATE_SNAPSHOTS") == "1":
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text

    return check
