import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from .editor import Desk, capabilities, started

SETTINGS = 'select = ["evidence", "debris", "contradictions", "allowances"]\n'


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("site")
    (folder / "healthlint.toml").write_text(SETTINGS)
    with asyncio.Runner() as runner:
        session = started(folder, capabilities())
        yield Desk(runner, runner.run(session.__aenter__()), folder)
        runner.run(session.__aexit__(None, None, None))


@pytest.fixture
def root(desk: Desk, tmp_path: Path) -> Path:
    """A folder of the test's own, with settings of its own, in the folder that the editor has open."""
    own = desk.folder / tmp_path.name
    own.mkdir()
    (own / "healthlint.toml").write_text(SETTINGS)
    return own
