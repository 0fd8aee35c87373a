"""The report as comments in a copy of the Word file that it is about."""

import io
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.run import Run

from healthlint.findings import Finding, Place, RuleCard
from healthlint.reading.from_docx import read_document
from healthlint.reading.word.package import open_document

_AUTHOR = "healthlint"
_INITIALS = "hl"
_LONGEST_EXCERPT = 80
_RUN, _TEXT = qn("w:r"), qn("w:t")
_NOTES = {qn("w:footnote"): "w:footnoteReference", qn("w:endnote"): "w:endnoteReference"}
_Letters = tuple[int, int, BaseOxmlElement]


def annotate(content: bytes, findings: Sequence[Finding], cards: Iterable[RuleCard]) -> tuple[bytes, int]:
    """A copy of a Word file with a comment at each place that findings name, and the number of those comments.

    The places of findings are offsets as `read_article` counts them in the same bytes. A finding in a note is told at
    the note's mark in the text, since Word has no comments in notes; one of a document without words has no place and
    is left out. Raises ReadingError where the bytes are no Word file.
    """
    document = open_document(content)
    lines, _ = read_document(document)
    letters = [part for line in lines for part in line.letters]
    by_id = {card.id: card for card in cards}
    comments = [comment for finding in findings for comment in _comments(finding, by_id)]
    cuts = {offset for place, _ in comments for offset in (place.start.offset, place.end.offset)}
    anchors = _Anchors(document, [piece for part in letters for piece in _split(part, cuts)])
    written = 0
    for place, text in comments:
        runs = anchors.runs(place.start.offset, place.end.offset)
        if runs:
            document.add_comment([Run(run, document.part) for run in runs], _printable(text), _AUTHOR, _INITIALS)
            written += 1
    copy = io.BytesIO()
    document.save(copy)
    return copy.getvalue(), written


def _comments(finding: Finding, cards: Mapping[str, RuleCard]) -> list[tuple[Place, str]]:
    """The comment at the place of a finding, and one at each other place that it is about."""
    card = cards.get(finding.rule)
    name = finding.rule if finding.code is None else f"{finding.rule}, {finding.code}"
    parts = [f"{finding.message} ({finding.severity}: {name})"]
    if finding.fix is not None:
        words = f"“{finding.fix.replacement}”" if finding.fix.replacement else "leaving it out"
        parts.append(f"Try: {words}")
    parts += [f"See also: “{_short(related.place.excerpt)}”" for related in finding.related]
    if card is not None:
        parts += [f"Why: {card.why}", *(f"Source: {reference}" for reference in card.references)]
    others = [
        (
            related.place,
            f"{related.message or 'This is the other place.'} ({name})\n"
            f"See “{_short(finding.place.excerpt)}”: {finding.message}",
        )
        for related in finding.related
        if related.place.path == finding.place.path
    ]
    return [(finding.place, "\n".join(parts)), *others]


def _short(excerpt: str) -> str:
    words = " ".join(excerpt.split())
    return words if len(words) <= _LONGEST_EXCERPT else f"{words[:_LONGEST_EXCERPT].rstrip()}…"


def _printable(text: str) -> str:
    """Word takes no control letters but line feeds and tabs."""
    return "".join(" " if unicodedata.category(one) in ("Cc", "Cs") and one not in "\n\t" else one for one in text)


class _Anchors:
    """The runs that hold each stretch of the source, in the order of the source."""

    def __init__(self, document: Document, letters: Sequence[_Letters]) -> None:
        self._letters = letters
        self._body = document.element.body

    def runs(self, start: int, end: int) -> tuple[CT_R, ...]:
        """The first and the last run of a stretch; of an empty one, the run at or before it, or the first of all."""
        inside = [element for at, count, element in self._letters if at < end and start < at + count]
        if not inside:
            before = [element for at, _, element in self._letters if at <= start]
            inside = before[-1:] or [element for _, _, element in self._letters[:1]]
        runs = [run for element in inside if (run := self._run(element)) is not None]
        return (runs[0], runs[-1]) if runs else ()

    def _run(self, element: BaseOxmlElement) -> CT_R | None:
        """The outermost run around an element of the body, or the run with the mark of the note that it stands in."""
        above = [element, *element.iterancestors()]
        if self._body in above:
            runs = [one for one in above if isinstance(one, CT_R)]
            return runs[-1] if runs else None
        for note in above:
            if note.tag in _NOTES:
                marks = self._body.iter(qn(_NOTES[note.tag]))
                mark = next((one for one in marks if one.get(qn("w:id")) == note.get(qn("w:id"))), None)
                return None if mark is None else self._run(mark)
        return None


def _split(letters: _Letters, cuts: Iterable[int]) -> list[_Letters]:
    """The letters of one element, its run split at every cut inside them; what is no text cannot be split."""
    at, count, element = letters
    inside = sorted(cut for cut in cuts if at <= cut < at + count)
    run = element.getparent()
    if run is None or run.tag != _RUN or any(one.tag == _RUN for one in run.iterancestors()):
        return [letters]
    pieces = []
    for cut in inside:
        if cut > at and element.tag != _TEXT:
            continue
        following = _split_run(run, element, cut - at)
        if following is None:
            continue
        if cut > at:
            pieces.append((at, cut - at, element))
            count -= cut - at
            at = cut
            element = following[1]
        run = following[0]
    return [*pieces, (at, count, element)]


def _split_run(
    run: BaseOxmlElement, element: BaseOxmlElement, letters: int
) -> tuple[BaseOxmlElement, BaseOxmlElement] | None:
    """Move what follows the first letters of an element into a run of its own, formatted alike.

    Returns that run and the element's rest in it; None where the run begins there already.
    """
    earlier = [one for one in element.itersiblings(preceding=True) if one.tag != qn("w:rPr")]
    if not letters and not earlier:
        return None
    rest = run.makeelement(run.tag, dict(run.attrib), nsmap=run.nsmap)
    properties = run.find(qn("w:rPr"))
    if properties is not None:
        rest.append(deepcopy(properties))
    moved = [element, *element.itersiblings()] if not letters else list(element.itersiblings())
    first = element
    if letters:
        first = deepcopy(element)
        first.text, element.text = element.text[letters:], element.text[:letters]
        for part in (first, element):
            part.set(qn("xml:space"), "preserve")
        rest.append(first)
    rest.extend(moved)
    run.addnext(rest)
    return rest, first
