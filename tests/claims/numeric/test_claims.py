"""What articles say in numbers: which slot a number fills, for which subject, and which pairs disagree."""

import pytest

from healthlint.claims.claim import Measure
from healthlint.claims.extraction import ClaimReader
from healthlint.claims.numeric import NumericReader, Topic, find_disagreements
from healthlint.claims.numeric.slots import SLOTS, slot_of
from healthlint.language import Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY

DAY = 86400.0


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def reader(analyser: Analyser, text: str) -> NumericReader:
    article = analyser.analyse(read_article("a.md", text.encode()), Context(TODAY))
    return NumericReader(ClaimReader(article))


@pytest.mark.parametrize(
    ("sentence", "slot", "subject"),
    [
        ("The rash lasts two weeks.", "lasts", "rash"),
        ("The rash clears up within two weeks.", "lasts", "rash"),
        ("It takes two weeks for the rash to go away.", "lasts", "rash"),
        ("An attack of gout lasts 3 days.", "lasts", "gout"),
        ("It lasts 3 days.", "lasts", "shingles"),
        ("The first signs appear 10 days after infection.", "onset", "shingles"),
        ("Take ibuprofen every 6 hours.", "how-often:use", "ibuprofen"),
        ("Ibuprofen is taken three times a day.", "how-often:use", "ibuprofen"),
        ("Each dose of ibuprofen is 200 mg.", "dose-at-a-time", "ibuprofen"),
        ("About one in ten adults have asthma.", "prevalence:adult", "asthma"),
        ("Asthma usually begins before the age of 5.", "age-at-onset", "asthma"),
    ],
)
def test_the_governing_word_decides_the_slot(analyser: Analyser, sentence: str, slot: str, subject: str) -> None:
    found = list(reader(analyser, f"# Shingles\n\n{sentence}\n").claims())
    assert [(slot, subject)] == [(claim.slot, claim.subject.key) for claim in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Does the rash last two weeks?",
        "The rash may last two weeks.",
        "The rash lasted two weeks.",
        "The rash lasts a few weeks.",
        "Doctors say that the rash lasts two weeks.",
        "The clinic was built two weeks ago.",
        "Gouty arthritis is common. It lasts two weeks.",
    ],
)
def test_what_is_not_stated_or_not_sure_is_no_claim(analyser: Analyser, sentence: str) -> None:
    assert [] == list(reader(analyser, f"# Shingles\n\n{sentence}\n").claims())


def test_a_value_is_an_interval_in_base_units(analyser: Analyser) -> None:
    [claim] = reader(analyser, "# Shingles\n\nThe rash lasts two to three days.\n").claims()
    assert isinstance(claim.value, Measure)
    assert (2 * DAY, 3 * DAY, "time") == (claim.value.interval.low, claim.value.interval.high, claim.value.dimension)


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("It lasts 2 weeks.", "It lasts 5 days.", 1),
        ("It lasts 2 weeks.", "It lasts 14 days.", 0),
        ("It lasts about 2 weeks.", "It lasts 12 days.", 0),
        ("It lasts up to 2 weeks.", "It lasts 5 days.", 0),
        ("It lasts 2 weeks.", "In children, it lasts 5 days.", 0),
        ("It lasts 2 weeks.", "But it lasts 5 days with treatment.", 0),
        ("Acute gout lasts 2 weeks.", "Chronic gout lasts 5 years.", 0),
        ("The rash lasts 2 weeks.", "The fever lasts 3 days.", 0),
    ],
)
def test_only_one_thing_in_one_scope_is_compared(analyser: Analyser, first: str, second: str, count: int) -> None:
    text = f"# Shingles\n\n## About\n\n{first}\n\n## More\n\n{second}\n"
    found = list(find_disagreements(reader(analyser, text).claims(), Topic.DURATION))
    assert count == len(found)


def test_items_of_one_list_are_not_compared(analyser: Analyser) -> None:
    text = "# Shingles\n\n- It lasts 2 weeks.\n- It lasts 5 days.\n"
    assert [] == list(find_disagreements(reader(analyser, text).claims(), Topic.DURATION))


def test_a_section_of_many_values_goes_through_cases(analyser: Analyser) -> None:
    paragraphs = "\n\n".join(
        f"Form {letter}. It lasts {days} days." for letter, days in (("A", 2), ("B", 9), ("C", 30))
    )
    text = f"# Shingles\n\n## Forms\n\n{paragraphs}\n"
    assert [] == list(find_disagreements(reader(analyser, text).claims(), Topic.DURATION))


def test_slots_are_found_by_the_first_part_of_their_name() -> None:
    assert all(slot is slot_of(f"{name}:wash hand") for name, slot in SLOTS.items())
