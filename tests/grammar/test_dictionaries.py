"""A dictionary that is asked apart, only about words in doubt, and the same remarks as from the whole engine."""

from collections.abc import Sequence

import pytest

from healthlint.grammar import PLACEHOLDER, Engine, EngineFailure, Grading, Harper, House, Remark, Text, Vocabulary
from healthlint.grammar.checking import Checked, check_article
from healthlint.grammar.spelling import DICTIONARIES

GRADING = Grading()
OFF = GRADING.off("harper")
WORDS = DICTIONARIES["harper"]
WHOLE: list[Engine] = [House(), Harper(OFF)]
APART: list[Engine] = [House(), Harper(OFF | WORDS)]
DICTIONARY = Harper(only=WORDS)


class Asked:
    """Harper's dictionary, which notes the texts that it is given and breaks down at one of them."""

    name = "harper"
    version = "0"

    def __init__(self, broken: str = "") -> None:
        self.texts: list[str] = []
        self._broken = broken

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        done: list[list[Remark]] = []
        for text in texts:
            self.texts.append(text.text)
            if self._broken and self._broken in text.text:
                raise EngineFailure(self.name, "It broke.", "Mend it.", done)
            done += DICTIONARY.check([text])
        return done


def check(texts: Sequence[Text], dictionary: Engine) -> Checked:
    return check_article(texts, APART, Vocabulary(), GRADING, [dictionary])


@pytest.mark.parametrize(
    "text",
    [
        Text("You may recieve a letter, and alot of it is about diarhea."),
        Text("See MedlinePlus, Dr Affeldt or an opthalmologist (an-jee-oh-EE-duh-muh)."),
        Text("Your unit(s) and HEAD-acke and self-asess and 25mgs of it."),
        Text("becaese he said it, aswell."),
        Text(f"See {PLACEHOLDER}recieve or recieve{PLACEHOLDER} for recieve."),
        Text("The colour of oesophagus and tonsilitis", "heading", "en-GB"),
        Text("Café – naïve – 😀 recieve"),
        Text("The familys teached vets.gov and hassel@example.org."),
    ],
)
def test_the_remarks_are_those_of_the_whole_engine(text: Text) -> None:
    assert check_article([text], WHOLE, Vocabulary(), GRADING).remarks == check([text], DICTIONARY).remarks


def test_only_words_in_doubt_are_asked_about_each_at_its_place() -> None:
    text, sure = "See MedlinePlus on hypertension or recieve it.", "See MedlinePlus on hypertension."
    asked = Asked()
    check([Text(sure), Text(text)], asked)
    [given] = asked.texts
    assert ["recieve"] == given.split()
    assert text.index("recieve") == given.index("recieve")


def test_without_doubt_nothing_is_asked() -> None:
    asked = Asked()
    check([Text("Take one tablet of ibuprofen.")], asked)
    assert [] == asked.texts


def test_a_dictionary_that_fails_leaves_what_it_and_the_engines_found() -> None:
    texts = [Text("We recieve it."), Text("All is well."), Text("Take the the opthalmologist.")]
    checked = check(texts, Asked(broken="opthalmologist"))
    assert [["SpellCheck"], [], ["RepeatedWords"]] == [[one.code for one in remarks] for remarks in checked.remarks]
    assert ["It broke."] == [failure.problem for failure in checked.failures]


def test_a_dictionary_that_is_ignored_is_no_dictionary() -> None:
    ignored = Grading(ignored=["SpellCheck"])
    checked = check_article([Text("We recieve it.")], APART, Vocabulary(), ignored, [DICTIONARY])
    assert [[]] == checked.remarks
