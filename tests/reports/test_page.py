"""Wrapping and tables of the page: rich, which knows terminals, wraps the same."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from healthlint.reports.page import Page
from healthlint.reports.style import Style

LETTERS = st.sampled_from([*"ab  .[]é体😀", "e\u0301", "👩‍⚕️", "long" * 15, "体" * 30])
CONSOLE = Console(width=200, force_terminal=False)


@given(st.lists(LETTERS, max_size=60).map("".join), st.integers(40, 60), st.integers(0, 8))
def test_a_paragraph_is_wrapped_as_rich_wraps_it(text: str, width: int, indent: int) -> None:
    page = Page(Style(width))
    page.paragraph(text, indent=indent)
    lines = Text(text).wrap(CONSOLE, width - indent, overflow="fold")
    expected = [" " * indent + line.plain.rstrip() for line in lines]
    assert expected == page.text().removesuffix("\n").split("\n")


@given(st.lists(st.tuples(LETTERS, st.sampled_from(["", "error", "faint"])), min_size=1, max_size=40))
def test_styles_are_those_of_the_words_however_they_are_wrapped(parts: list[tuple[str, str]]) -> None:
    plain, coloured = Page(Style(40)), Page(Style(40, colour=True))
    plain.paragraph(*parts)
    coloured.paragraph(*parts)
    assert plain.text() == re.sub(r"\x1b\[[0-9;]*m", "", coloured.text())
    red = "".join(re.findall(r"\x1b\[1;31m(.*?)\x1b\[0m", coloured.text()))
    assert "".join("".join(text for text, style in parts if style == "error").split()) == "".join(red.split())


def test_the_columns_of_a_table_stand_below_each_other() -> None:
    page = Page(Style(80, colour=True))
    page.table(["Name", "two\nlines"], [["a", "1"], [("体" * 9, "faint"), "12.5"]], 8)
    lines = page.text().splitlines()
    assert ["\x1b[2m            two\x1b[0m", "\x1b[2mName      lines\x1b[0m"] == lines[:2]
    assert "a             1" == lines[2]
    assert f"\x1b[2m{'体' * 3} …\x1b[0m   12.5" == lines[3]
    assert {15} == {cell_len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in lines}
