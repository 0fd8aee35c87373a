"""Writing fixes into files, or showing them as a diff."""

import difflib
import hashlib
import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from healthlint.cli.output import write_atomically
from healthlint.findings import Failure
from healthlint.linting.content import read_file
from healthlint.linting.fixing import Fixed, FixingError, fix_article, is_wanted
from healthlint.reading import ReadingError, decode

if TYPE_CHECKING:
    from healthlint.findings import Finding, Report
    from healthlint.linting import Found, Run


class Fixer:
    """Fixes articles one by one; what could not be fixed is in `failures`, and `wrote` says whether any changed."""

    def __init__(self, run: "Run", settings: Mapping[Path, "Found"], *, unsafe: bool, write: bool) -> None:
        self._run = run
        self._settings = settings
        self._unsafe = unsafe
        self._write = write
        self.failures: tuple[Failure, ...] = ()
        self.wrote = False

    def fix(self, full: "Report", kept: "Report") -> None:
        """Fix what is in `kept`, and leave alone what is only in `full`."""
        wanted = [finding for finding in kept.findings if is_wanted(finding, unsafe=self._unsafe)]
        hashes = {article.path: article.sha256 for article in full.articles}
        fixable = set(kept.findings)
        for path, findings in groupby(sorted(wanted, key=attrgetter("sort_key")), attrgetter("place.path")):
            held = [one for one in full.findings if one.place.path == path and one not in fixable]
            try:
                self._fix_file(Path(path), hashes[path], list(findings), held)
            except (FixingError, ReadingError) as error:
                self.failures += (Failure(path, None, f"not fixed: {error}"),)
            except OSError as error:
                self.failures += (Failure(path, None, f"not fixed: cannot be written: {error.strerror or error}"),)

    def _fix_file(self, path: Path, sha256: str, findings: "Sequence[Finding]", held: "Sequence[Finding]") -> None:
        content = read_file(path)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise FixingError("changed since it was checked; run again")

        def recheck(text: bytes) -> "Sequence[Finding]":
            return self._run.check_text(path, text, self._settings[path]).findings

        fixed = fix_article(str(path), content, findings, recheck, unsafe=self._unsafe, withheld=held)
        _tell_refused(fixed)
        if not fixed.applied:
            return
        if not self._write:
            sys.stdout.flush()
            sys.stdout.buffer.write(_diff(str(path), decode(content), decode(fixed.content)).encode())
            sys.stdout.buffer.flush()
            return
        if read_file(path) != content:
            raise FixingError("changed since it was checked; run again")
        write_atomically(path, fixed.content)
        self.wrote = True
        click.echo(
            f"healthlint: fixed {fixed.applied} {'place' if fixed.applied == 1 else 'places'} in {path}", err=True
        )


def _tell_refused(fixed: Fixed) -> None:
    for one in fixed.refused:
        place = one.finding.place
        where = f"{place.path}:{place.start.line}:{place.start.column}"
        click.echo(f"healthlint: {where}: {one.finding.rule} not fixed: that would change {one.harm}", err=True)


def _diff(path: str, before: str, after: str) -> str:
    """A unified diff that `patch` and `git apply` take."""
    name = path.removeprefix("/")
    return "".join(difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}"))


def _lines(text: str) -> list[str]:
    """Lines as a diff counts them: only a line feed ends one."""
    lines = text.split("\n")
    last = lines.pop()
    return [*(f"{line}\n" for line in lines), *([f"{last}\n\\ No newline at end of file\n"] if last else [])]
