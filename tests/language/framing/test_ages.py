import pytest

from healthlint.language.framing.ages import find_ages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("children under 5", [("<5", "under 5")]),
        ("Adults aged 65 and over", [(">=65", "65 and over")]),
        ("kids ages 6 to 11", [("6-11", "6 to 11")]),
        ("babies younger than 3 months", [("<3 months", "younger than 3 months")]),
        ("If you’re over 40, ask", [(">40", "over 40")]),
        ("people aged 18–64 years", [("18-64", "18–64 years")]),
        ("the under-16s", [("<16", "under-16s")]),
        ("people at least 12 years old", [(">=12", "at least 12 years old")]),
        ("children under 5 mg", []),
        ("adults over 40 %", []),
        ("take it for 3 or 4 days", []),
        ("children with 2 or more doses", []),
    ],
)
def test_ages(text: str, found: list[tuple[str, str]]) -> None:
    assert found == [(age.key, text[age.span.start : age.span.end]) for age in find_ages(text)]
