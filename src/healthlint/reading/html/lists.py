"""The lists of an HTML page while they are read: numbers, depth and what leads in."""

from dataclasses import dataclass

from healthlint.reading.article import ListPlace
from healthlint.reading.html.tokens import StartTag

_MOST_DIGITS = 9


@dataclass(slots=True)
class OpenItem:
    """A list item and the first block of its text, which leads in the lists inside it."""

    place: ListPlace
    block: int | None = None


@dataclass(slots=True)
class OpenList:
    """A list: `next_number` is the number of its next item, `last_item` the one begun last."""

    list: int
    depth: int
    ordered: bool
    lead_in: int | None
    next_number: int
    last_item: OpenItem | None = None

    def begin_item(self, tag: StartTag) -> OpenItem:
        """Give the next item its place; `value` on it sets the number in an ordered list."""
        number = _whole_number(tag.value("value"), self.next_number) if self.ordered else self.next_number
        self.next_number = number + 1
        self.last_item = OpenItem(ListPlace(self.list, self.depth, number, self.ordered, self.lead_in))
        return self.last_item


def open_list(tag: StartTag, number: int, *, depth: int, lead_in: int | None) -> OpenList:
    """Begin the list numbered `number`; its items count from `start`, or from 1."""
    ordered = tag.name == "ol"
    first = _whole_number(tag.value("start"), 1) if ordered else 1
    return OpenList(number, depth, ordered, lead_in, first)


def _whole_number(text: str, otherwise: int) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else otherwise
