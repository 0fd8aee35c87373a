"""The lists of a Word file, which has only numbered paragraphs: items in a row make a list."""

from dataclasses import dataclass

from healthlint.reading.article import ListPlace
from healthlint.reading.word.styles import ListLevel


@dataclass(slots=True)
class _OpenList:
    level: ListLevel
    list: int
    lead_in: int | None
    items: int = 0
    last_block: int | None = None


class ListTracker:
    """Gives each item its place; whatever is no item, `end`s the lists."""

    def __init__(self) -> None:
        self._open: list[_OpenList] = []
        self._lists = 0
        self._numbers: dict[str, dict[int, int]] = {}  # of each series: the last number at each depth

    def end(self) -> None:
        """Let the next item begin a new list; an ordered one goes on counting where its series stopped."""
        self._open.clear()

    def place(self, level: ListLevel, block: int, lead_in: int | None) -> ListPlace:
        """The place of an item that becomes block number `block`; `lead_in` introduces a list that begins here."""
        while self._open and self._open[-1].level.depth > level.depth:
            self._open.pop()
        if self._open and self._open[-1].level.depth == level.depth and not _goes_on(self._open[-1].level, level):
            self._open.pop()
        if not self._open or self._open[-1].level.depth < level.depth:
            lead_in = self._open[-1].last_block if self._open else lead_in
            self._open.append(_OpenList(level, self._lists, lead_in))
            self._lists += 1
        current = self._open[-1]
        current.items += 1
        current.last_block = block
        number = self._count(level) if level.ordered else current.items
        return ListPlace(current.list, level.depth, number, level.ordered, current.lead_in)

    def _count(self, level: ListLevel) -> int:
        numbers = self._numbers.setdefault(level.numbering, {})
        number = numbers.get(level.depth, level.start - 1) + 1
        for depth in [depth for depth in numbers if depth > level.depth]:
            del numbers[depth]
        numbers[level.depth] = number
        return number


def _goes_on(last: ListLevel, now: ListLevel) -> bool:
    return last.ordered == now.ordered and (not now.ordered or last.numbering == now.numbering)
