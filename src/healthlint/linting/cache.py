"""Results kept on disk between runs, each under a key that holds all that the result depends on."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

MOST_BYTES = 200_000_000
_FILE = "results.sqlite3"
_PATIENCE = 5.0
"""Seconds to wait for another run that is writing."""
_DAY = 86_400
_CHECK = 16
_TABLE = """
    CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID
"""


def cache_folder() -> Path:
    """$HEALTHLINT_HOME/cache, else the user's cache folder."""
    if home := os.environ.get("HEALTHLINT_HOME"):
        return Path(home) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("healthlint", appauthor=False)


class Cache:
    """Bytes by key, in one SQLite file that several runs may use at once.

    Nothing here stops a run: a file that is broken is made anew, an entry that is broken counts as absent, and a folder
    that cannot be written leaves the run without a cache. Each is told in `troubles`, once.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._connection: sqlite3.Connection | None = None
        self._troubles: dict[str, None] = {}
        with self._mending():
            self._open()

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def troubles(self) -> tuple[str, ...]:
        """What was wrong with the cache, in sentences for a person."""
        return tuple(self._troubles)

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values of those keys that are there and whole."""
        found: dict[str, bytes] = {}
        stale: list[str] = []
        now = int(time.time())
        with self._mending():
            for key in dict.fromkeys(keys):
                row = (
                    self._connection
                    and self._connection.execute(
                        "SELECT used, CAST(value AS BLOB) FROM results WHERE key = ?", (key,)
                    ).fetchone()
                )
                if not row:
                    continue
                used, value = row
                if not isinstance(value, bytes) or value[:_CHECK] != _checksum(key, value[_CHECK:]):
                    self._tell(f"an entry of the cache in {self._folder} was broken and is made anew")
                    continue
                found[key] = value[_CHECK:]
                if used < now - _DAY:
                    stale.append(key)
            if stale and self._connection:
                # Once a day is enough to know what is still in use.
                with self._connection:
                    self._connection.executemany("UPDATE results SET used = ? WHERE key = ?", [(now, k) for k in stale])
        return found

    def put(self, values: Mapping[str, bytes]) -> None:
        """Keep some values, all or none, and drop those longest out of use where there are too many."""
        now = int(time.time())
        rows = [(key, now, _checksum(key, value) + value) for key, value in values.items()]
        with self._mending():
            if self._connection and rows:
                with self._connection:
                    self._connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
                    self._shrink()

    def close(self) -> None:
        """Let go of the file; the cache is empty from then on."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def _open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._folder / _FILE, timeout=_PATIENCE)
        self._connection = connection
        connection.execute("PRAGMA synchronous = NORMAL")
        with connection:
            connection.execute(_TABLE)

    def _shrink(self) -> None:
        assert self._connection is not None
        pages, free, size = (
            self._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        excess = (pages - free) * size - self._most_bytes
        if excess <= 0:
            return
        excess += self._most_bytes // 5
        dropped = []
        for key, length in self._connection.execute("SELECT key, length(value) FROM results ORDER BY used, key"):
            if excess <= 0:
                break
            dropped.append((key,))
            excess -= length
        self._connection.executemany("DELETE FROM results WHERE key = ?", dropped)

    @contextmanager
    def _mending(self) -> Iterator[None]:
        """Go on without the cache where it cannot be used, and without the file where that is broken."""
        try:
            yield
        except sqlite3.OperationalError as error:
            self._tell(f"the cache in {self._folder} cannot be used: {error}")
            self.close()
        except sqlite3.DatabaseError as error:
            self._tell(f"the cache in {self._folder} was broken ({error}) and is made anew")
            self.close()
            for name in (_FILE, f"{_FILE}-journal"):
                (self._folder / name).unlink(missing_ok=True)
            try:
                self._open()
            except (OSError, sqlite3.Error):
                self.close()
        except OSError as error:
            self._tell(f"the cache in {self._folder} cannot be used: {error.strerror or error}")
            self.close()

    def _tell(self, trouble: str) -> None:
        self._troubles[trouble] = None


def _checksum(key: str, value: bytes) -> bytes:
    """Of key and value together, so that no value is taken for another's."""
    return hashlib.sha256(key.encode() + b"\0" + value).digest()[:_CHECK]
