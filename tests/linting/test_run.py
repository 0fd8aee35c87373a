import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from healthlint.findings import Report
from healthlint.linting import Cache, Run, Wishes, gather_files
from healthlint.linting.checker import Checker

BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n"
RULE = '''"""Water is named

Ours."""
from healthlint.rulebook import Hit, TextSpan
MESSAGE = "no"
SEVERITY = "error"
REFERENCES = ["https://www.nhs.uk"]
BAD = ["Drink [[water]].", "[[water]]"]
GOOD = ["Tea.", "Milk."]
def check(manuscript):
    for passage in manuscript.passages:
        if (at := passage.text.find("water")) >= 0:
            yield Hit.at(passage, TextSpan(at, at + 5))
'''


class Counting:
    """A run over one folder that counts the articles which are checked and not taken from the cache."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.checked: list[str] = []
        check = Checker.check_file

        def noted(checker: Checker, path: Path, plan: object) -> object:
            self.checked.append(path.name)
            return check(checker, path, plan)  # type: ignore[arg-type]  # passed on as it came

        patch.setattr(Checker, "check_file", noted)

    def run(self, cached: bool = True, **wishes: object) -> Report:
        self.checked.clear()
        cache = Cache(self.folder / ".cache") if cached else None
        chosen = Wishes(**{"select": ("debris",), "trust_rules": True, **wishes})  # type: ignore[arg-type]  # any of Wishes'
        return Run(chosen, cache=cache).check_files(gather_files([str(self.folder)]))


@pytest.fixture
def counting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Counting:
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "b.md").write_text("# Flu\n\nDrink water.\n", encoding="utf-8")
    return Counting(tmp_path, monkeypatch)


def own_rule(folder: Path, text: str) -> None:
    pack = folder / "ours" / "house"
    pack.mkdir(parents=True, exist_ok=True)
    (pack / "pack.toml").write_text('title = "Ours"\ndescription = "Our own."\n', encoding="utf-8")
    (pack / "no_water.py").write_text(text, encoding="utf-8")
    (folder / "healthlint.toml").write_text('rules = ["ours"]\n', encoding="utf-8")


def test_the_report_is_the_same_with_and_without_the_cache(counting: Counting) -> None:
    reports = [counting.run(cached=False), counting.run()]
    assert ["a.md", "b.md"] == counting.checked
    reports.append(counting.run())
    assert [] == counting.checked
    assert 1 == len(reports[0].findings)
    assert reports[0] == reports[1] == reports[2]


def test_grammar_and_its_coverage_are_the_same_from_the_cache(counting: Counting) -> None:
    (counting.folder / "c.md").write_text("# Aching\n\nThe nurse will advice you.\n", encoding="utf-8")
    chosen = ("grammar",)
    first = counting.run(select=chosen)
    assert first == counting.run(select=chosen)
    assert [] == counting.checked
    assert isinstance(first.coverage.engines["harper"], str)
    # An article whose rules ask for no engine does not claim that one ran.
    assert {"harper": None, "languagetool": None} == dict(counting.run().coverage.engines)


def test_only_what_changed_is_checked_again(counting: Counting) -> None:
    counting.run()
    (counting.folder / "b.md").write_text("# Flu\n\nDear [INSERT NAME].\n", encoding="utf-8")
    assert 2 == len(counting.run().findings)
    assert ["b.md"] == counting.checked


def test_other_settings_are_other_results(counting: Counting) -> None:
    counting.run()
    (counting.folder / "healthlint.toml").write_text('[severity]\ndebris = "note"\n', encoding="utf-8")
    assert ["note"] == [finding.severity for finding in counting.run().findings]
    assert ["a.md", "b.md"] == counting.checked
    (counting.folder / "healthlint.toml").unlink()
    counting.run()
    assert [] == counting.checked


def test_a_changed_rule_is_another_result(counting: Counting) -> None:
    own_rule(counting.folder, RULE)
    assert 2 == len(counting.run(select=("house",)).findings)
    own_rule(counting.folder, RULE.replace('"water"', '"Drink"'))
    assert ["Drink"] == [finding.place.excerpt for finding in counting.run(select=("house",)).findings]


def test_words_of_a_vocabulary_are_part_of_the_key(counting: Counting) -> None:
    (counting.folder / "b.md").write_text(
        "# Flu\n\nTake Zorbliq for the flu.\n\nThe zorblik helps.\n", encoding="utf-8"
    )
    (counting.folder / "healthlint.toml").write_text('[grammar]\nvocabulary = "words.dic"\n', encoding="utf-8")
    words = counting.folder / "words.dic"
    words.write_text("Zorbliq\n", encoding="utf-8")
    before = counting.run(select=("grammar/spelling",))
    words.write_text("Zorbliq\nzorblik\n", encoding="utf-8")
    after = counting.run(select=("grammar/spelling",))
    assert ["zorblik"] == [finding.place.excerpt for finding in before.findings]
    assert () == after.findings


def test_failures_are_never_kept(counting: Counting) -> None:
    (counting.folder / "latin.md").write_bytes(b"caf\xe9")
    own_rule(
        counting.folder,
        RULE.replace("    for passage", "    if 'Flu' in manuscript.read.source: 1 / 0\n    for passage"),
    )
    for _ in range(2):
        report = counting.run(select=("house",))
        assert ["b.md", "latin.md"] == [Path(failure.path).name for failure in report.failures]
    assert ["b.md", "latin.md"] == counting.checked


def test_a_result_that_hangs_on_the_day_holds_for_that_day(counting: Counting) -> None:
    (counting.folder / "b.md").write_text("---\nreviewed: 2020-01-01\n---\n\n# Flu\n\nDrink.\n", encoding="utf-8")
    chosen = ("debris", "missing/date-in-the-future")
    counting.run(select=chosen, today=date(2019, 1, 1))
    report = counting.run(select=chosen, today=date(2021, 1, 1))
    assert ["b.md"] == counting.checked
    assert ["debris/template-placeholder"] == [finding.rule for finding in report.findings]


def test_a_broken_entry_is_checked_again(counting: Counting) -> None:
    first = counting.run()
    path = counting.folder / ".cache" / "results.sqlite3"
    path.write_bytes(b"\0" * path.stat().st_size)
    assert first == counting.run()
    assert ["a.md", "b.md"] == counting.checked


def test_an_unchanged_run_imports_neither_spacy_nor_rules(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    code = "import sys; from healthlint.cli import main\n"
    code += "try: main.main(['check', 'a.md', '--select', 'debris'])\n"
    code += "except SystemExit as end: print('exit', end.code)\n"
    code += "heavy = {'spacy', 'numpy', 'harper', 'docx', 'textstat', 'pyphen', 'thinc'} & set(sys.modules)\n"
    code += "print(sorted(heavy), [name for name in sys.modules if name.startswith('healthlint_rules')])"
    environment = {**os.environ, "HEALTHLINT_HOME": str(tmp_path / "home")}
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert outputs[0].splitlines()[:-1] == outputs[1].splitlines()[:-1]
    assert [b"exit 1", b"[] []"] == outputs[1].splitlines()[-2:]
