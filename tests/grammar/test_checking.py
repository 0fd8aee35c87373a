"""An article as a whole: vocabulary, names, kinds of block, addresses, and an engine that fails."""

from collections.abc import Sequence

import pytest

from healthlint.grammar import Engine, EngineFailure, Grading, Harper, House, Remark, Text, Vocabulary, check_article

GRADING = Grading()
ENGINES: list[Engine] = [House(), Harper(GRADING.off("harper"))]


def marked(*texts: Text, own: Sequence[str] = ()) -> list[str]:
    """What is remarked on, in order."""
    checked = check_article(texts, ENGINES, Vocabulary(own), GRADING)
    return [
        text.text[remark.start : remark.end]
        for text, remarks in zip(texts, checked.remarks, strict=True)
        for remark in remarks
    ]


@pytest.mark.parametrize(
    "text",
    [
        Text("Pompholyx and molluscum contagiosum are common; flucloxacillin is not needed."),
        Text("Diarrhoea and oesophageal reflux can follow.", locale="en-GB"),
        Text("Diarrhea and esophageal reflux can follow."),
        Text("A gastro-oesophageal reflux can follow.", locale="en-GB"),
        Text("paracetamol", "list-item"),
        Text("if your ankle is swollen", "list-item"),
        Text("how to look after yourself", "heading"),
        Text("Call 999 or go to A&E now.", "heading", "en-GB"),
        Text("Rest for 7-10 days, apples, pears and plums."),
        Text("Ask at the clinic of Udorn or in Nakhon Phanom."),
        Text("See www.exampel.org/recieve or write to recieve@exampel.org or see exampel.org."),
        Text("“%d bloggers like this” and {{ recieveUrl }} and _recieve_id."),
        Text("Health care, website, e-mail, email, healthcare, non-medical and pre-operative care are all right."),
    ],
    ids=lambda text: text.text[:20],
)
def test_what_is_right_is_left_alone(text: Text) -> None:
    assert [] == marked(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You have diarhea.", ["diarhea"]),
        ("See an opthalmologist.", ["opthalmologist"]),
        ("We recieve and accomodate you.", ["recieve", "accomodate"]),
        ("He may advice you.", ["advice"]),
        ("Should won't find relief, see a doctor.", ["Should won't"]),
        ("You need a back Xray today.", ["Xray"]),
        ("You may be given a Tetracyclin by Opthalmologist Smith.", ["Opthalmologist"]),
        ("Take the the tablets.", ["the the"]),
        ("😀 You have diarhea.", ["diarhea"]),
    ],
)
def test_what_is_wrong_is_found(text: str, expected: list[str]) -> None:
    assert expected == marked(Text(text))


def test_the_other_locale_is_wrong() -> None:
    assert ["colored"] == marked(Text("Wear colored socks.", locale="en-GB"))
    assert ["coloured"] == marked(Text("Wear coloured socks."))


def test_a_term_of_the_article_is_no_misspelling_but_a_repeated_one_is() -> None:
    assert [] == marked(*[Text("The glorpzine helps.")] * 3)
    assert ["glorpzine"] == marked(Text("The glorpzine helps."))
    assert ["recieve"] * 3 == marked(*[Text("You recieve it.")] * 3)


def test_a_project_has_its_words() -> None:
    assert [] == marked(Text("The glorpzine helps."), own=["glorpzine"])


def test_a_misspelt_medical_word_is_given_the_medical_word() -> None:
    (remarks,) = check_article([Text("See an opthalmologist.")], ENGINES, Vocabulary(), GRADING).remarks
    assert "ophthalmologist" == remarks[0].replacements[0]


def test_a_name_without_its_capital_is_given_it() -> None:
    (remarks,) = check_article([Text("You may have crohn disease.")], ENGINES, Vocabulary(), GRADING).remarks
    assert ["Crohn"] == [remark.replacements[0] for remark in remarks]


def test_a_remark_is_graded_and_names_its_engines() -> None:
    (remarks,) = check_article([Text("He may advice you.")], ENGINES, Vocabulary(), GRADING).remarks
    assert [("keep", ("harper", "house"))] == [(remark.grade, remark.engines) for remark in remarks]


class Failing:
    """An engine that answers on the first text and then breaks down."""

    name = "languagetool"
    version = "0"

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        done = [Remark(0, 2, self.name, "BROKEN", "grammar", "Wrong.")]
        raise EngineFailure(self.name, "It broke.", "Mend it.", [done])


def test_an_engine_that_fails_leaves_what_it_and_the_others_found() -> None:
    checked = check_article([Text("We met."), Text("We recieve it.")], [Failing(), *ENGINES], Vocabulary(), GRADING)
    assert [["BROKEN"], ["SpellCheck"]] == [[remark.code for remark in remarks] for remarks in checked.remarks]
    assert [("languagetool", "It broke.", "Mend it.")] == [
        (failure.engine, failure.problem, failure.cure) for failure in checked.failures
    ]
