from pathlib import Path

import pytest

from healthlint.language import Audience, Locale
from healthlint.linting import Planner, SettingsError, Wishes, find_settings
from healthlint.linting.planning import Plan
from healthlint.reading import read_article
from healthlint.rulebook import Profile


def plan(folder: Path, settings: str, name: str = "a.md", **wishes: object) -> Plan:
    (folder / "healthlint.toml").write_text(settings, encoding="utf-8")
    path = folder / name
    return Planner(Wishes(**wishes)).plan_for(path, find_settings(path))  # type: ignore[arg-type]  # any of Wishes'


def ids(made: Plan) -> set[str]:
    return {rule.card.id for rule, _ in made.rules}


def test_the_command_line_wins_over_the_settings(tmp_path: Path) -> None:
    made = plan(
        tmp_path, 'select = ["grammar"]\nprofile = "default"', select=("contradictions",), profile=Profile.STRICT
    )
    assert {identity.split("/")[0] for identity in ids(made)} == {"contradictions"}


def test_overrides_are_merged_and_the_later_wins(tmp_path: Path) -> None:
    settings = """
    locale = "en-US"
    [readability]
    grade = 7
    [[overrides]]
    files = ["clinic/**"]
    audience = "professional"
    locale = "en-GB"
    ignore = ["grammar"]
    [[overrides]]
    files = ["clinic/us/*.md"]
    locale = "en-US"
    grade = 12
    """
    made = plan(tmp_path, settings, "clinic/us/a.md")
    assert (made.context.audience, made.locale, made.context.target_grade) == (Audience.PROFESSIONAL, Locale.US, 12.0)
    assert not any(identity.startswith("grammar/") for identity in ids(made))


@pytest.mark.parametrize(
    ("settings", "language", "locale"),
    [
        ("", "en-GB", Locale.UK),
        ("", "en_us", Locale.US),
        ("", "fr", Locale.US),
        ('locale = "en-US"', "en-GB", Locale.US),
    ],
)
def test_the_article_says_its_english_where_the_settings_do_not(
    tmp_path: Path, settings: str, language: str, locale: Locale
) -> None:
    article = read_article("a.html", f'<html lang="{language}"><p>Drink water.</p></html>'.encode())
    assert plan(tmp_path, settings).context_of(article).locale is locale


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    pack = tmp_path / "ours" / "contradictions"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_text('title = "Ours"\ndescription = "Ours."', encoding="utf-8")
    (pack / "count.toml").write_text(
        'title = "t"\nwhy = "w"\nmessage = "m"\nseverity = "note"\nreferences = ["https://www.nhs.uk"]\n'
        'bad = ["[[a]]", "b [[a]]"]\ngood = ["c", "d"]\n[find]\nby = "words"\nany = ["a"]\n',
        encoding="utf-8",
    )
    with pytest.raises(SettingsError, match="two rules have the same pack and name"):
        plan(tmp_path, 'rules = ["ours"]')
