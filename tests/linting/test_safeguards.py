import pytest

from healthlint.linting.safeguards import find_harm


def harm(text: str) -> str | None:
    """What the change marked as [[before -> after]] in a text would change."""
    left, _, rest = text.partition("[[")
    change, _, right = rest.partition("]]")
    before, _, after = change.partition("->")
    before, after = before.removesuffix(" "), after.removeprefix(" ")
    return find_harm(left + before + right, len(left), len(left) + len(before), after)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Take [[5.0 -> 5]] mg.", "a number"),
        ("Take [[.5 -> 0.5]] mg.", "a number"),
        ("Take [[10000 -> 10,000]] units.", "a number"),
        ("Take [[two -> too]] tablets.", "a number"),
        ("Take it [[twice -> two times]] a day.", "a number"),
        ("For 4 [[to 6 -> to six]] weeks.", "a number"),
        ("Below [[-> −]]5 degrees.", "a number"),
        ("A score of [[<5 -> 5]] is good.", "a number"),
        ("Take 5 [[mg -> mcg]].", "a unit"),
        ("Take 5 [[mgs -> g]] a day.", "a unit"),
        ("Give 10 mg[[/kg ->]] of it.", "a unit"),
        ("Wait [[hours -> days]] before it.", "a unit"),
        ("Take 5[[ m -> m ]]g.", "a unit"),
        ("A rise of 5[[% -> ]] at most.", "a unit"),
        ("Take [[ibuprofin -> ibuprofen]].", "a medicine"),
        ("Take [[aspirin -> paracetamol]].", "a medicine"),
        ("An [[antibiotic -> antibody]] helps.", "a medicine"),
        ("Do [[not -> now]] drive.", "a negation"),
        ("It [[isn’t -> is]] safe.", "a negation"),
        ("It can[[not ->]] be used.", "a negation"),
        ("You may [[-> not ]]drive.", "a negation"),
        ("It is [[unsafe -> safe]].", "a negation"),
        ("It is [[harmful -> harmless]].", "a negation"),
        ("This is [[hypotension -> hypertension]].", "a negation"),
        ("[[No where -> Nowhere]] else.", "a negation"),
    ],
)
def test_what_no_fix_may_change_is_named(text: str, what: str) -> None:
    assert what == harm(text)


@pytest.mark.parametrize(
    "text",
    [
        "[[An -> A]] nurse will help within 5 days.",
        "Take 5 [[tablet -> tablets]].",
        "Take 5 [[µg -> mcg]] of it.",
        "You [[dont -> don’t]] need to.",
        "It [[cant -> cannot]] be used.",
        "The nurse will [[advice -> advise]] you not to drive 2 hours after ibuprofen.",
        "She is [[a lot -> far]] better.",
        "It is [[on -> in]] the blood.",
    ],
)
def test_other_changes_are_let_be(text: str) -> None:
    assert harm(text) is None
