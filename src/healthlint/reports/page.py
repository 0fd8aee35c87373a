"""A page of styled lines of one width, made into plain text or text with the colours of a terminal."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from healthlint.reports.style import Style

# A text, or a text and the name of its style below. Never rich's markup: brackets in an article stay brackets.
Part = str | tuple[str, str]

_THEME = Theme(
    {
        "error": "bold red",
        "warning": "yellow",
        "note": "cyan",
        "faint": "dim",
        "strong": "bold",
    }
)
_LEAST_WIDTH = 40
_LEAST_TABLE_WIDTH = 80


class Page:
    """Lines, wrapped paragraphs and tables in the order in which they are added."""

    def __init__(self, style: Style) -> None:
        self.width = max(_LEAST_WIDTH, style.width)
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=max(_LEAST_TABLE_WIDTH, self.width),
            theme=_THEME,
            force_terminal=style.colour,
            color_system="standard" if style.colour else None,
            no_color=not style.colour,
            force_jupyter=False,
            legacy_windows=False,
            highlight=False,
        )

    def line(self, *parts: Part) -> None:
        """Add a line as it is, however long; without parts, an empty one."""
        self._print(Text.assemble(*parts))

    def paragraph(
        self, *parts: Part, first: tuple[Part, ...] = (), rest: tuple[Part, ...] = (), indent: int = 0
    ) -> None:
        """Add text wrapped to the width with each line indented.

        `first` stands in the indent of the first line, `rest` in that of each other.
        """
        lead, others = Text.assemble(*first), Text.assemble(*rest)
        for start in (lead, others):
            start.append(" " * (indent - start.cell_len))
        for line in self._wrap(Text.assemble(*parts), self.width - indent):
            self._print(lead + line)
            lead = others

    def table(self, table: Table) -> None:
        """Add a table; it is given 80 cells even on a narrower page."""
        self._console.print(table)

    def text(self) -> str:
        """All that was added."""
        return self._out.getvalue()

    def _wrap(self, text: Text, width: int) -> Iterator[Text]:
        for line in text.wrap(self._console, width, overflow="fold"):
            line.rstrip()
            yield line

    def _print(self, text: Text) -> None:
        self._console.print(text, no_wrap=True, overflow="ignore", crop=False)
