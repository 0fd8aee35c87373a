"""Plain text to blocks: headings, lists and paragraphs guessed from the look of lines."""

import pytest

from healthlint.reading import BlockKind, ListPlace, from_plain_text


def kinds(source: str) -> list[tuple[str, str]]:
    """Kind and text of each block; a heading with its level."""
    return [
        (f"heading {block.level}" if block.kind is BlockKind.HEADING else block.kind.value, block.text)
        for block in from_plain_text.read(source).blocks
    ]


def places(source: str) -> dict[str, ListPlace | None]:
    return {block.text: block.in_list for block in from_plain_text.read(source).blocks}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("\ufeff \r\n\t\n", []),
        ("First one.\n\nSecond one.", [("paragraph", "First one."), ("paragraph", "Second one.")]),
        ("First one.\nSecond one.", [("paragraph", "First one."), ("paragraph", "Second one.")]),
        ("Old.\r\rMac.", [("paragraph", "Old."), ("paragraph", "Mac.")]),
        ("Tabs\tand  spaces.", [("paragraph", "Tabs and spaces.")]),
        ("One.\n----------\nTwo.", [("heading 2", "One."), ("paragraph", "Two.")]),
        ("One.\n\n* * *\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ],
)
def test_paragraphs(source: str, expected: list[tuple[str, str]]) -> None:
    assert expected == kinds(source)


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    source = (
        "A cough is a reflex that clears the throat of mucus or whatever has\r\n"
        "got in the way of the air - dust, for one - and it goes by itself in\r\n"
        "3. or so weeks.\r\n\r\nSee a doctor if it lasts.\r\n"
    )
    assert [
        (
            "paragraph",
            "A cough is a reflex that clears the throat of mucus or whatever has got in the way of the air - dust, "
            "for one - and it goes by itself in 3. or so weeks.",
        ),
        ("paragraph", "See a doctor if it lasts."),
    ] == kinds(source)


def test_a_text_wrapped_by_hand_needs_no_blank_line() -> None:
    source = (
        "A cough is a reflex that clears the throat of mucus or whatever has\n"
        "got in the way of the air, which is why it is better not to hold it\n"
        "back for long.\n"
    )
    assert 1 == len(kinds(source))


def test_lines_ended_on_purpose_stay_apart() -> None:
    source = "Author: Ann Example\nLast reviewed: 1 May 2024\nHome > Health > Cough\nread on here\n\nText follows.\n"
    assert [
        ("paragraph", "Author: Ann Example"),
        ("paragraph", "Last reviewed: 1 May 2024"),
        ("paragraph", "Home > Health > Cough"),
        ("paragraph", "read on here"),
        ("paragraph", "Text follows."),
    ] == kinds(source)


def test_title_and_headings() -> None:
    source = (
        "Browse: Home > Coughs\n\nAll About Coughs\n\nBy: Ann Example\n\nMost coughs are short. They pass.\n\n"
        "When it lasts\n\nSee a doctor after three weeks.\n\nWHAT HELPS\n\nDrink. Rest.\n\n"
        "1. Honey\n\nIt soothes. Not for babies.\n\n1.1 How much\n\nA spoon. No more.\n\nThe end\n"
    )
    assert [
        ("paragraph", "Browse: Home > Coughs"),
        ("heading 1", "All About Coughs"),
        ("paragraph", "By: Ann Example"),
        ("paragraph", "Most coughs are short. They pass."),
        ("heading 2", "When it lasts"),
        ("paragraph", "See a doctor after three weeks."),
        ("heading 2", "WHAT HELPS"),
        ("paragraph", "Drink. Rest."),
        ("heading 2", "1. Honey"),
        ("paragraph", "It soothes. Not for babies."),
        ("heading 3", "1.1 How much"),
        ("paragraph", "A spoon. No more."),
        ("paragraph", "The end"),
    ] == kinds(source)


def test_a_question_alone_is_a_heading() -> None:
    source = (
        "Coughs\n\nThey pass. Most do.\n\nWhen should I worry?\n\nAfter three weeks. Or with blood.\n\n"
        "Odd?\n\nNo. Not at all.\n"
    )
    assert [
        ("heading 1", "Coughs"),
        ("paragraph", "They pass. Most do."),
        ("heading 2", "When should I worry?"),
        ("paragraph", "After three weeks. Or with blood."),
        ("paragraph", "Odd?"),
        ("paragraph", "No. Not at all."),
    ] == kinds(source)


