"""A real LanguageTool for the tests of the grammar service, fetched once."""

import os
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from healthlint.grammar import install_languagetool


@pytest.fixture(scope="session")
def installation() -> Path:
    """The jar that starts LanguageTool, set up by healthlint itself in a cache folder if it is not there."""
    cache = os.environ.get("HEALTHLINT_TEST_CACHE")
    return install_languagetool(Path(cache) if cache else user_cache_path("healthlint-tests"), print)
