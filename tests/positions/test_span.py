"""Spans: order, length, overlap."""

import pytest

from healthlint.positions import SourceSpan, TextSpan


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_start_and_end_in_the_wrong_order_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="cannot run"):
        SourceSpan(start, end)


def test_a_span_is_as_long_as_its_letters() -> None:
    assert 3 == len(TextSpan(4, 7))
    assert 0 == len(TextSpan(4, 4))


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not TextSpan(0, 3).overlaps(TextSpan(3, 5))
    assert TextSpan(0, 4).overlaps(TextSpan(3, 5))


def test_a_span_covers_itself_and_what_is_inside() -> None:
    assert SourceSpan(2, 8).covers(SourceSpan(2, 8))
    assert SourceSpan(2, 8).covers(SourceSpan(3, 4))
    assert not SourceSpan(2, 8).covers(SourceSpan(3, 9))


def test_spans_sort_by_start_and_then_end() -> None:
    assert [TextSpan(0, 2), TextSpan(0, 5), TextSpan(1, 1)] == sorted([TextSpan(1, 1), TextSpan(0, 5), TextSpan(0, 2)])
