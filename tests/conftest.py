"""What holds for all tests: results are cached in a folder of the tests' own, and Ctrl-C reaches what they start."""

import os
import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def own_cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def heeded_interrupts() -> None:
    """A shell makes what it starts in the background ignore interrupts, and processes hand that down."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
