from hypothesis import given, settings
from hypothesis import strategies as st

from healthlint.language.quantities import find_dosings, find_quantities

_PIECES = st.sampled_from(
    (
        "a an one two 1 2 10 1.5 1,000 ½ 1/2 140/90 half third few several couple of every each other once twice"
        " times in out per / - – to or and between from under over at least up no more than within about age aged ages"
        " old older years year months week day hours mg kg mL tablets % ° C °F $ £ ( ) , . ; : ' \" daily hourly"
        " hundred million dozen 0 00 999999999999999 type stage call May 2015 8:00 a.m. x × + < >= their 50s blood"
        " pressure percent fold as likely"
    ).split()
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(_PIECES, max_size=25).map(" ".join),
    st.lists(_PIECES, max_size=25).map("".join),
)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_whatever_the_text(text: str) -> None:
    found = find_quantities(text)
    end = 0
    for index, quantity in enumerate(found):
        assert end <= quantity.where.start < quantity.where.end <= len(text)
        assert text[quantity.where.start : quantity.where.end].strip()
        end = quantity.where.end
        if quantity.paired is not None:
            assert index == found[quantity.paired].paired
    for dosing in find_dosings(text, found):
        assert dosing.where.end <= len(text)
