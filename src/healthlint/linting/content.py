"""The bytes of a file, as they stood at one moment."""

import os
import stat
from pathlib import Path

from healthlint.reading import ReadingError

# Readers and rules are made for articles; a file beyond this is a database dump or a mistake.
LARGEST_FILE = 8_000_000


def read_file(path: Path) -> bytes:
    """The bytes of a file that nobody wrote to meanwhile; raises ReadingError with the reason."""
    try:
        return _read_steadily(path)
    except OSError as error:
        raise ReadingError(f"cannot be read: {error.strerror or error}") from error


def _read_steadily(path: Path) -> bytes:
    """The bytes of a file that nobody wrote to meanwhile; raises OSError, or ReadingError with the reason."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise ReadingError("cannot be read: not a regular file")
    for _ in range(2):
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if before.st_size > LARGEST_FILE:
                raise ReadingError(
                    f"{before.st_size:,} bytes are too many for an article (at most {LARGEST_FILE:,}); split the file"
                )
            content = file.read(LARGEST_FILE + 1)
            after = os.fstat(file.fileno())
        if (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size) and len(content) == after.st_size:
            return content
    raise ReadingError("changed while it was being read; run again")
