import pytest

from healthlint.encoder.layout import LONGEST_SECTION, LONGEST_TEXT, Mark, Setter, Statement
from healthlint.encoder.reader import FOLDER


@pytest.fixture(scope="module")
def setter() -> Setter:
    return Setter(FOLDER / "tokenizer.json")


def test_each_piece_is_marked_with_the_text_it_belongs_to(setter: Setter) -> None:
    layout = setter.lay_out_pair(Statement("Rest.", "Care"), Statement("Keep moving."))
    assert [
        Mark.NONE, Mark.FIRST_SECTION, Mark.FIRST_TEXT, Mark.FIRST_TEXT, Mark.NONE,
        Mark.SECOND_TEXT, Mark.SECOND_TEXT, Mark.SECOND_TEXT, Mark.NONE,
    ] == list(layout.marks)  # fmt: skip
    assert len(layout.pieces) == len(layout.marks)


def test_long_texts_and_sections_are_cut_off(setter: Setter) -> None:
    long = Statement("pain " * 500, "heading " * 100)
    layout = setter.lay_out_pair(long, long)
    assert 3 + 2 * (LONGEST_SECTION + LONGEST_TEXT) == len(layout.pieces)


def test_curly_and_straight_apostrophes_are_one(setter: Setter) -> None:
    assert setter.cut("don't") == setter.cut("don’t")
