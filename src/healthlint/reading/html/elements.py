"""The elements that are open while a page is read: blocks on a stack, each with its inline elements.

Unclosed tags are closed as browsers close them. Every element is pushed once and popped once, and counts tell whether
there is anything to close, so the time is linear in the tags however they are nested.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from healthlint.reading.article import BlockKind, Region
from healthlint.reading.html.lists import OpenItem, OpenList
from healthlint.reading.html.metadata import OpenProperty
from healthlint.reading.html.tables import OpenCell, OpenTable
from healthlint.reading.html.tags import BARRIERS, CELLS, HEADINGS, LISTS, SEALS, TIGHT_SEALS

_ITEMS = ("li", "dt", "dd")
_DEEPEST = 10_000  # elements in each other; browsers flatten what is nested deeper than some hundreds


@dataclass(slots=True)
class Inline:
    """An inline element; `hidden` where nothing inside is shown, `stands_in` where it shows as one U+FFFC."""

    name: str
    start: int
    hidden: bool
    stands_in: bool
    opened: OpenProperty | None


@dataclass(slots=True)
class Element:
    """A block element and what holds for the text in it; `first_block` is the number of blocks made before it."""

    name: str
    first_block: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    region: Region = Region.BODY
    hidden: bool = False
    in_article: bool = False
    current_list: OpenList | None = None
    item: OpenItem | None = None
    table: OpenTable | None = None
    cell: OpenCell | None = None
    opened: OpenProperty | None = None
    holds: set[str] = field(default_factory=set)  # of a form or header: the telling elements met inside
    inlines: list[Inline] = field(default_factory=list)
    inline_counts: dict[str, int] = field(default_factory=dict)
    scope: dict[str, int] = field(default_factory=dict)  # how many of each name could be closed from here
    outside: dict[str, int] = field(default_factory=dict)  # items of outer lists, out of reach in this one
    outer_scope: dict[str, int] = field(default_factory=dict)
    seal: str = ""  # the inline element that keeps this block apart from those around it


class OpenElements:
    """The stack; `end_inline` and `end_block` are told of each element, innermost first, with where it ends."""

    def __init__(self, end_inline: Callable[[Inline, int], None], end_block: Callable[[Element, int], None]) -> None:
        self._end_inline = end_inline
        self._end_block = end_block
        self._stack = [Element("")]
        self._barriers = [self._stack[0]]

    @property
    def top(self) -> Element:
        return self._stack[-1]

    @property
    def barrier(self) -> Element:
        """The innermost table, cell or caption, or the page: end tags inside do not reach out of it."""
        return self._barriers[-1]

    @property
    def is_hidden(self) -> bool:
        top = self._stack[-1]
        return top.inlines[-1].hidden if top.inlines else top.hidden

    def is_open(self, name: str) -> bool:
        """Whether a block of that name, or any heading for a heading's name, can be closed from here."""
        return bool(self.top.scope.get(_key(name)))

    @property
    def seal(self) -> str:
        """The inline element of the current block that keeps blocks inside apart, "" where there is none."""
        counts = self.top.inline_counts
        return next((name for name in SEALS if counts.get(name)), "") if counts else ""

    @property
    def is_full(self) -> bool:
        """Whether elements are nested so deep that no more of them are told apart."""
        return len(self._stack) > _DEEPEST or len(self.top.inlines) > _DEEPEST

    def push(self, element: Element) -> None:
        """Open a block inside the current one."""
        scope = self.top.scope
        key = _key(element.name)
        scope[key] = scope.get(key, 0) + 1
        element.outer_scope = scope
        element.seal = self.seal
        if element.name in BARRIERS or element.seal:
            self._barriers.append(element)
        else:
            element.scope = scope
            if element.name in LISTS or element.name == "dl":
                element.outside = {name: scope.pop(name, 0) for name in _ITEMS}
        self._stack.append(element)

    def pop(self, end: int) -> None:
        """Close the innermost block, which ends at `end`."""
        element = self.top
        while element.inlines:
            self._pop_inline(end)
        self._end_block(element, end)
        self._stack.pop()
        if element is self._barriers[-1]:
            self._barriers.pop()
        scope = self.top.scope
        scope[_key(element.name)] -= 1
        scope.update(element.outside)

    def close(self, name: str, end: int) -> bool:
        """Close the nearest block of a name with all in it, if one is in reach."""
        key = _key(name)
        barrier = self.barrier
        is_loose = barrier.seal and barrier.seal not in TIGHT_SEALS
        if is_loose and not self.is_open(name) and barrier.outer_scope.get(key, 0) > (_key(barrier.name) == key):
            self._close_barrier(end)
        if not self.is_open(name):
            return False
        while _key(self.top.name) != key:
            self.pop(end)
        self.pop(end)
        return True

    def close_any(self, names: Iterable[str], end: int) -> None:
        """Close the nearest block of each name that is in reach."""
        for name in names:
            self.close(name, end)

    def close_cell(self, end: int) -> None:
        """Close the cell or caption that we are in, if it is the innermost part of a table."""
        if self.barrier.name in CELLS or self.barrier.name == "caption":
            self._close_barrier(end)

    def close_table(self, end: int) -> None:
        """Close the table that we are in, if no cell or caption of it is open."""
        if self.barrier.name == "table":
            self._close_barrier(end)

    def close_all(self, end: int) -> None:
        """Close everything, at the end of the page."""
        while len(self._stack) > 1:
            self.pop(end)
        while self.top.inlines:
            self._pop_inline(end)

    def push_inline(self, inline: Inline) -> None:
        """Open an inline element in the current block."""
        top = self.top
        top.inlines.append(inline)
        top.inline_counts[inline.name] = top.inline_counts.get(inline.name, 0) + 1

    def close_inline(self, name: str, end: int) -> None:
        """Close the nearest inline element of a name in the current block with all in it, if there is one."""
        if self.barrier.seal == name and not self.top.inline_counts.get(name):
            self._close_barrier(end)
        top = self.top
        if top.inline_counts.get(name):
            while top.inlines[-1].name != name:
                self._pop_inline(end)
            self._pop_inline(end)

    def _close_barrier(self, end: int) -> None:
        barrier = self.barrier
        while self.barrier is barrier:
            self.pop(end)

    def _pop_inline(self, end: int) -> None:
        top = self.top
        inline = top.inlines.pop()
        top.inline_counts[inline.name] -= 1
        self._end_inline(inline, end)


def _key(name: str) -> str:
    return "heading" if name in HEADINGS else name
