"""Quoting a place in its line, on random sources and widths."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from healthlint.findings import Place
from healthlint.positions import LineIndex
from healthlint.reports.quotation import quote
from healthlint.reports.visible import show

LETTERS = st.sampled_from([*"ab  \t\n\r.[]é体😀", "\r\n", "e\u0301", "👩‍⚕️", "\x1b", "\u202e", "\ufeff", "long" * 30])

# On a busy machine drawing is slow, which says nothing of what is tested.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def places(draw: st.DrawFn) -> tuple[str, Place]:
    before, words, after = (draw(st.lists(LETTERS, max_size=60).map("".join)) for _ in range(3))
    source = before + words + after
    # A line end of two letters is one piece of the map: no place begins or ends inside it.
    for offset in (len(before), len(before) + len(words)):
        assume(source[max(0, offset - 1) : offset + 1] != "\r\n")
    lines = LineIndex(source)
    start, end = lines.position(len(before)), lines.position(len(before) + len(words))
    return source, Place("a.md", start, end, words)


@given(places(), st.integers(30, 120))
@UNHURRIED
def test_a_quotation_is_the_line_or_a_part_of_it_that_fits(drawn: tuple[str, Place], width: int) -> None:
    source, place = drawn
    quotation = quote(place, source, width)
    line = show(LineIndex(source).line_text(place.start.line))
    parts = (quotation.before.removeprefix("…"), quotation.marked.removesuffix("…"), quotation.after.removesuffix("…"))
    assert "".join(parts) in line
    assert place.start.line == quotation.line
    # An emoji of several letters may be split between the parts, which then count more cells than the whole.
    split = sum(map(cell_len, (quotation.before, quotation.marked, quotation.after)))
    assert cell_len(quotation.before + quotation.marked + quotation.after + quotation.more) <= width
    assert quotation.indent + len(quotation.carets) <= split + 1


@given(places(), st.integers(30, 120))
@UNHURRIED
def test_the_marked_words_are_those_of_the_place(drawn: tuple[str, Place], width: int) -> None:
    source, place = drawn
    quotation = quote(place, source, width)
    first_line = show(source[place.start.offset : place.end.offset].replace("\r", "\n").split("\n")[0])
    if quotation.marked.endswith("…"):
        assert first_line.startswith(quotation.marked[:-1])
    else:
        assert first_line == quotation.marked


@given(places(), st.integers(30, 120))
@UNHURRIED
def test_without_the_source_the_words_are_quoted_alone(drawn: tuple[str, Place], width: int) -> None:
    source, place = drawn
    quotation = quote(place, "", width)
    if source[: place.end.offset]:
        assert "" == quotation.before + quotation.after
        assert cell_len(quotation.marked + quotation.more) <= width
