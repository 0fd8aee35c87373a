"""What the examples of the rules cannot show of hazards: how a sentence is judged, and that no page is passed over."""

import pytest

from healthlint.claims.hazards import find_hazards, pairs
from healthlint.language import Analyser, Context
from healthlint.language.framing import FrameReader
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def found(analyser: Analyser, source: str, name: str = "honey-for-babies") -> list[str]:
    article = analyser.analyse(read_article("a.md", source.encode()), Context(TODAY))
    return [
        hazard.passage.text[hazard.where.start : hazard.where.end]
        for hazard in find_hazards(FrameReader(article), name)
    ]


@pytest.mark.parametrize(
    "source",
    [
        "Honey soothes a baby.",
        "There is no harm in honey for a baby.",
        "Babies can have honey with their porridge.",
        "If the nights are long, put honey on the dummy.",
        "Honey for a baby is a splendid thing.",
        "A little honey never did a baby any harm.",
        "Doctors will only tell you otherwise, but honey calms a baby.",
    ],
)
def test_praise_permission_and_orders_recommend(analyser: Analyser, source: str) -> None:
    assert 1 == len(found(analyser, source))


@pytest.mark.parametrize(
    "source",
    [
        "Honey does not soothe a baby.",
        "Honey can make a baby ill.",
        "Does honey soothe a baby?",
        "Honey soothes a baby, but it is dangerous.",
        "Honey soothes a baby. Do not give it: it can harm.",
        "# Myths\n\nHoney soothes a baby.\n",
        "> Honey soothes a baby.\n",
        "Ask your doctor whether honey helps a baby.",
        "Grandmothers used to give honey to babies.",
        "Honey is sweet. A baby sleeps a lot.",
    ],
)
def test_denial_warning_question_and_quotation_do_not(analyser: Analyser, source: str) -> None:
    assert [] == found(analyser, source)


def test_one_hazard_a_sentence(analyser: Analyser) -> None:
    source = "Honey soothes a baby, and honey helps a baby to sleep. Honey calms a baby."
    assert 2 == len(found(analyser, source))


def test_the_second_thing_may_stand_above_where_the_table_says_so(analyser: Analyser) -> None:
    assert ["strict bed rest"] == found(
        analyser, "# After a heart attack\n\nYou need strict bed rest.\n", "bed-rest-after-a-heart-attack"
    )
    assert [] == found(analyser, "# Babies\n\nHoney soothes a cough.\n")


def test_a_thing_is_no_hazard_with_itself(analyser: Analyser) -> None:
    assert [] == found(analyser, "Take ibuprofen, and ibuprofen again.", "dangerous-combination")
    assert 1 == len(found(analyser, "Take ibuprofen with naproxen.", "dangerous-combination"))


NAMES = sorted(pairs._tables())


@pytest.mark.parametrize("name", NAMES)
def test_every_pattern_has_stems_to_find_its_pages_by(name: str) -> None:
    assert all(stems for pair in pairs._pairs(name) for stems in pair.stems)


@pytest.mark.parametrize("name", NAMES)
def test_every_pattern_compiles(name: str) -> None:
    for pair in pairs._pairs(name):
        for pattern in (pair.what, pair.other, pair.unless, pair.given):
            assert pattern is None or pattern.compiled.flags
