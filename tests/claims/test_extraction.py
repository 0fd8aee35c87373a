import pytest

from healthlint.claims.claim import Claim, Side
from healthlint.claims.detection import find_candidates
from healthlint.claims.extraction import ClaimReader
from healthlint.claims.phrasings import all_axes
from healthlint.claims.slots import Fault, all_slots, all_wordings
from healthlint.claims.verdicts import Grade, KnowledgeJudge
from healthlint.claims.wordings import Wordings, Words
from healthlint.language import Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def claims(analyser: Analyser, text: str) -> tuple[Claim, ...]:
    return ClaimReader(analyser.analyse(read_article("a.md", text.encode()), Context(TODAY))).claims


def said(analyser: Analyser, text: str) -> list[tuple[str, str, str]]:
    found = claims(analyser, text)
    return [(one.subject.key, one.slot, one.value.name) for one in found if isinstance(one.value, Side)]


def words(text: str) -> Words:
    parts = tuple(text.split())
    return Words(parts, parts, tuple(range(len(parts))))


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("no cure", "there is no cure", [(2, 4)]),
        ("a|the cure", "the cure", [(0, 2)]),
        ("a [lasting] cure", "a cure or a lasting cure", [(0, 2), (3, 6)]),
        ("keep ... dry", "keep the cord stump dry", [(0, 5)]),
        ("keep ... dry", "keep it clean , dry", []),
        ("=caught", "catch", []),
    ],
)
def test_a_pattern_finds_its_words(pattern: str, text: str, found: list[tuple[int, int]]) -> None:
    table: Wordings[str] = Wordings()
    table.add(pattern, "it")
    assert found == [(start, end) for start, end, _ in table.find(words(text))]


@pytest.mark.parametrize("pattern", ["", "... dry"])
def test_a_pattern_begins_with_a_word(pattern: str) -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        Wordings[str]().add(pattern, "it")


def test_every_slot_has_two_sides_and_every_denial_leads_to_one() -> None:
    in_slots = {slot.fault for slot in all_slots().values()}
    on_axes = {axis.fault for axis in all_axes().values()}
    # Plain statements have no slot and no axis, and contradict as orders or as statements.
    assert set(Fault) == in_slots | on_axes | {Fault.ACTION, Fault.STATEMENT}
    for slot in all_slots().values():
        assert len(slot.says) >= 2
        assert set(slot.turned.values()) <= set(slot.says)
    assert list(all_wordings().find(words("no cure")))


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("Psoriasis is contagious.", "yes"),
        ("It is not contagious.", "no"),
        ("The condition is non-contagious.", "no"),
        ("You cannot catch it.", "no"),
    ],
)
def test_a_denial_turns_the_side_and_a_pronoun_stands_for_the_topic(
    analyser: Analyser, sentence: str, side: str
) -> None:
    found = said(analyser, f"# Psoriasis\n\n{sentence}\n")
    assert ["contagious"] == [slot for _, slot, _ in found]
    assert [side] == [name for _, _, name in found]
    assert "psoriasis" in found[0][0] or found[0][0].startswith("DOID")


@pytest.mark.parametrize(
    "sentence",
    [
        "Is it contagious?",
        "It may be contagious.",
        "Some types are contagious.",
        "Myth: it is contagious.",
        "It was once thought to be contagious.",
    ],
)
def test_what_is_not_said_flatly_is_no_claim(analyser: Analyser, sentence: str) -> None:
    assert [] == said(analyser, f"# Psoriasis\n\n{sentence}\n")


def test_two_terms_are_no_subject(analyser: Analyser) -> None:
    assert [] == said(analyser, "# Colds and flu\n\nIt is contagious.\n")


def test_a_candidate_has_both_places_in_reading_order_and_a_grade(analyser: Analyser) -> None:
    text = "# Psoriasis\n\nIt is contagious.\n\nPsoriasis is not contagious.\n\nIt is contagious.\n"
    (found,) = find_candidates(claims(analyser, text))
    assert ("It is contagious.", "Psoriasis is not contagious.") == (
        found.first.passage.text,
        found.second.passage.text,
    )
    assert Grade.SURE is KnowledgeJudge().grade(found).grade


def test_an_article_without_a_title_has_no_topic_to_treat(analyser: Analyser) -> None:
    assert [] == said(analyser, "Put a heating pad on it.\n\nPut an ice pack on it.\n")
