import pytest

from healthlint.encoder.reader import Encoder
from healthlint.readability.difficulty import HIGHEST, LOWEST, DifficultyReader


@pytest.fixture(scope="module")
def reader() -> DifficultyReader:
    return DifficultyReader(Encoder())


def test_harder_sentences_are_rated_higher(reader: DifficultyReader) -> None:
    easy, middling, hard = reader.rate(
        [
            "Drink some water.",
            "Most people with a cold feel better after a week and need no medicine from the doctor.",
            "Idiopathic pulmonary fibrosis entails progressive parenchymal scarring, whose aetiology remains elusive "
            "notwithstanding extensive histopathological characterisation.",
        ]
    )
    assert easy < middling < hard


def test_ratings_stay_on_the_scale(reader: DifficultyReader) -> None:
    ratings = reader.rate(["No.", "…", "pneumonoultramicroscopicsilicovolcanoconiosis; " * 60])
    assert all(LOWEST <= rating <= HIGHEST for rating in ratings)


def test_nothing_is_rated_where_there_is_nothing(reader: DifficultyReader) -> None:
    assert [] == reader.rate([])
