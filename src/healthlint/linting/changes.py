"""What changed since a commit, by git, and which findings that concerns.

A finding counts where it touches a changed line, and one of a contradiction where either of its places does. A finding
about the whole article counts where the article is new, or did not have it in the commit. Lines beside deleted ones
count as changed, since what was left of a sentence may now say something else.
"""

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from healthlint.findings import Finding, Place, Report, Scope

_HUNK = re.compile(rb"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_OF_ANOTHER_REPOSITORY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
_PLAIN_DIFF = ("--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--ignore-submodules", "--no-relative")


class ChangesError(Exception):
    """What changed cannot be told: why, and the cure."""


@dataclass(frozen=True, slots=True)
class Change:
    """How a file differs from the commit: the lines that are new in it, counted by git from 1 (None: all of it).

    `before` is what the file held in the commit, None where it was not there.
    """

    lines: frozenset[int] | None
    before: bytes | None


class Changes:
    """The files that differ from a commit; a file that does not is in none of it."""

    def __init__(self, changed: Mapping[Path, Change]) -> None:
        self._changed = changed

    def __contains__(self, path: Path) -> bool:
        return path.resolve() in self._changed

    def keep(self, report: Report, findings_before: Callable[[Path, bytes], Iterable[Finding]]) -> Report:
        """The report with the findings that the changes concern.

        `findings_before` gives the findings in what a file of that path held in the commit; it is asked only about
        articles that were there before and have findings about the whole article.
        """
        sources = {article.path: article.source for article in report.articles}
        new_lines = {path: self._spans(Path(path), source) for path, source in sources.items()}
        earlier: dict[str, set[str]] = {}

        def concerns(finding: Finding) -> bool:
            places = (finding.place, *(related.place for related in finding.related))
            if finding.scope is not Scope.ARTICLE:
                return any(_touches(place, new_lines.get(place.path, ())) for place in places)
            path = finding.place.path
            change = self._changed.get(Path(path).resolve())
            if change is None or change.before is None:
                return change is not None
            if path not in earlier:
                earlier[path] = {one.fingerprint for one in findings_before(Path(path), change.before)}
            return finding.fingerprint not in earlier[path]

        return replace(report, findings=tuple(finding for finding in report.findings if concerns(finding)))

    def _spans(self, path: Path, source: str) -> tuple[tuple[int, int], ...]:
        """Start and end of each changed line in a source; git ends lines at line feeds only."""
        change = self._changed.get(path.resolve())
        if change is None:
            return ()
        if change.lines is None:
            return ((0, len(source) + 1),)
        starts = [0, *(match.end() for match in re.finditer("\n", source)), len(source) + 1]
        return tuple((starts[line - 1], starts[line]) for line in sorted(change.lines) if line < len(starts))


def find_changes(ref: str, paths: Iterable[Path]) -> Changes:
    """What changed in files since a branch, tag or commit: since the point where the work on it and on this parted.

    Raises ChangesError where there is no git, no repository, or no such commit.
    """
    changed: dict[Path, Change] = {}
    for root, files in _by_repository(paths).items():
        changed |= _changes_in(root, ref, files)
    return Changes(changed)


def _touches(place: Place, spans: Iterable[tuple[int, int]]) -> bool:
    start, end = place.start.offset, max(place.end.offset, place.start.offset + 1)
    return any(begin < end and start < stop for begin, stop in spans)


def _by_repository(paths: Iterable[Path]) -> dict[Path, list[Path]]:
    found: dict[Path, list[Path]] = {}
    for path in paths:
        resolved = path.resolve()
        root = next((above for above in resolved.parents if (above / ".git").exists()), None)
        if root is None:
            raise ChangesError(
                f"{path} is in no git repository, so nothing says what changed; leave out --changed-since"
            )
        found.setdefault(root, []).append(resolved)
    return found


def _changes_in(root: Path, ref: str, files: Iterable[Path]) -> dict[Path, Change]:
    base = _base(root, ref)
    tracked = set(_names(_git(root, "ls-files", "-z")))
    states = _states(root, base)
    changed: dict[Path, Change] = {}
    for path in files:
        name = path.relative_to(root).as_posix()
        state, old = states.get(name, (None, name))
        if name not in tracked or state in ("A", "U"):
            changed[path] = Change(None, None)
        elif state is not None:
            lines = _changed_lines(
                _git(root, "diff", *_PLAIN_DIFF, "--unified=0", base, "--", f":(literal){old}", f":(literal){name}")
            )
            if lines is None or lines:
                changed[path] = Change(lines, _git(root, "show", f"{base}:{old}"))
    return changed


def _base(root: Path, ref: str) -> str:
    """The commit where the work on `ref` and on what is checked out parted; `ref` itself where they never met."""
    cure = "name a branch, tag or commit that is here (a shallow clone lacks most: `git fetch --unshallow`)"
    try:
        commit = (
            _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
        )
    except _GitError as error:
        said = f": {error}" if str(error) else ""
        raise ChangesError(f"{root} has no commit {ref!r}{said}; {cure}") from error
    try:
        return _git(root, "merge-base", commit, "HEAD").decode().strip()
    except _GitError:
        return commit


def _states(root: Path, base: str) -> dict[str, tuple[str, str]]:
    """How each changed file differs, as git's letter, and its name in the commit."""
    fields = iter(_names(_git(root, "diff", *_PLAIN_DIFF, "--name-status", "-z", base, "--")))
    states: dict[str, tuple[str, str]] = {}
    for state in fields:
        old = next(fields)
        states[next(fields) if state[0] in "RC" else old] = (state[0], old)
    return states


def _changed_lines(diff: bytes) -> frozenset[int] | None:
    """The lines that a diff without context adds, and those beside what it takes away; None where git sees no text."""
    if re.search(rb"^Binary files ", diff, re.MULTILINE):
        return None
    lines: set[int] = set()
    for match in _HUNK.finditer(diff):
        first, count = int(match[1]), int(match[2] or 1)
        lines.update(range(first, first + count) if count else (max(first, 1), first + 1))
    return frozenset(lines)


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]


class _GitError(ChangesError):
    """What git said when it could not do what it was asked."""


def _git(root: Path, *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REPOSITORY}
    environment["LC_ALL"] = "C"
    try:
        done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, env=environment, check=False)
    except FileNotFoundError as error:
        raise ChangesError("--changed-since asks git what changed, and there is no git here; install it") from error
    if done.returncode:
        raise _GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout
