"""Fixes: applied to an article's bytes as far as they are harmless, again and again until nothing is left to fix."""

import codecs
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from healthlint.findings import Finding
from healthlint.linting.safeguards import find_harm
from healthlint.reading import Article, ReadingError, decode, read_article

_MOST_PASSES = 10
_MARKUP = frozenset("<>&*_`[]|#\\{}\n\r")
Recheck = Callable[[bytes], Sequence[Finding]]


class FixingError(Exception):
    """An article that cannot be fixed: why, without the path."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not applied, and what it would have changed."""

    finding: Finding
    harm: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """An article after its fixes: its bytes, the number of fixes applied, and those refused."""

    content: bytes
    applied: int
    refused: tuple[Refused, ...]


def fix_article(
    path: str,
    content: bytes,
    findings: Iterable[Finding],
    recheck: Recheck,
    *,
    unsafe: bool = False,
    withheld: Iterable[Finding] = (),
) -> Fixed:
    """Apply the fixes of findings, safe ones only unless `unsafe`, and of what `recheck` finds in the outcome.

    Findings like those `withheld` (accepted ones, those of lines that did not change) are left alone throughout.
    Raises FixingError where the format cannot be changed, or where fixes undo each other.
    """
    if path.lower().endswith(".docx"):
        raise FixingError("a Word file is not changed; `healthlint annotate` writes the findings in it as comments")
    chosen = [finding for finding in findings if is_wanted(finding, unsafe=unsafe)]
    alone = {_name(finding) for finding in withheld}
    applied = 0
    refused: dict[tuple[str, str, str], Refused] = {}
    passed = {content}
    for _ in range(_MOST_PASSES):
        source = decode(content)
        edits, harmful = _choose(source, chosen)
        refused |= {_name(one.finding): one for one in harmful}
        content, done, broken = _apply(path, content, source, edits)
        refused |= {_name(one.finding): one for one in broken}
        if not done:
            return Fixed(content, applied, tuple(refused.values()))
        applied += done
        if content in passed:
            break
        passed.add(content)
        left = alone | refused.keys()
        chosen = [one for one in recheck(content) if is_wanted(one, unsafe=unsafe) and _name(one) not in left]
    raise FixingError("its fixes undo each other or never end; nothing was changed")


def is_wanted(finding: Finding, *, unsafe: bool) -> bool:
    """Whether a finding has a fix that may be applied."""
    return finding.fix is not None and (finding.fix.safe or unsafe)


def _name(finding: Finding) -> tuple[str, str, str]:
    """What a fault is called from one pass to the next, in which its place and the words around it may change."""
    return finding.rule, finding.code or "", finding.place.excerpt


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    words: str
    finding: Finding


def _choose(source: str, findings: Iterable[Finding]) -> tuple[list[_Edit], list[Refused]]:
    """Harmless edits from the start of the source on, none of which touches another."""
    edits: list[_Edit] = []
    refused: list[Refused] = []
    for finding in sorted(findings, key=lambda one: one.sort_key):
        assert finding.fix is not None
        start, end, words = finding.place.start.offset, finding.place.end.offset, finding.fix.replacement
        if source[start:end] != finding.place.excerpt:
            raise FixingError("changed since it was checked; run again")
        if edits and start <= edits[-1].end:
            continue
        if not words:
            start, end = _with_a_blank(source, start, end)
        brings_markup = bool(_MARKUP.intersection(words) - set(source[start:end]))
        harm = "the markup" if brings_markup else find_harm(source, start, end, words)
        if harm is None:
            edits.append(_Edit(start, end, words, finding))
        else:
            refused.append(Refused(finding, harm))
    return edits, refused


def _with_a_blank(source: str, start: int, end: int) -> tuple[int, int]:
    """Words that are left out go with one of the blanks beside them."""
    if source[start - 1 : start] == " " and source[end : end + 1] in (" ", "", ".", ",", ";", ":", ")", "\n", "\r"):
        return start - 1, end
    return (
        (start, end + 1) if source[end : end + 1] == " " and (not start or source[start - 1] == "\n") else (start, end)
    )


def _apply(path: str, content: bytes, source: str, edits: Sequence[_Edit]) -> tuple[bytes, int, list[Refused]]:
    """The bytes after all edits, or if those break the article's structure, after those that do not one by one."""
    if not edits:
        return content, 0, []
    before = read_article(path, content)
    after = _encode(_edited(source, edits), content)
    if _is_like(before, path, after):
        return after, len(edits), []
    kept: list[_Edit] = []
    broken: list[Refused] = []
    for edit in edits:
        if _is_like(before, path, _encode(_edited(source, [*kept, edit]), content)):
            kept.append(edit)
        else:
            broken.append(Refused(edit.finding, "the markup"))
    return _encode(_edited(source, kept), content), len(kept), broken


def _edited(source: str, edits: Iterable[_Edit]) -> str:
    parts, at = [], 0
    for edit in edits:
        parts += [source[at : edit.start], edit.words]
        at = edit.end
    return "".join((*parts, source[at:]))


def _is_like(before: Article, path: str, content: bytes) -> bool:
    """Whether an edited article still has the same blocks, links, images, comments and metadata."""
    try:
        after = read_article(path, content)
    except ReadingError:
        return False
    shapes = [
        (
            [(block.kind, block.level, block.section, block.region) for block in article.blocks],
            [(link.block, link.target) for link in article.links],
            [image.target for image in article.images],
            [comment.text for comment in article.comments],
            [(entry.key, entry.value) for entry in article.metadata],
        )
        for article in (before, after)
    ]
    return shapes[0] == shapes[1]


def _encode(source: str, like: bytes) -> bytes:
    """The bytes of a source in the encoding that an article had."""
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if like.startswith(mark):
            return source.encode(name)
    return source.encode("utf-8")
