from pathlib import Path

import pytest

from healthlint.findings import Severity
from healthlint.language import Audience, Locale
from healthlint.linting import SettingsError, find_settings, load_settings


def write(folder: Path, text: str, name: str = "healthlint.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = load_settings(
        write(
            tmp_path,
            """
            paths = ["content"]
            exclude = ["drafts/"]
            select = ["doses"]
            ignore = ["doses/x"]
            audience = "professional"
            locale = "en-GB"
            profile = "strict"
            fail-on = "warning"
            rules = ["ours"]
            [severity]
            "missing" = "note"
            [readability]
            grade = 8
            [grammar]
            engines = ["harper", "languagetool"]
            ignore = ["CODE"]
            vocabulary = "words.txt"
            [grammar.languagetool]
            url = "http://localhost:8081"
            timeout = 5
            [language]
            model = "en_core_web_sm"
            [[overrides]]
            files = ["clinic/**"]
            locale = "en-US"
            """,
        )
    )
    assert settings.audience is Audience.PROFESSIONAL
    assert settings.locale is Locale.UK
    assert settings.fail_on == "warning"
    assert settings.severity == {"missing": Severity.NOTE}
    assert settings.grammar.engines == ("harper", "languagetool")
    assert settings.grammar.languagetool.timeout == 5.0
    assert settings.readability.grade == 8.0
    assert settings.overrides[0].files == ("clinic/**",)


def test_settings_are_found_from_the_file_upward(tmp_path: Path) -> None:
    inner = tmp_path / "site" / "articles"
    inner.mkdir(parents=True)
    write(tmp_path, '[tool.healthlint]\nlocale = "en-GB"\n', "pyproject.toml")
    article = inner / "a.md"
    article.write_text("# A", encoding="utf-8")
    assert find_settings(article).path == tmp_path / "pyproject.toml"
    nearer = tmp_path / "site2"
    nearer.mkdir()
    write(nearer, "")
    assert find_settings(nearer / "b.md").path == nearer / "healthlint.toml"


def test_a_pyproject_without_our_section_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    write(tmp_path, 'locale = "en-GB"')
    write(tmp_path / "inner", "[tool.other]\n", "pyproject.toml")
    assert find_settings(tmp_path / "inner").path == tmp_path / "healthlint.toml"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("locael = 'en-GB'", "unknown key 'locael'; did you mean 'locale'?"),
        ("[grammar]\nengine = ['harper']", "unknown key 'grammar.engine'; did you mean 'engines'?"),
        ("[grammar.languagetool]\nurll = 'x'", "unknown key 'grammar.languagetool.urll'; did you mean 'url'?"),
        ("[[overrides]]\nfile = ['a']", "unknown key 'overrides.file'; did you mean 'files'?"),
        ("locale = 'de-DE'", "Invalid enum value 'de-DE' at `locale`"),
        ("fail-on = 'eror'", "Invalid enum value 'eror' at `fail-on`"),
        ("select = 'doses'", "Expected `array`, got `str` at `select`"),
        ("select = [", "cannot be read"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_key(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)
