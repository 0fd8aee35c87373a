import pytest

from healthlint.claims.commitments import find_clashes
from healthlint.claims.medicine_advice import find_medicine_advice, find_medicine_clashes
from healthlint.claims.opposites import Fault, SubjectBy, opposites
from healthlint.language import AnalysedArticle, Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def article(analyser: Analyser, text: str) -> AnalysedArticle:
    return analyser.analyse(read_article("a.md", text.encode()), Context(TODAY))


def clashes(analyser: Analyser, text: str, fault: Fault) -> list[tuple[str, str, str]]:
    found = find_clashes(article(analyser, text), fault)
    return [(one.first.opposite.name, one.first.passage.text, one.second.passage.text) for one in found]


def test_every_fault_and_way_to_find_a_subject_has_a_pair() -> None:
    assert set(Fault) == {one.fault for one in opposites()}
    assert set(SubjectBy) == {one.subject for one in opposites()}


@pytest.mark.parametrize("word", ["incurable", "curable"])
def test_a_denying_prefix_belongs_to_the_word(word: str) -> None:
    curable = next(one for one in opposites() if one.name == "curable")
    match = curable.wording.search(f"It is {word}.")
    assert match is not None
    assert (word, "yes") == (match[0], match.lastgroup)


def test_a_clash_names_both_places_in_reading_order(analyser: Analyser) -> None:
    text = "# Psoriasis\n\nIt is contagious.\n\nPsoriasis is not contagious.\n"
    expected = [("contagious", "It is contagious.", "Psoriasis is not contagious.")]
    assert expected == clashes(analyser, text, Fault.PROPERTY)


def test_a_pair_is_told_once_for_a_subject(analyser: Analyser) -> None:
    text = "# Psoriasis\n\nIt is contagious.\n\nIt is not contagious.\n\nIt is contagious.\n"
    assert 1 == len(clashes(analyser, text, Fault.PROPERTY))


def test_an_article_without_a_title_has_no_topic_to_treat(analyser: Analyser) -> None:
    text = "Put a heating pad on it.\n\nPut an ice pack on it.\n"
    assert [] == clashes(analyser, text, Fault.TREATMENT)


def test_a_class_covers_its_members_and_not_the_other_way_round(analyser: Analyser) -> None:
    banned_class = article(analyser, "# Dengue\n\nAvoid NSAIDs.\n\nTake ibuprofen.\n")
    banned_member = article(analyser, "# Dengue\n\nAvoid ibuprofen.\n\nTake NSAIDs.\n")
    pairs = [(ban.term.concept.id, one.term.concept.id) for ban, one in find_medicine_clashes(banned_class)]
    assert [("nsaid", "ibuprofen")] == pairs
    assert [] == list(find_medicine_clashes(banned_member))


def test_a_ban_that_goes_on_is_no_ban_on_the_medicine(analyser: Analyser) -> None:
    read = article(analyser, "# Fever\n\nDo not take ibuprofen with aspirin.\n\nAvoid aspirin.\n")
    assert [("aspirin", False)] == [(one.term.concept.name, one.taken) for one in find_medicine_advice(read)]
