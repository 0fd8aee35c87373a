"""The server that outlives a run: found again, one at a time, out of reach, ended when idle, never mistaken."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from filelock import FileLock

from healthlint.grammar import EngineFailure
from healthlint.grammar import server as servers
from healthlint.grammar.server import LOOPBACK, Server, ensure_server, find_server, remove_notes, stop_server

LIMIT = 30.0


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "server"
    stop_server(tmp_path / "server")


def wait_for_end(*process_ids: int) -> None:
    """Raise TimeoutExpired where a process still runs after a while."""
    for process_id in process_ids:
        if psutil.pid_exists(process_id):
            psutil.Process(process_id).wait(LIMIT)


def note_of(folder: Path) -> Path:
    (note,) = folder.glob("*.json")
    return note


def test_a_later_run_finds_the_server_and_only_this_machine_reaches_it(installation: Path, folder: Path) -> None:
    server = ensure_server(installation, folder)
    assert server == find_server(folder)
    assert server == ensure_server(installation, folder)
    listening = [one for one in psutil.Process(server.process_id).net_connections() if one.status == "LISTEN"]
    assert [server.port] == [one.laddr.port for one in listening]
    assert {one.laddr.ip for one in listening} <= LOOPBACK
    addresses = {one.address for each in psutil.net_if_addrs().values() for one in each if one.family == socket.AF_INET}
    for address in addresses - LOOPBACK:
        with pytest.raises(OSError, match=r"refused|timed out"):
            socket.create_connection((address, server.port), timeout=2)
    if os.name == "posix":
        assert 0o600 == note_of(folder).stat().st_mode & 0o777
    assert stop_server(folder)
    wait_for_end(server.process_id, server.keeper_id)
    assert find_server(folder) is None
    assert not stop_server(folder)
    remove_notes(folder)
    assert not folder.exists()


def test_two_runs_at_once_start_one_server(installation: Path, folder: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(lambda _: ensure_server(installation, folder), range(2))
    assert one == other


def test_a_server_that_nobody_asks_ends_itself(installation: Path, folder: Path) -> None:
    server = ensure_server(installation, folder, idle=2)
    wait_for_end(server.process_id, server.keeper_id)
    assert [] == list(folder.glob("*.json"))


def test_a_server_that_is_asked_stays(installation: Path, folder: Path) -> None:
    server = ensure_server(installation, folder, idle=2)
    for _ in range(16):
        server.touch()
        time.sleep(0.25)
    assert server.is_alive


def test_a_server_whose_note_is_taken_away_ends_itself(installation: Path, folder: Path) -> None:
    server = ensure_server(installation, folder, idle=60)
    note_of(folder).unlink()
    wait_for_end(server.process_id, server.keeper_id)


def test_a_server_that_lost_its_keeper_is_replaced(installation: Path, folder: Path) -> None:
    server = ensure_server(installation, folder)
    os.kill(server.keeper_id, signal.SIGKILL)
    wait_for_end(server.keeper_id)
    assert find_server(folder) is None
    later = ensure_server(installation, folder)
    wait_for_end(server.process_id)
    assert server.process_id != later.process_id


def test_a_server_of_another_version_is_replaced(installation: Path, folder: Path) -> None:
    server = ensure_server(installation, folder)
    note = note_of(folder)
    note.write_text(json.dumps({**json.loads(note.read_text()), "version": "1.0"}))
    assert installation.parent.name.endswith(ensure_server(installation, folder).version)
    wait_for_end(server.process_id, server.keeper_id)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\xff", '{"port": 1}', '{"port": "x", "token": 5}'])
def test_a_broken_note_counts_as_none(folder: Path, text: str) -> None:
    folder.mkdir()
    servers._note(folder).write_bytes(text.encode("latin-1"))
    assert find_server(folder) is None
    assert not stop_server(folder)


def test_a_foreign_process_is_neither_asked_nor_ended(folder: Path) -> None:
    folder.mkdir()
    note = servers._note(folder)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        facts = {"version": "6.8", "port": listener.getsockname()[1], "server": os.getpid(), "keeper": os.getpid()}
        note.write_text(json.dumps({**facts, "token": "0123456789abcdef"}))
        assert find_server(folder) is None
        assert not stop_server(folder)


def test_a_run_does_not_wait_for_ever_for_another(tmp_path: Path, folder: Path) -> None:
    folder.mkdir()
    with FileLock(folder / servers.LOCK), pytest.raises(EngineFailure, match="too long"):
        ensure_server(tmp_path / "none.jar", folder, start_limit=0.2 - servers.STOP_LIMIT)


def test_a_server_that_is_too_slow_is_a_failure_and_ended(installation: Path, folder: Path) -> None:
    with pytest.raises(EngineFailure, match=r"did not answer within 0\.5 seconds"):
        ensure_server(installation, folder, start_limit=0.5)
    assert find_server(folder) is None
    assert not stop_server(folder)


def test_a_server_that_others_could_reach_is_ended(tmp_path: Path) -> None:
    script = "import socket, sys, time; s = socket.create_server(('0.0.0.0', 0)); print(s.getsockname()[1], flush=True)"
    command = [sys.executable, "-c", f"{script}; time.sleep({LIMIT})", "token-of-it"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        exposed = Server(tmp_path / "note", "6.8", port, process.pid, process.pid, "token-of-it")
        with pytest.raises(EngineFailure, match="reached from outside"):
            servers._listens(exposed)
        assert process.wait(LIMIT) != 0
