import pytest

from healthlint.language.framing import Denial, denial_in


@pytest.mark.parametrize(
    ("word", "base"),
    [("Unsafe", "safe"), ("non-drowsy", "drowsy"), ("gluten-free", "gluten"), ("painless", "painful")],
)
def test_what_a_word_denies(word: str, base: str) -> None:
    assert Denial(word, base) == denial_in(word)


@pytest.mark.parametrize("word", ["unless", "under", "understand", "uncle", "non-", "-free", "free", "helpful", "none"])
def test_words_that_only_look_like_it(word: str) -> None:
    assert denial_in(word) is None
