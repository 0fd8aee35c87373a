"""A real LanguageTool for the tests of the grammar service, fetched once, and its server, ended after them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from healthlint.grammar import install_languagetool
from healthlint.grammar.server import stop_server


@pytest.fixture(scope="session")
def installation() -> Path:
    """The jar that starts LanguageTool, set up by healthlint itself in a cache folder if it is not there."""
    cache = os.environ.get("HEALTHLINT_TEST_CACHE")
    return install_languagetool(Path(cache) if cache else user_cache_path("healthlint-tests"), print)


@pytest.fixture(scope="module")
def server_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the servers of a module's tests leave their notes; none outlives the tests."""
    folder = tmp_path_factory.mktemp("server")
    yield folder
    stop_server(folder)
