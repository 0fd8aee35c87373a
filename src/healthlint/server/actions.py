"""Code actions: apply the fix of a finding, or write the comment that allows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from lsprotocol import types

from healthlint.findings import Finding
from healthlint.positions import SourceSpan
from healthlint.reading import Article, Block, Metadata, ReadingError, read_article
from healthlint.server.checks import Result
from healthlint.server.diagnostics import findings_in, make_diagnostic, range_of
from healthlint.server.places import Places

GIVE_REASON = "healthlint.giveReason"
"""The command that puts the cursor where the reason of an allowance is to be written."""


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the client can do of what code actions may use."""

    versioned_edits: bool
    show_document: bool
    related: bool


@dataclass(frozen=True, slots=True)
class _Insertion:
    """Text to insert at an offset; `reason_at` is where in that text the reason belongs."""

    offset: int
    text: str
    reason_at: int


def make_actions(
    result: Result, places: Places, where: types.Range, abilities: Abilities
) -> Iterator[types.CodeAction]:
    """The actions for the findings that share a place with a range."""
    for finding in findings_in(result, places, where):
        diagnostics = [make_diagnostic(finding, result, places, with_related=abilities.related)]
        if finding.fix:
            edit = types.TextEdit(range_of(finding, places), finding.fix.replacement)
            yield types.CodeAction(
                title=_fix_title(finding, finding.fix.replacement),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=diagnostics,
                is_preferred=finding.fix.safe or None,
                edit=_edit(result, edit, abilities),
            )
        if insertion := find_insertion(result.document.text, str(result.document.name), finding):
            at = places.position(insertion.offset)
            yield types.CodeAction(
                title=f"Allow {finding.rule} here, with a reason",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=diagnostics,
                edit=_edit(result, types.TextEdit(types.Range(at, at), insertion.text), abilities),
                command=types.Command("Give the reason", GIVE_REASON, arguments=_cursor(result, at, insertion))
                if abilities.show_document
                else None,
            )


def find_insertion(text: str, name: str, finding: Finding) -> _Insertion | None:
    """Where an allowance for a finding can stand without changing what a reader sees.

    Each place is tried: the article must read the same with the comment in it, and the comment must be a comment there
    that covers the finding. None where no place will do, as in plain text, which has no comments.
    """
    if finding.rule.startswith("allowances/"):
        return None
    article = _read(name, text)
    if article is None or not article.blocks:
        return None
    at = finding.place.start.offset
    index = next((index for index, block in enumerate(article.blocks) if block.span.end > at), 0)
    block = article.blocks[index]
    above = _line_start(article, block.span.start)
    line_end = "\r\n" if "\r\n" in text else "\n"
    comment = f"<!-- healthlint-allow {finding.rule}:  -->"
    whole = f"<!-- healthlint-allow-file {finding.rule}:  -->"
    first = _line_start(article, article.blocks[0].span.start)
    for offset, written in (
        (above, comment + line_end),
        (above, comment + 2 * line_end),
        (finding.place.end.offset, comment),
        (at, comment),
        (first, whole + line_end),
        (first, whole + 2 * line_end),
    ):
        changed = _read(name, text[:offset] + written + text[offset:])
        if changed is not None and _reads_alike(article, changed, offset, written, index):
            return _Insertion(offset, written, written.index(":  -->") + 2)
    return None


def _reads_alike(before: Article, after: Article, offset: int, written: str, index: int) -> bool:
    """Whether nothing but a comment was added, that comment standing in or just before the block of that index."""
    if [*map(_seen, before.blocks)] != [*map(_seen, after.blocks)]:
        return False
    if [(entry.key, entry.value) for entry in before.metadata] != [
        (entry.key, entry.value) for entry in after.metadata
    ]:
        return False
    comment = SourceSpan(offset, offset + len(written.rstrip()))
    if comment not in {one.span for one in after.comments}:
        return False
    if "-file " in written:
        return True
    covered = next((number for number, block in enumerate(after.blocks) if block.span.end > offset), None)
    return covered == index


def _seen(block: Block) -> tuple[object, ...]:
    """What a reader sees of a block, wherever it stands in the source."""
    return block.kind, block.text, block.level, block.section, block.region, block.in_list, block.in_table


def _said(entry: Metadata) -> tuple[str, str]:
    return entry.key, entry.value


def _read(name: str, text: str) -> Article | None:
    try:
        return read_article(name, text.encode("utf-8", "replace"))
    except ReadingError:
        return None


def _line_start(article: Article, offset: int) -> int:
    return article.lines.line_span(article.lines.position(offset).line)[0]


def _fix_title(finding: Finding, replacement: str) -> str:
    words = " ".join(finding.place.excerpt.split())
    return f"Replace “{words}” with “{replacement}”" if replacement else f"Remove “{words}”"


def _cursor(result: Result, at: types.Position, insertion: _Insertion) -> list[object]:
    """The comment is ASCII, so that its letters are one unit each whatever the client counts in."""
    return [result.document.uri, at.line, at.character + insertion.reason_at]


def _edit(result: Result, edit: types.TextEdit, abilities: Abilities) -> types.WorkspaceEdit:
    """A versioned edit is refused by the client where the text has changed since."""
    uri, version = result.document.uri, result.document.version
    if not abilities.versioned_edits:
        return types.WorkspaceEdit(changes={uri: [edit]})
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri, version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, [edit])])
