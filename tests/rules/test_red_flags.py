"""What the red-flags pack finds in whole articles: the place of advice, the locale, and each sign once."""

import pytest

from healthlint.claims.emergencies import emergencies
from healthlint.claims.helplines import digits, helplines
from healthlint.language import Locale
from healthlint.rulebook import load_packs

ARTICLE = """# Angina

Angina is pain from a heart that gets too little blood.

## Symptoms

You may feel chest pain when you climb stairs, or pressure in your chest in the cold.

## Treatment

Nitrates widen the vessels. They are used against chest pain.
"""


def test_a_sign_is_reported_once_and_at_its_first_place(find) -> None:
    assert [("chest-pain-without-emergency-advice", "chest pain")] == find("red-flags", "angina.md", ARTICLE)


@pytest.mark.parametrize(
    "advice",
    [
        "Call 911 if it does not pass.",
        "Get medical help right away if it does not pass.",
        "Go to the nearest emergency room.",
        "If it lasts, that is a medical emergency.",
    ],
)
def test_advice_in_the_section_answers_the_sign(find, advice: str) -> None:
    assert [] == find("red-flags", "angina.md", ARTICLE.replace("in the cold.", f"in the cold. {advice}"))


def test_advice_under_a_heading_on_help_answers_the_sign(find) -> None:
    assert [] == find("red-flags", "angina.md", ARTICLE + "\n## When to get help\n\nCall an ambulance at once.\n")


def test_advice_in_a_section_on_something_else_does_not(find) -> None:
    found = find("red-flags", "angina.md", ARTICLE + "\n## Allergy to nitrates\n\nCall 911 if your skin comes up.\n")
    assert [("chest-pain-without-emergency-advice", "chest pain")] == found


def test_a_footer_does_not_answer_a_sign(find) -> None:
    page = "<h1>Angina</h1><p>You may feel chest pain.</p><footer><p>For emergencies call 911.</p></footer>"
    assert [("chest-pain-without-emergency-advice", "chest pain")] == find("red-flags", "angina.html", page)


def test_delay_under_a_lead_in_names_the_sign(find) -> None:
    source = "# Stroke\n\nIf you have any of these, wait a few days:\n\n- slurred speech\n- a headache\n"
    assert ("delaying-advice", "wait a few days") in find("red-flags", "stroke.md", source)


@pytest.mark.parametrize(("locale", "wrong"), [(Locale.US, "999"), (Locale.UK, "911")])
def test_the_emergency_number_follows_the_locale(find, locale: Locale, wrong: str) -> None:
    right = {"999": "911", "911": "999"}[wrong]
    source = f"# Falls\n\nCall {wrong} now.\n\nCall {right} now.\n\nCall {wrong} abroad.\n"
    assert [("wrong-emergency-number", wrong)] == find("red-flags", "falls.md", source, locale)


def test_numbers_of_lines_are_digits_and_agree_with_what_is_printed() -> None:
    for line in helplines():
        assert all(number.isdigit() for number in line.numbers | line.former)
        assert digits(line.say.split(",")[0]) in line.numbers


def test_every_condition_has_its_rule() -> None:
    pack = next(pack for pack in load_packs() if pack.name == "red-flags")
    answered = [rule for rule in pack.rules if "-without-" in rule.card.id]
    assert len(emergencies()) == len(answered)
