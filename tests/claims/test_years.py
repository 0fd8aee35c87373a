"""Years that are not as far apart as a passage says."""

import pytest

from healthlint.claims.years import find_wrong_years
from healthlint.language import Analyser, Context
from healthlint.reading import read_article
from healthlint.rulebook.examples import TODAY


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("It began in 1955. Ten years later, in 1985, it had gone.", [30]),
        ("It began in 1955. Ten years later, in 1965, it had gone.", []),
        ("It began in 1955. Ten years later, in 1966, it had gone.", []),
        ("It ended in 1985, and two decades earlier, in 1955, it had begun.", [30]),
        ("She was born in 1820 and died in 1910 at the age of 80.", [90]),
        ("She was born in 1820 and died in 1910 aged 90.", []),
    ],
)
def test_a_number_of_years_between_two_years(text: str, years: list[int]) -> None:
    article = Analyser().analyse(read_article("a.md", text.encode()), Context(TODAY))
    assert years == [found.years for passage in article.passages for found in find_wrong_years(passage)]
