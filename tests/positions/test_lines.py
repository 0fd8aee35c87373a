"""Lines and columns out of offsets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthlint.positions import LineIndex, Position


@pytest.mark.parametrize(
    ("source", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab\ncd", 0, 1, 1),
        ("ab\ncd", 2, 1, 3),
        ("ab\ncd", 3, 2, 1),
        ("ab\ncd", 5, 2, 3),
        ("ab\r\ncd", 4, 2, 1),
        ("ab\rcd", 3, 2, 1),
        ("a\n\rb", 3, 3, 1),
        ("😀é\nx", 3, 2, 1),
        ("a\u2028b\x0bc", 4, 1, 5),  # these break a line in some programs, but in no editor that counts lines
    ],
)
def test_position(source: str, offset: int, line: int, column: int) -> None:
    assert Position(offset, line, column) == LineIndex(source).position(offset)


def test_the_text_of_a_line_has_no_line_end() -> None:
    index = LineIndex("ab\r\n\ncd\r")
    assert ["ab", "", "cd", ""] == [index.line_text(line) for line in (1, 2, 3, 4)]
    assert (5, 7) == index.line_span(3)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="ab\r\n😀"))
def test_every_offset_lies_in_the_line_that_it_is_said_to_be_in(source: str) -> None:
    index = LineIndex(source)
    for offset in range(len(source) + 1):
        position = index.position(offset)
        start = offset - position.column + 1
        assert 1 == index.position(start).column
        assert position.line == index.position(start).line
        assert "\n" not in source[start:offset]
