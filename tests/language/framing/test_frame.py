from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthlint.language import Analyser, Context
from healthlint.language.framing import Frame, FrameReader, Origin
from healthlint.positions import TextSpan
from healthlint.reading import read_article

Read = Callable[..., Frame]
WORDS = (
    "not no if unless you have asthma children under 5 , . : ; ( ) - — ? “ ” may can should but and or who which the "
    "in first before after during take tablets never avoid do pregnant except than until 2 hours myth: said"
).split()


@pytest.mark.parametrize(
    ("above", "scopes"),
    [
        ("## Children aged 6 to 12\n\n", ["children", "age:6-12"]),
        ("## If you’re pregnant\n\n", ["pregnancy"]),
        ("## Breastfeeding\n\n", ["breastfeeding"]),
        ("## Before surgery\n\n", ["before:surgery"]),
        ("# Adults\n\n## The first 24 hours\n\n", ["first:24 hours", "adults"]),
        ("## Doses\n\n", []),
    ],
)
def test_scopes_come_down_from_headings(read: Read, above: str, scopes: list[str]) -> None:
    frame = read("[Give] half a tablet.", above)
    assert scopes == [scope.name for scope in frame.scopes]
    assert {Origin.HEADING} >= {scope.origin for scope in frame.scopes}


@pytest.mark.parametrize(
    ("lead_in", "item", "expected"),
    [
        ("You should:", "[sleep] on your side", ("affirmed", "certain", "advice", "should")),
        ("Do not:", "[scratch] the spots", ("negated", "certain", "prohibition", "must-not")),
        ("You should:", "[avoid] the sun", ("affirmed", "certain", "prohibition", "should-not")),
        ("You may:", "[eat] normally", ("affirmed", "certain", "permission", "may")),
        ("You may:", "[feel] dizzy", ("affirmed", "uncertain", "statement", "none")),
        ("Call 911 if you:", "[faint]", ("affirmed", "hypothetical", "statement", "none")),
        (
            "See a doctor if you have any of these:",
            "[swelling] that spreads",
            ("affirmed", "hypothetical", "statement", "none"),
        ),
        ("Things that help:", "[sleep] on your side", ("affirmed", "certain", "instruction", "must")),
        ("This page is new.", "[sleep] on your side", ("affirmed", "certain", "instruction", "must")),
    ],
)
def test_items_finish_their_lead_in(read: Read, lead_in: str, item: str, expected: tuple[str, ...]) -> None:
    frame = read(item, f"{lead_in}\n\n- ")
    speech = frame.speech
    assert expected == (frame.assertion.polarity, frame.assertion.certainty, speech.act, speech.force)


def test_a_lead_in_hands_down_its_population(read: Read) -> None:
    frame = read("[drink] milk", "Children over 2 can:\n\n- ")
    assert [("children", Origin.LEAD_IN), ("age:>2", Origin.LEAD_IN)] == [
        (scope.name, scope.origin) for scope in frame.scopes
    ]


def test_the_nearest_of_equal_scopes_is_kept(read: Read) -> None:
    frame = read("Children should [rest].", "## Children\n\n")
    assert [("children", Origin.SENTENCE)] == [(scope.name, scope.origin) for scope in frame.scopes]


def test_a_place_outside_every_sentence_is_refused(analyser: Analyser) -> None:
    article = analyser.analyse(read_article("a.md", b"Rest."), Context(date(2026, 6, 15)))
    with pytest.raises(ValueError, match="no sentence of the passage holds offset 99"):
        FrameReader(article).read(article.passages[0], TextSpan(99, 100))


@settings(max_examples=80, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_any_order_of_cues_can_be_read(analyser: Analyser, words: list[str]) -> None:
    text = " ".join(words)
    article = analyser.analyse(read_article("a.txt", text.encode()), Context(date(2026, 6, 15)))
    reader = FrameReader(article)
    for passage in article.passages:
        for token in passage.doc:
            frame = reader.read(passage, TextSpan(token.idx, token.idx + len(token)))
            places = [*frame.assertion.cues, *(one.place for one in frame.scopes if one.origin is Origin.SENTENCE)]
            assert all(place.end <= len(passage.text) for place in places)
