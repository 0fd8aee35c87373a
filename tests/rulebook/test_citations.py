"""Which numbered references a text calls and which its list holds."""

import pytest

from healthlint.language import Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook import Manuscript
from healthlint.rulebook.citations import calls_in, entries_of
from healthlint.rulebook.examples import TODAY


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(())


def manuscript(analyser: Analyser, source: str) -> Manuscript:
    return Manuscript(analyser.analyse(read_article("a.md", source.encode()), Context(TODAY)), lambda analysed: ())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It hurts [3].", [(3,)]),
        ("It hurts [2, 4–6] and swells [1].", [(2, 4, 5, 6), (1,)]),
        ("It hurts [1;3].", [(1, 3)]),
        ("It hurts [sic], in 2024 [2024].", []),
    ],
)
def test_calls_are_numbers_in_square_brackets(analyser: Analyser, text: str, numbers: list[tuple[int, ...]]) -> None:
    assert numbers == [call.numbers for call in calls_in(manuscript(analyser, f"# Gout\n\n{text}\n"))]


def test_entries_are_the_items_of_the_list_of_references(analyser: Analyser) -> None:
    source = "# Gout\n\n1. Rest.\n2. Drink.\n\n## References\n\n1. The Gout Trust. 2024.\n2. A guideline. 2023.\n"
    assert [1, 2] == [entry.number for entry in entries_of(manuscript(analyser, source))]


def test_entries_without_a_list_begin_with_their_number(analyser: Analyser) -> None:
    source = "# Gout\n\nIt hurts.\n\n## Sources\n\n[1] The Gout Trust. 2024.\n\n[2] A guideline. 2023.\n"
    assert [1, 2] == [entry.number for entry in entries_of(manuscript(analyser, source))]


def test_calls_in_the_list_itself_do_not_count(analyser: Analyser) -> None:
    source = "# Gout\n\nIt hurts [2].\n\n## References\n\n1. See also [2].\n2. A guideline.\n"
    assert [(2,)] == [call.numbers for call in calls_in(manuscript(analyser, source))]
