"""The map from clean text to source and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthlint.positions import Piece, SourceMap, SourceSpan, TextSpan

SOURCE = "R&amp;D is\n  **good**"
MAP = SourceMap(
    [
        Piece("R", SourceSpan(0, 1), exact=True),
        Piece("&", SourceSpan(1, 6), exact=False),
        Piece("D is", SourceSpan(6, 10), exact=True),
        Piece(" ", SourceSpan(10, 13), exact=False),
        Piece("good", SourceSpan(15, 19), exact=True),
    ]
)


def test_the_text_is_that_of_the_pieces() -> None:
    assert "R&D is good" == MAP.text


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, "R&amp;D"),
        (1, 2, "&amp;"),
        (2, 3, "D"),
        (7, 11, "good"),
        (4, 6, "is"),
        (4, 7, "is\n  "),
        (4, 8, "is\n  **g"),
        (0, 11, "R&amp;D is\n  **good"),
    ],
)
def test_a_range_of_text_maps_to_the_least_stretch_of_source(start: int, end: int, expected: str) -> None:
    span = MAP.to_source(TextSpan(start, end))
    assert expected == SOURCE[span.start : span.end]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 1, "R"), (2, 3, "&"), (6, 19, "D is good"), (13, 16, "g"), (16, 18, "oo"), (17, 21, "od")],
)
def test_a_stretch_of_source_maps_to_the_text_that_came_from_it(start: int, end: int, expected: str) -> None:
    span = MAP.to_text(SourceSpan(start, end))
    assert span is not None
    assert expected == MAP.text[span.start : span.end]


def test_source_that_gave_no_text_maps_to_none() -> None:
    assert MAP.to_text(SourceSpan(13, 15)) is None


def test_only_a_range_inside_one_copied_piece_is_exact() -> None:
    assert MAP.is_exact(TextSpan(7, 11))
    assert not MAP.is_exact(TextSpan(1, 2))
    assert not MAP.is_exact(TextSpan(5, 8))


def test_pieces_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="begins before"):
        SourceMap([Piece("ab", SourceSpan(0, 2), exact=True), Piece("b", SourceSpan(1, 2), exact=True)])


def test_an_exact_piece_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot cover"):
        SourceMap([Piece("ab", SourceSpan(0, 3), exact=True)])


def test_empty_pieces_are_left_out_and_an_empty_map_has_no_places() -> None:
    empty = SourceMap([Piece("", SourceSpan(3, 3), exact=True)])
    assert ((), "") == (empty.pieces, empty.text)
    with pytest.raises(IndexError):
        empty.to_source(TextSpan(0, 0))


@st.composite
def maps(draw: st.DrawFn) -> tuple[str, SourceMap]:
    """A source of random runs, some dropped, some copied, some standing for one letter."""
    source, pieces = "", []
    for run, fate in draw(st.lists(st.tuples(st.text("ab&;", min_size=1, max_size=4), st.sampled_from("dce")))):
        span = SourceSpan(len(source), len(source) + len(run))
        source += run
        if fate != "d":
            pieces.append(Piece(run if fate == "c" else "x", span, exact=fate == "c"))
    return source, SourceMap(pieces)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(maps())
def test_there_and_back_again(case: tuple[str, SourceMap]) -> None:
    source, source_map = case
    for start in range(len(source_map.text)):
        for end in range(start + 1, len(source_map.text) + 1):
            text = TextSpan(start, end)
            place = source_map.to_source(text)
            back = source_map.to_text(place)
            assert back is not None
            assert back.covers(text)
            if source_map.is_exact(text):
                assert text == back
                assert source_map.text[start:end] == source[place.start : place.end]
