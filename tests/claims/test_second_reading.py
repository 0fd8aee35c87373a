from datetime import date

import pytest

from healthlint.claims.second_reading import POSSIBLE, SURE, Opinion, read_places, read_twice
from healthlint.encoder.layout import Statement
from healthlint.encoder.reader import shared_encoder
from healthlint.language import AnalysedArticle, Analyser, Context
from healthlint.language.framing import FrameReader
from healthlint.reading import read_article


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def analyse(analyser: Analyser, text: str) -> AnalysedArticle:
    return analyser.analyse(read_article("a.md", text.encode()), Context(date(2026, 6, 1)))


def statements(analyser: Analyser, text: str) -> list[Statement]:
    article = analyse(analyser, text)
    return [place.statement for place in read_places(article, FrameReader(article))]


def opinions(analyser: Analyser, text: str) -> tuple[Opinion, ...]:
    article = analyse(analyser, text)
    return read_twice(article, FrameReader(article), shared_encoder())


def test_a_statement_stands_under_the_title_and_its_heading(analyser: Analyser) -> None:
    (found,) = statements(analyser, "# Gout\n\n## Food\n\nBeer brings on attacks in many people.\n")
    assert Statement("Beer brings on attacks in many people.", "Gout: Food") == found


@pytest.mark.parametrize(
    "words",
    [
        "Does beer bring on attacks of gout?",
        "Myth: beer brings on attacks of gout.",
        "Doctors used to think that beer brings on attacks.",
        "See a doctor soon if you:\n\n- have a fever that does not go down\n- are sick all the time today",
        "Beer, wine.",
    ],
)
def test_what_says_nothing_flatly_is_not_compared(analyser: Analyser, words: str) -> None:
    assert [] == statements(analyser, f"# Gout\n\n{words}\n")


def test_statements_for_different_people_are_not_compared(analyser: Analyser) -> None:
    assert () == opinions(
        analyser, "# Aspirin\n\nAdults can take aspirin for pain.\n\nChildren under 16 must not take aspirin.\n"
    )


def test_a_contradiction_in_other_words_is_sure_and_agreement_is_not(analyser: Analyser) -> None:
    (wrong,) = opinions(
        analyser,
        "# Warfarin\n\nEveryone on warfarin needs regular blood tests.\n\n"
        "No laboratory ever has to look at the blood of people on warfarin.\n",
    )
    (right,) = opinions(
        analyser, "# Glandular fever\n\nKissing is the usual way to catch it.\n\nIt is passed on in saliva.\n"
    )
    assert wrong.probability >= SURE > POSSIBLE > right.probability
    assert wrong.first.where.start == 0


def test_the_order_of_two_statements_does_not_matter() -> None:
    one, other = Statement("Keep the pens in the fridge."), Statement("Never put the pens in a refrigerator.")
    encoder = shared_encoder()
    assert encoder.contradictions([(one, other)]) == pytest.approx(encoder.contradictions([(other, one)]), abs=0.02)
