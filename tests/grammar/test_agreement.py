"""Two dictionaries must agree that a word is misspelt; one alone is believed."""

from collections.abc import Sequence

from healthlint.grammar import Grading, Remark, Text, Vocabulary, check_article

TEXT = Text("The sclerovast was examined by Adnan and then by Prof Quelthorp.")


class Dictionary:
    """An engine that finds given words misspelt."""

    version = "1"

    def __init__(self, name: str, code: str, *words: str) -> None:
        self.name = name
        self._code = code
        self._words = words

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        return [[self._remark(text, word) for word in self._words if word in text.text] for text in texts]

    def _remark(self, text: Text, word: str) -> Remark:
        start = text.text.index(word)
        return Remark(start, start + len(word), self.name, self._code, "spelling", "Unknown word.")


def found(*engines: Dictionary, ignored: tuple[str, ...] = ()) -> list[str]:
    [remarks] = check_article([TEXT], engines, Vocabulary(), Grading(ignored=ignored)).remarks
    return [TEXT.text[remark.start : remark.end] for remark in remarks]


def test_one_dictionary_is_believed() -> None:
    assert ["sclerovast"] == found(Dictionary("harper", "SpellCheck", "sclerovast"))


def test_of_two_dictionaries_both_must_reject_the_word() -> None:
    harper = Dictionary("harper", "SpellCheck", "sclerovast")
    assert [] == found(harper, Dictionary("languagetool", "MORFOLOGIK_RULE_EN_US"))
    assert ["sclerovast"] == found(harper, Dictionary("languagetool", "MORFOLOGIK_RULE_EN_US", "sclerovast"))


def test_a_dictionary_that_is_switched_off_is_not_waited_for() -> None:
    harper = Dictionary("harper", "SpellCheck", "sclerovast")
    silent = Dictionary("languagetool", "MORFOLOGIK_RULE_EN_US")
    assert ["sclerovast"] == found(harper, silent, ignored=("MORFOLOGIK_RULE_EN_US",))


def test_a_capital_that_is_near_no_word_is_a_name() -> None:
    assert [] == found(Dictionary("harper", "SpellCheck", "Adnan", "Quelthorp"))