def test_a_sign_between_figures_makes_no_trail() -> None:
    source = (
        "A child with a fever of more than that, or one whose breathing rate is\n"
        "fast, and with a temperature > 38 for a long time, has to see a doctor\n"
        "soon. Later is worse.\n\nHome / Fever\n"
    )
    assert 2 == len(kinds(source))


def test_underlined_headings() -> None:
    assert [
        ("heading 1", "coughs"),
        ("paragraph", "They pass."),
        ("heading 2", "when not"),
        ("paragraph", "See a doctor."),
    ] == kinds("coughs\n======\n\nThey pass.\n\nwhen not\n--------\nSee a doctor.\n")


def test_without_a_title_the_first_heading_is_of_the_second_level() -> None:
    source = "Most coughs are short. They pass.\n\nWhen it lasts\n\nSee a doctor after three weeks.\n"
    assert ("heading 2", "When it lasts") in kinds(source)


def test_many_short_lines_in_a_row_are_no_headings() -> None:
    source = "Signs are many. Look out for these.\n\nFever\n\nCough\n\nRash\n\nCall a doctor if they last. Soon.\n"
    assert ["paragraph"] * 5 == [kind for kind, _ in kinds(source)]


def test_a_heading_right_above_its_text() -> None:
    source = (
        "Causes\nA cough is a reflex that clears the throat of mucus or whatever has\n"
        "got in the way of the air.\n\nAnd so on. It ends.\n"
    )
    assert ("heading 1", "Causes") == kinds(source)[0]


def test_a_short_lead_in_is_no_heading_but_may_have_one() -> None:
    assert [
        ("heading 1", "Signs"),
        ("paragraph", "Look out for:"),
        ("list-item", "fever"),
        ("list-item", "rash"),
    ] == kinds("Signs\n\nLook out for:\n\n- fever\n- rash\n")


@pytest.mark.parametrize("sign", ["-", "*", "+", "•", "–", "o", "▪"])
def test_bullets(sign: str) -> None:
    assert {
        "Take:": None,
        "tea": ListPlace(0, 1, 1, ordered=False, lead_in=0),
        "hot soup that warms": ListPlace(0, 1, 2, ordered=False, lead_in=0),
    } == places(f"Take:\n{sign} tea\n{sign} hot soup\n  that warms\n")


@pytest.mark.parametrize(("first", "second"), [("1.", "2."), ("1)", "2)"), ("a)", "b)"), ("(a)", "(b)")])
def test_numbers(first: str, second: str) -> None:
    assert {
        "Take:": None,
        "tea": ListPlace(0, 1, 1, ordered=True, lead_in=0),
        "soup": ListPlace(0, 1, 2, ordered=True, lead_in=0),
    } == places(f"Take:\n\n{first} tea\n\n{second} soup\n")


def test_nested_lists_and_lists_apart() -> None:
    source = "1. tea\n2. soup\n   - hot\n   - thick\n3. rest\n\n* walk\n\nThen:\n\n1. sleep\n"
    assert {
        "tea": ListPlace(0, 1, 1, ordered=True, lead_in=None),
        "soup": ListPlace(0, 1, 2, ordered=True, lead_in=None),
        "hot": ListPlace(1, 2, 1, ordered=False, lead_in=1),
        "thick": ListPlace(1, 2, 2, ordered=False, lead_in=1),
        "rest": ListPlace(0, 1, 3, ordered=True, lead_in=None),
        "walk": ListPlace(2, 1, 1, ordered=False, lead_in=None),
        "Then:": None,
        "sleep": ListPlace(3, 1, 1, ordered=True, lead_in=6),
    } == places(source)


def test_a_list_whose_numbers_begin_again_is_another_list() -> None:
    found = places("1. one\n2. two\n\n1. three\n")
    assert [0, 0, 1] == [place.list for place in found.values() if place]


def test_the_place_of_an_item_is_past_its_sign() -> None:
    source = "\ufeffé\r\n\r\n  • tea\r\n    time\r\n"
    block = from_plain_text.read(source).blocks[1]
    assert "tea\r\n    time" == source[block.span.start : block.span.end]
    assert [("tea", True), (" ", False), ("time", True)] == [
        (piece.text, piece.exact) for piece in block.source_map.pieces
    ]


@pytest.mark.parametrize(
    "source",
    ["word " * 400_000, " " * 400_000 + "a", "- " * 100_000 + "a", "A" * 400_000, "a\n" * 20_000, "- a\n" * 20_000],
    ids=["line", "spaces", "dashes", "letters", "lines", "items"],
)
def test_long_input_is_read_to_its_end(source: str) -> None:
    blocks = from_plain_text.read(source).blocks
    assert len(source.rstrip()) == blocks[-1].span.end
