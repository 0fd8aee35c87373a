import json
import stat
import subprocess
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main
from healthlint.linting import fixing
from healthlint.linting.checker import Checker

BAD = "# Cold\n\nDear [INSERT NAME], drink water.\n"
FIXABLE = "# Cold\n\nShe has a good advises.\n\nTake 5.0 mg.\n"
RULE = '''"""Advises is a verb

Ours."""
from healthlint.rulebook import Hit, TextSpan
MESSAGE = "no"
SEVERITY = "warning"
SAFE_FIX = {safe}
REFERENCES = ["https://www.nhs.uk"]
BAD = ["Good [[advises -> advice]].", "[[5.0 -> 5]] mg"]
GOOD = ["Tea.", "Milk."]
def check(manuscript):
    for passage in manuscript.passages:
        for words, better in (("advises", "advice"), ("5.0", "5")):
            if (at := passage.text.find(words)) >= 0:
                yield Hit.at(passage, TextSpan(at, at + len(words)), replacement=better)
'''


def run(*arguments: str, **options: object) -> Result:
    return CliRunner().invoke(main, [*arguments], catch_exceptions=False, **options)  # type: ignore[arg-type]  # any of invoke's


def check(*arguments: str) -> Result:
    return run("check", "--trust-rules", "--fail-on", "note", *arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Articles and a rule whose fix is safe, in a git repository."""
    monkeypatch.chdir(tmp_path)
    own_rule(safe=True)
    Path("healthlint.toml").write_text('select = ["debris", "house"]\nrules = ["ours"]\n', encoding="utf-8")
    Path("bad.md").write_text(BAD, encoding="utf-8")
    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Start")
    return tmp_path


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    assert subprocess.run(["git", *identity, *arguments], check=False).returncode == 0


def own_rule(*, safe: bool) -> None:
    pack = Path("ours") / "house"
    pack.mkdir(parents=True, exist_ok=True)
    (pack / "pack.toml").write_text('title = "Ours"\ndescription = "Our own."\n', encoding="utf-8")
    (pack / "no_advises.py").write_text(RULE.replace("{safe}", str(safe)), encoding="utf-8")


def excerpts(result: Result) -> list[str]:
    return [finding["excerpt"] for finding in json.loads(result.stdout)["findings"]]


def test_a_baseline_lets_old_findings_be_and_new_ones_through(folder: Path) -> None:
    made = run("baseline", ".", "--trust-rules")
    assert (0, True) == (made.exit_code, "1 findings accepted (1 added, 0 forgotten)" in made.stdout)
    accepted = ["--baseline", "healthlint-baseline.json", "--format", "json"]
    assert 0 == check(".", *accepted).exit_code
    Path("bad.md").write_text("# Cold\n\nRing [INSERT PHONE].\n\nDear [INSERT NAME], drink tea.\n", encoding="utf-8")
    result = check(".", *accepted)
    assert (1, ["[INSERT PHONE]"]) == (result.exit_code, excerpts(result))
    assert "healthlint: 1 finding of the baseline not shown.\n" == result.stderr


def test_the_baseline_of_the_settings_holds_and_mended_findings_are_progress(folder: Path) -> None:
    with Path("healthlint.toml").open("a", encoding="utf-8") as file:
        file.write('baseline = "known.json"\n')
    assert 2 == check(".").exit_code
    assert 0 == run("baseline", ".", "--trust-rules").exit_code
    Path("bad.md").write_text("# Cold\n\nDrink water.\n", encoding="utf-8")
    result = check(".")
    assert 0 == result.exit_code
    assert "1 finding of it mended" in result.stderr
    pruned = run("baseline", ".", "--prune", "--trust-rules")
    assert "0 findings accepted (0 added, 1 forgotten)" in pruned.stdout
    assert "" == check(".").stderr


def test_prune_accepts_nothing_new_and_needs_a_baseline(folder: Path) -> None:
    result = run("baseline", ".", "--prune", "--trust-rules")
    assert (2, True) == (result.exit_code, "healthlint baseline" in result.stderr)
    Path("good.md").write_text("# Cold\n\nRest.\n", encoding="utf-8")
    assert 0 == run("baseline", "good.md", "--trust-rules").exit_code
    assert 0 == run("baseline", ".", "--prune", "--trust-rules").exit_code
    assert 1 == check(".", "--baseline", "healthlint-baseline.json").exit_code


def test_a_baseline_of_what_could_be_read_says_what_could_not(folder: Path) -> None:
    Path("latin.md").write_bytes(b"caf\xe9")
    result = run("baseline", ".", "--trust-rules")
    assert (3, "latin.md: not UTF-8 at byte 3; save it as UTF-8\n") == (result.exit_code, result.stderr)
    assert 1 == len(json.loads(Path("healthlint-baseline.json").read_text(encoding="utf-8"))["findings"])


def test_only_changed_files_are_checked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []
    check_file = Checker.check_file

    def noted(checker: Checker, path: Path, plan: object) -> object:
        checked.append(path.name)
        return check_file(checker, path, plan)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(Checker, "check_file", noted)
    assert 0 == check(".", "--changed-since", "HEAD", "--no-cache").exit_code
    Path("new.md").write_text(BAD, encoding="utf-8")
    result = check(".", "--changed-since", "HEAD", "--no-cache", "--format", "json")
    assert (1, ["[INSERT NAME]"], ["new.md"]) == (result.exit_code, excerpts(result), checked)
    unknown = check(".", "--changed-since", "no-such-branch")
    assert (2, True) == (unknown.exit_code, "has no commit 'no-such-branch'" in unknown.stderr)


def test_fix_writes_what_is_safe_and_reports_the_rest(folder: Path) -> None:
    path = Path("fixable.md")
    path.write_text(FIXABLE, encoding="utf-8")
    path.chmod(0o640)
    result = check("fixable.md", "--fix", "--format", "json")
    assert FIXABLE.replace("advises", "advice") == path.read_text(encoding="utf-8")
    assert 0o640 == stat.S_IMODE(path.stat().st_mode)
    assert (1, ["5.0"]) == (result.exit_code, excerpts(result))
    assert "fixable.md:5:6: house/no-advises not fixed: that would change a number" in result.stderr
    assert "fixed 1 place in fixable.md" in result.stderr
    assert "fixed" not in check("fixable.md", "--fix").stderr.replace("not fixed", "")


def test_unsafe_fixes_are_for_those_who_ask(folder: Path) -> None:
    own_rule(safe=False)
    path = Path("fixable.md")
    path.write_text(FIXABLE, encoding="utf-8")
    assert "fixed" not in check("fixable.md", "--fix").stderr
    assert FIXABLE == path.read_text(encoding="utf-8")
    check("fixable.md", "--fix", "--unsafe")
    assert FIXABLE.replace("advises", "advice") == path.read_text(encoding="utf-8")
    assert 2 == check("fixable.md", "--unsafe").exit_code


@pytest.mark.parametrize("end", ["\n", "", "\r\n"])
def test_a_diff_is_what_git_would_apply_and_writes_nothing(folder: Path, end: str) -> None:
    text = FIXABLE.replace("\n", end or "\n").removesuffix("" if end else "\n")
    path = Path("fixable.md")
    path.write_text(text, encoding="utf-8", newline="")
    result = check("fixable.md", "--diff")
    assert 1 == result.exit_code
    assert text == path.read_bytes().decode()
    Path("fix.patch").write_bytes(result.stdout_bytes)
    git("apply", "fix.patch")
    assert text.replace("advises", "advice") == path.read_bytes().decode()


def test_accepted_and_unchanged_places_are_not_fixed(folder: Path) -> None:
    path = Path("fixable.md")
    path.write_text(FIXABLE, encoding="utf-8")
    git("add", "fixable.md")
    git("commit", "--quiet", "--message", "More")
    path.write_text(FIXABLE + "\nYour advises helps.\n", encoding="utf-8")
    check("fixable.md", "--fix", "--changed-since", "HEAD")
    assert FIXABLE + "\nYour advice helps.\n" == path.read_text(encoding="utf-8")


def test_a_file_that_changed_meanwhile_is_not_fixed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("fixable.md")
    path.write_text(FIXABLE, encoding="utf-8")
    is_like = fixing._is_like

    def edited(*arguments: object) -> bool:
        path.write_text(FIXABLE + "More.\n", encoding="utf-8")
        return is_like(*arguments)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(fixing, "_is_like", edited)
    result = check("fixable.md", "--fix", "--format", "json")
    assert 3 == result.exit_code
    assert ["not fixed: changed since it was checked; run again"] == [
        failure["problem"] for failure in json.loads(result.stdout)["failures"]
    ]
    assert FIXABLE + "More.\n" == path.read_text(encoding="utf-8")


def test_a_word_file_is_refused_with_the_reason(folder: Path) -> None:
    document = docx.Document()
    document.add_paragraph("She has a good advises.")
    document.save("note.docx")
    before = Path("note.docx").read_bytes()
    result = check("note.docx", "--fix", "--format", "json")
    (failure,) = json.loads(result.stdout)["failures"]
    assert (3, "note.docx", True) == (result.exit_code, failure["path"], "healthlint annotate" in failure["problem"])
    assert ["advises"] == excerpts(result)
    assert before == Path("note.docx").read_bytes()


def test_the_trend_says_how_grades_moved(folder: Path) -> None:
    path = Path("bad.md")
    sentence = "Drink water and rest well until the fever goes. "
    path.write_text(f"# Cold\n\n{sentence * 30}\n", encoding="utf-8")
    assert "" == check("bad.md", "--trend", "trend.json").stderr
    before = Path("trend.json").read_bytes()
    assert "" == check("bad.md", "--trend", "trend.json").stderr
    assert before == Path("trend.json").read_bytes()
    harder = "Adequate hydration accompanies appropriate recuperation following uncomplicated infections. "
    path.write_text(f"# Cold\n\n{sentence * 30}\n\n{harder * 10}\n", encoding="utf-8")
    said = check("bad.md", "--trend", "trend.json").stderr
    assert said.startswith("healthlint: bad.md: grade rose from ")
    assert 2 == len(json.loads(Path("trend.json").read_text(encoding="utf-8"))["articles"]["bad.md"])


def test_what_needs_files_refuses_standard_input(folder: Path) -> None:
    for option in (["--fix"], ["--diff"], ["--changed-since", "HEAD"], ["--trend", "t.json"]):
        arguments = ["check", "-", "--stdin-filename", "a.md", "--trust-rules", *option]
        assert 2 == run(*arguments, input=BAD).exit_code
    run("baseline", "bad.md", "--trust-rules")
    accepted = ["--baseline", "healthlint-baseline.json"]
    assert 0 == run("check", "-", "--stdin-filename", "bad.md", "--trust-rules", *accepted, input=BAD).exit_code


@pytest.mark.parametrize("option", ["--baseline", "--trend"])
def test_a_broken_file_is_wrong_use(folder: Path, option: str) -> None:
    Path("broken.json").write_text("<<<<<<< ours\n", encoding="utf-8")
    result = check("bad.md", option, "broken.json")
    assert (2, True) == (result.exit_code, "is broken" in result.stderr)
    assert "<<<<<<< ours\n" == Path("broken.json").read_text(encoding="utf-8")
