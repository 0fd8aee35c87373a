from datetime import date
from pathlib import Path

import pytest

from healthlint.findings import Severity
from healthlint.language import Part
from healthlint.rulebook import RuleFileError, load_packs
from healthlint.rulebook.rule_file import load_rule

TOML = """
title = "Water is named"
why = "It is everywhere.\\nNobody needs to be told."
message = "No {match}."
severity = "note"
references = ["https://www.nhs.uk"]
expires = 2030-01-01
bad = ["Drink [[water]].", "[[Water]] is wet."]
good = ["Tea.", "Waterfall."]
[find]
by = "words"
any = ["water"]
"""
PYTHON = '''
"""Water is named

It is everywhere.
"""

MESSAGE = "No {match}."
SEVERITY = "note"
REFERENCES = ["https://www.nhs.uk"]
BAD = ["Drink [[water]].", "[[Water]] is wet."]
GOOD = ["Tea.", "Waterfall."]
NEEDS = ["parse"]
_OWN = 1


def check(manuscript):
    return ()
'''


def load(folder: Path, text: str, name: str = "water_named.toml"):
    path = folder / name
    path.write_text(text.lstrip(), encoding="utf-8")
    return load_rule(path, "ours")


def test_a_toml_rule_is_read(tmp_path: Path) -> None:
    rule = load(tmp_path, TOML)
    assert rule.card.id == "ours/water-named"
    assert rule.card.why == "It is everywhere. Nobody needs to be told."
    assert rule.card.severity is Severity.NOTE
    assert rule.card.expires == date(2030, 1, 1)
    assert len(rule.bad) == len(rule.good) == 2


def test_a_python_rule_has_the_same_fields(tmp_path: Path) -> None:
    rule = load(tmp_path, PYTHON, "water_named.py")
    assert (rule.card.id, rule.card.title) == ("ours/water-named", "Water is named")
    assert rule.needs == {Part.PARSE}


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('severity = "note"', 'severty = "note"', "severty", "did you mean 'severity'?"),
        ('title = "Water is named"', "", "title", "missing; every rule has one"),
        ('title = "Water is named"', 'title = ""', "title", "empty"),
        ('severity = "note"', 'severity = "bad"', "severity", "'bad' is none of note, warning, error"),
        ('"https://www.nhs.uk"', '"a friend"', "references", "is not an https:// address"),
        ('good = ["Tea.", "Waterfall."]', 'good = ["Tea."]', "good", "at least 2 examples"),
        ('"Tea."', '"[[Tea]]."', "good, example 1", "a good one marks nothing"),
        ('"Drink [[water]]."', '"Drink water."', "bad, example 1", "a bad example marks"),
        ('by = "words"', 'by = "wrods"', "find.by", "'wrods' is none of words"),
        ('any = ["water"]', 'anny = ["water"]', "find.anny", "did you mean 'any'?"),
        ('any = ["water"]', "", "find.any", "missing"),
        ('[find]\nby = "words"\nany = ["water"]', "", "find", "missing"),
        ("expires = 2030-01-01", 'expires = "soon"', "expires", "must be a date"),
        ('bad = ["Drink', 'bad = [{text = "[[x]]", formt = "html"}, "Drink', "bad, example 1", "unknown key 'formt'"),
        (
            'bad = ["Drink',
            'bad = [{text = "[[x]]", beside = "[[y]]"}, "Drink',
            "bad, example 1",
            "((the related",
        ),
        ("[find]", "[find", "", "not TOML"),
    ],
)
def test_a_broken_rule_names_file_key_and_reason(tmp_path: Path, old: str, new: str, key: str, reason: str) -> None:
    assert old in TOML
    with pytest.raises(RuleFileError) as caught:
        load(tmp_path, TOML.replace(old, new))
    assert str(tmp_path / "water_named.toml") in str(caught.value)
    assert f"{key}: " in str(caught.value)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("def check(manuscript):", "def chek(manuscript):", "missing; a Python rule has a function check"),
        ("_OWN = 1", "OWN = 1", "unknown field"),
        ("_OWN = 1", "_OWN = 1 / 0", "raised ZeroDivisionError when loaded"),
    ],
)
def test_a_broken_python_rule_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(RuleFileError, match=reason):
        load(tmp_path, PYTHON.replace(old, new), "water_named.py")


def test_a_pack_needs_its_title(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "pack.toml").write_text('title = "Ours"\n', encoding="utf-8")
    with pytest.raises(RuleFileError, match="description: missing"):
        load_packs(tmp_path)


def test_every_shipped_rule_loads_and_has_its_own_name() -> None:
    ids = [rule.card.id for pack in load_packs() for rule in pack.rules]
    assert len(ids) == len(set(ids)) > 0
