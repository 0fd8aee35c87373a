"""The baseline: findings that a team has accepted for now, so that only new ones are reported."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from healthlint.findings import Finding, Report, Scope, Waived
from healthlint.linting.settings import path_in_folder

FILE_NAME = "healthlint-baseline.json"
_VERSION = 1
_LONGEST_EXCERPT = 120


class BaselineError(Exception):
    """A baseline file that cannot be used: why, and the cure."""


class Known(msgspec.Struct, frozen=True, order=True, forbid_unknown_fields=True):
    """One accepted finding; `path` is written from the baseline's folder, with slashes."""

    path: str
    rule: str
    fingerprint: str
    excerpt: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file; `engines` are the grammar engines that helped to find what is in it."""

    version: int
    engines: tuple[str, ...]
    findings: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A report beside a baseline: the report of what is new, the accepted ones still there, and those now gone.

    A finding is gone only where its article was read whole and its rule ran with all that it had before.
    """

    report: Report
    still: tuple[Known, ...]
    gone: tuple[Known, ...]


class Baseline:
    """The accepted findings of one file. Paths in it begin at its folder, so it can be used from anywhere."""

    def __init__(self, path: Path, known: Iterable[Known] = (), engines: Iterable[str] = ()) -> None:
        self.path = path
        self.known = tuple(sorted(set(known)))
        self.engines = tuple(sorted(set(engines)))
        self._folder = path.absolute().parent.resolve()

    def compare(self, report: Report) -> Compared:
        """Tell new findings from accepted ones.

        A finding is accepted by its fingerprint, or where the words around it were edited, by its path, rule and
        words, each accepted one once.
        """
        places = {finding.place.path: self._name(finding.place.path) for finding in report.findings}
        by_name = {(one.path, one.rule, one.fingerprint): one for one in self.known}
        found: dict[Finding, Known] = {}
        for finding in report.findings:
            one = by_name.pop((places[finding.place.path], finding.rule, finding.fingerprint), None)
            if one is not None:
                found[finding] = one
        by_words: dict[tuple[str, str, str], list[Known]] = {}
        for one in by_name.values():
            by_words.setdefault((one.path, one.rule, one.excerpt), []).append(one)
        for finding in report.findings:
            alike = by_words.get((places[finding.place.path], finding.rule, _excerpt(finding)))
            if finding not in found and alike:
                found[finding] = alike.pop()
        still = set(found.values())
        new = tuple(finding for finding in report.findings if finding not in found)
        looked = self._looked(report)
        gone = tuple(one for one in self.known if one not in still and looked(one))
        waived = (*report.waived, *(Waived(finding, None) for finding in report.findings if finding in found))
        return Compared(replace(report, findings=new, waived=waived), tuple(sorted(still)), gone)

    def accept(self, report: Report) -> "Baseline":
        """The baseline with every finding of a report; what is known of other articles and rules stays."""
        compared = self.compare(report)
        kept = set(self.known) - set(compared.gone) - set(compared.still)
        added = {
            Known(self._name(finding.place.path), finding.rule, finding.fingerprint, _excerpt(finding))
            for finding in report.findings
        }
        return Baseline(self.path, kept | added, {*self.engines, *_engines(report)})

    def prune(self, report: Report) -> "Baseline":
        """The baseline without the findings that are gone, those of files that are gone among them."""
        gone = {*self.compare(report).gone, *(one for one in self.known if not (self._folder / one.path).exists())}
        return Baseline(self.path, set(self.known) - gone, self.engines)

    def text(self) -> str:
        """The file: sorted JSON with one finding a line, so that two branches' changes merge."""
        lines = ",\n".join(f"    {json.dumps(_fields(one), ensure_ascii=False)}" for one in self.known)
        findings = f"[\n{lines}\n  ]" if lines else "[]"
        engines = json.dumps(list(self.engines))
        return f'{{\n  "version": {_VERSION},\n  "engines": {engines},\n  "findings": {findings}\n}}\n'

    def _name(self, path: str) -> str:
        return path_in_folder(Path(path), self._folder)

    def _looked(self, report: Report) -> Callable[[Known], bool]:
        """Says of an accepted finding whether the run looked where it was, with all that had found it."""
        read = {self._name(article.path) for article in report.articles}
        read -= {self._name(failure.path) for failure in report.failures}
        ran = {card.id for card in report.rules} - {part.what for part in report.coverage.not_checked}
        lacks_engine = not set(self.engines) <= set(_engines(report))

        def looked(one: Known) -> bool:
            return one.path in read and one.rule in ran and not (lacks_engine and one.rule.startswith("grammar/"))

        return looked


def load_baseline(path: Path) -> Baseline:
    """Read a baseline; raises BaselineError where it is missing, broken, or of a later version."""
    try:
        content = path.read_bytes()
    except OSError as error:
        cure = f"; `healthlint baseline --output {path}` writes one" if isinstance(error, FileNotFoundError) else ""
        raise BaselineError(f"the baseline {path} cannot be read: {error.strerror or error}{cure}") from error
    try:
        version = msgspec.json.decode(content, type=dict[str, Any]).get("version")
        if version != _VERSION:
            raise BaselineError(f"the baseline {path} is of version {version!r}; this healthlint reads {_VERSION}")
        file = msgspec.json.decode(content, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        cure = "mend it (a merge may have left marks in it), or write it anew with `healthlint baseline`"
        raise BaselineError(f"the baseline {path} is broken: {error}; {cure}") from error
    return Baseline(path, file.findings, file.engines)


def describe(compared: Compared) -> str:
    """One sentence on what a baseline held back and what has been mended since, by rule."""
    said = [f"{_count(len(compared.still))} of the baseline not shown"] if compared.still else []
    if compared.gone:
        rules = ", ".join(
            f"{rule} {count}" for rule, count in sorted(Counter(one.rule for one in compared.gone).items())
        )
        said.append(f"{_count(len(compared.gone))} of it mended ({rules}): `healthlint baseline --prune` forgets them")
    return "; ".join(said)


def _count(number: int) -> str:
    return f"{number:,} finding{'' if number == 1 else 's'}"


def _excerpt(finding: Finding) -> str:
    """The words as they are compared. Those of a finding about the whole article are its title, which may change."""
    return "" if finding.scope is Scope.ARTICLE else " ".join(finding.place.excerpt.split())[:_LONGEST_EXCERPT]


def _engines(report: Report) -> list[str]:
    return [name for name, version in report.coverage.engines.items() if version is not None]


def _fields(one: Known) -> dict[str, str]:
    return {"path": one.path, "rule": one.rule, "fingerprint": one.fingerprint, "excerpt": one.excerpt}
