"""A script beside the LanguageTool server: it starts the server, notes where it is, and ends it when nobody asks.

It runs without the package and without what is installed, so that little memory is held while the server waits.
Arguments: the note, seconds without a request after which the server ends, facts for the note in JSON, the command.
Each client touches the note when it asks. A note that is taken away ends the server, too.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

LOOKS = 10
"""How often the note is looked at before the time without a request is over."""
LONGEST_LOOK = 5.0
PATIENCE = 5.0
"""Seconds that the server is given to end in peace."""


def keep(note: Path, idle: float, facts: dict[str, object], command: list[str]) -> None:
    """Start the server and stay until it ends; what ended it at once is in the note."""
    try:
        server = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        _write(note, {**facts, "ended": str(error)})
        return
    try:
        _write(note, {**facts, "server": server.pid, "keeper": os.getpid()})
        status = _watch(server, note, idle)
    finally:
        server.terminate()
        try:
            server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
    if status is None:
        note.unlink(missing_ok=True)
    else:
        _write(note, {**facts, "ended": f"exit status {status}"})


def _watch(server: "subprocess.Popen[bytes]", note: Path, idle: float) -> int | None:
    """Wait for the server to end by itself and return its exit status; None when it is no longer wanted."""
    while True:
        try:
            return server.wait(min(LONGEST_LOOK, idle / LOOKS))
        except subprocess.TimeoutExpired:
            try:
                if time.time() - note.stat().st_mtime > idle:
                    return None
            except OSError:
                return None


def _write(note: Path, facts: dict[str, object]) -> None:
    """All or nothing, and for this user's eyes only."""
    draft = note.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(facts, file)
    draft.replace(note)


def _detach(arguments: list[str]) -> None:
    """Start this script anew, apart from the terminal and the process that wants the server, and leave it alone."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    subprocess.Popen(
        [sys.executable, "-I", __file__, "keep", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=flags,
    )


def _leave(*_: object) -> None:
    sys.exit(0)


if __name__ == "__main__":
    task, *rest = sys.argv[1:]
    if task == "detach":
        _detach(rest)
    else:
        signal.signal(signal.SIGTERM, _leave)
        keep(Path(rest[0]), float(rest[1]), json.loads(rest[2]), rest[3:])
