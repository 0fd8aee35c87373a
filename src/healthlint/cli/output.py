"""Printing reports, and writing files whole or not at all."""

import os
import stat
import sys
import tempfile
from pathlib import Path

from healthlint.cli.problems import WrongUse


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write to a temporary file beside the target and rename it; raises OSError with the target as it was.

    Text is written as UTF-8. A file that was there keeps its permissions, and a link its target.
    """
    path = path.resolve()
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def print_or_write(text: str, output: Path | None, what: str) -> None:
    """Print a text, or write it to a file where one is named; raises WrongUse, naming `what`, where that fails."""
    if output is None:
        # Reports are UTF-8 whatever the terminal's locale says.
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    try:
        write_atomically(output, text)
    except OSError as error:
        raise WrongUse(f"{what} cannot be written to {output}: {error.strerror or error}") from error
