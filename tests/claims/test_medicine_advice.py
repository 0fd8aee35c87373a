import pytest

from healthlint.claims.extraction import ClaimReader
from healthlint.claims.medicine_advice import find_medicine_advice, find_medicine_clashes
from healthlint.language import Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def article(analyser: Analyser, text: str) -> ClaimReader:
    return ClaimReader(analyser.analyse(read_article("a.md", text.encode()), Context(TODAY)))


def test_a_class_covers_its_members_and_not_the_other_way_round(analyser: Analyser) -> None:
    banned_class = article(analyser, "# Dengue\n\nAvoid NSAIDs.\n\nTake ibuprofen.\n")
    banned_member = article(analyser, "# Dengue\n\nAvoid ibuprofen.\n\nTake NSAIDs.\n")
    pairs = [(ban.term.concept.id, one.term.concept.id) for ban, one in find_medicine_clashes(banned_class)]
    assert [("nsaid", "ibuprofen")] == pairs
    assert [] == list(find_medicine_clashes(banned_member))


def test_a_ban_that_goes_on_is_no_ban_on_the_medicine(analyser: Analyser) -> None:
    read = article(analyser, "# Fever\n\nDo not take ibuprofen with aspirin.\n\nAvoid aspirin.\n")
    assert [("aspirin", False)] == [(one.term.concept.name, one.taken) for one in find_medicine_advice(read)]
