"""The source line of a place, cut to the width at hand, with what is marked in it."""

import re
from dataclasses import dataclass

from rich.cells import cell_len

from healthlint.findings import Place
from healthlint.reports.visible import show

_LINE_END = re.compile(r"[\r\n]")
_BROKEN_START = re.compile(r"^\S{0,20}\s+")
_BROKEN_END = re.compile(r"\s+\S{0,20}$")
_CUT = "…"
# Code points looked at on either side of a place for each cell of width: a line may be a whole book, and most of
# what it holds could have no width.
_REACH = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """A line as it is shown: what stands before the marked words, the words, and what stands after.

    `more` is empty, or says on which later line the marked words end.
    """

    line: int
    before: str
    marked: str
    after: str
    more: str

    @property
    def indent(self) -> int:
        """Cells before the marked words."""
        return cell_len(self.before)

    @property
    def carets(self) -> str:
        """A caret under each cell of the marked words, and one where there are none."""
        return "^" * max(1, cell_len(self.marked))


def quote(place: Place, source: str, width: int) -> Quotation:
    """Quote the first line of a place in at most `width` cells; without the source, quote its words alone."""
    start, end = place.start, place.end
    last = end.line - 1 if end.column == 1 else end.line
    more = f" {_CUT} to line {last}" if last > start.line else ""
    width -= len(more)
    if not start.offset <= end.offset <= len(source):
        words = _LINE_END.split(place.excerpt, maxsplit=1)[0]
        return Quotation(start.line, *_fit("", show(words), "", width, cut_before=False, cut_after=False), more)
    line_start, reach = start.offset - (start.column - 1), _REACH * width
    first = max(line_start, start.offset - reach)
    limit = min(end.offset, start.offset + reach) + reach
    line_end = _LINE_END.search(source, start.offset, limit)
    stop = line_end.start() if line_end else min(limit, len(source))
    marked_stop = min(end.offset, stop)
    fitted = _fit(
        show(source[first : start.offset]),
        show(source[start.offset : marked_stop]),
        show(source[marked_stop:stop].rstrip()),
        width,
        cut_before=first > line_start,
        cut_after=line_end is None and limit < len(source),
    )
    return Quotation(start.line, *fitted, more)


def _fit(
    before: str, marked: str, after: str, width: int, *, cut_before: bool, cut_after: bool
) -> tuple[str, str, str]:
    """Cut the ends of a line until it fits, at blanks where it has some, and the marked words only where it must."""
    if not (cut_before or cut_after) and cell_len(before + marked + after) <= width:
        return before, marked, after
    room = width - 2 * len(_CUT) - cell_len(marked)
    if room < 0:
        return _CUT if before else "", _head(marked, width - 2 * len(_CUT)) + _CUT, ""
    kept_before = _tail(before, max(room // 2, room - cell_len(after)))
    kept_after = _head(after, room - cell_len(kept_before))
    if kept_before != before or cut_before:
        kept_before = _CUT + _BROKEN_START.sub("", kept_before)
    if kept_after != after or cut_after:
        kept_after = _BROKEN_END.sub("", kept_after) + _CUT
    return kept_before, marked, kept_after


def _head(text: str, width: int) -> str:
    """The longest beginning that is no wider than `width` cells."""
    end = min(len(text), width)
    while cell_len(text[:end]) > width:
        end -= 1
    return text[:end]


def _tail(text: str, width: int) -> str:
    """The longest end that is no wider than `width` cells."""
    start = max(0, len(text) - width)
    while cell_len(text[start:]) > width:
        start += 1
    return text[start:]
