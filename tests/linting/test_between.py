"""Articles of one run that disagree: four small ones as a person checks them, and what is compared with what."""

import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main
from healthlint.findings import Finding, Place, RuleCard, Scope, Severity, Waived
from healthlint.linting.between import compare_articles
from healthlint.linting.checker import Checker
from healthlint.linting.outcome import Statement
from healthlint.positions import Position
from healthlint.reports import FORMATS
from healthlint.rulebook import Rule
from healthlint.rulebook.fact import Amount, Choice, Fact

NUMBER = "contradictions/articles-disagree-on-a-number"
ARTICLES = {
    "gout.md": "# Gout\n\nLast reviewed: 3 March 2019\n\n## What is gout?\n\n"
    "An attack of gout usually lasts 6 to 8 weeks.\n",
    "joints.html": "<html><head><title>Joints</title></head><body><main><h1>Painful joints</h1>"
    "<p>An attack of gout usually lasts less than a week.</p></main></body></html>\n",
    "skin.md": "# Psoriasis\n\nPsoriasis is not contagious.\n\n## Treatment\n\nPsoriasis is contagious.\n",
    "work.md": "# Gout at work\n\nLast reviewed: 14 March 2026\n\nAn attack of gout usually lasts 3 to 5 days.\n",
}
MESSAGE = (
    "Here how long it lasts (gout) is “6 to 8 weeks”, but in work.md it is “3 to 5 days”; both without limits."
    " The page reviewed in March 2026 says that it is “3 to 5 days”."
)


@pytest.fixture
def folder(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The four articles, in the folder where the command runs, with a cache of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEALTHLINT_HOME", str(tmp_path_factory.mktemp("home")))
    for name, text in ARTICLES.items():
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are checked and not taken from the cache."""
    names: list[str] = []
    check_file = Checker.check_file

    def noted(checker: Checker, path: Path, plan: object) -> object:
        names.append(path.name)
        return check_file(checker, path, plan)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(Checker, "check_file", noted)
    return names


def check(*arguments: str) -> Result:
    options = ("--select", "contradictions/articles-*", "--fail-on", "warning")
    return CliRunner().invoke(main, ["check", *options, *arguments], catch_exceptions=False)


def report(*arguments: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(check("--format", "json", *arguments).stdout)
    return document


def places(finding: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["path"], one["excerpt"]) for one in (finding, *finding["related"])]


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    assert subprocess.run(["git", *identity, *arguments], check=False).returncode == 0


def test_one_finding_names_all_places_and_the_newer_page(folder: Path) -> None:
    [finding] = report(".", "--no-cache")["findings"]
    assert (NUMBER, "warning", MESSAGE) == (finding["rule"], finding["severity"], finding["message"])
    assert [
        ("gout.md", "6 to 8 weeks"),
        ("joints.html", "less than a week"),
        ("work.md", "3 to 5 days"),
    ] == places(finding)
    assert ["here it is “less than a week”", "here it is “3 to 5 days” (reviewed in March 2026)"] == [
        one["message"] for one in finding["related"]
    ]


def test_one_article_alone_is_compared_with_none(folder: Path) -> None:
    alone = report("gout.md", "--no-cache")
    assert ([], 0) == (alone["findings"], alone["coverage"]["rules"])
    assert 2 == report("gout.md", "skin.md", "--no-cache")["coverage"]["rules"]


def test_workers_and_the_cache_tell_the_same(folder: Path, checked: list[str]) -> None:
    plain = report(".", "--no-cache")
    assert plain == report(".", "--no-cache", "--jobs", "2")
    checked.clear()
    assert plain == report(".") == report(".")
    assert sorted(ARTICLES) == sorted(checked)


def test_an_article_that_did_not_change_is_compared_from_the_cache(folder: Path, checked: list[str]) -> None:
    report(".")
    checked.clear()
    Path("gout.md").write_text(ARTICLES["gout.md"].replace("6 to 8 weeks", "4 to 6 days"), encoding="utf-8")
    assert ([], ["gout.md"]) == (report(".")["findings"], checked)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_report_names_the_other_article(folder: Path, name: str) -> None:
    result = check(".", "--format", name, "--output", "report")
    text = Path("report").read_text(encoding="utf-8")
    assert 1 == result.exit_code
    assert ("work.md" in text, "joints.html" in text) == (True, True)


def test_an_allowance_in_either_article_lets_it_stand(folder: Path) -> None:
    for name in ("joints.html", "work.md"):
        Path(name).unlink()
    Path("diet.md").write_text("# Diet\n\nAn attack of gout usually lasts 3 to 5 days.\n", encoding="utf-8")
    allowed = f"<!-- healthlint-allow {NUMBER}: of untreated gout -->\n\nAn attack"
    for name in ("gout.md", "diet.md"):
        text = Path(name).read_text(encoding="utf-8")
        assert 1 == len(report(".")["findings"])
        Path(name).write_text(text.replace("An attack", allowed), encoding="utf-8")
        assert [] == report(".")["findings"]
        sarif = json.loads(check(".", "--format", "sarif").stdout)
        [result] = sarif["runs"][0]["results"]
        assert ("of untreated gout", name) == (
            result["suppressions"][0]["justification"],
            result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        )
        Path(name).write_text(text, encoding="utf-8")


def test_a_baseline_holds_it_back(folder: Path) -> None:
    Path("healthlint.toml").write_text('select = ["contradictions/articles-*"]\n', encoding="utf-8")
    CliRunner().invoke(main, ["baseline", "."], catch_exceptions=False)
    result = check(".", "--baseline", "healthlint-baseline.json")
    assert (0, "healthlint: 1 finding of the baseline not shown.\n") == (result.exit_code, result.stderr)
    alone = check("gout.md", "--baseline", "healthlint-baseline.json")
    assert "" == alone.stderr


def test_changes_are_compared_with_what_did_not_change(folder: Path, checked: list[str]) -> None:
    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Start")
    since = ("--changed-since", "HEAD", "--no-cache")
    assert ([], []) == (report(".", *since)["findings"], checked)
    Path("work.md").write_text(ARTICLES["work.md"].replace("3 to 5", "2 to 4"), encoding="utf-8")
    Path("broken.md").write_bytes(b"caf\xe9")
    git("add", "broken.md")
    git("commit", "--quiet", "--message", "Broken")
    told = report(".", *since)
    [finding] = told["findings"]
    # The changed article is the one to look at, though two others disagree with the page on gout.
    assert [("work.md", "2 to 4 days"), ("gout.md", "6 to 8 weeks"), ("joints.html", "less than a week")] == places(
        finding
    )
    assert ["work.md"] == [article["path"] for article in told["articles"]]
    assert ["broken.md"] == [
        part["what"] for part in told["coverage"]["not_checked"] if "not be compared" in part["why"]
    ]


def statement(path: str, value: Choice | Amount, says: str = "", **given: Any) -> Statement:
    place = Place(path, Position(0, 1, 1), Position(1, 1, 2), "x")
    finding = Finding(place, "p/r", Severity.WARNING, "", Scope.WORDS, path)
    allowed = given.pop("allowed", None)
    return Statement(Fact(("k",), value, says, **{"central": True, **given}), finding, (("subject", "it"),), allowed)


def compare(*statements: Statement) -> list[Finding | Waived]:
    card = RuleCard("p/r", "Title", "Why.", Severity.WARNING, ("https://example.org",))
    rule = Rule(card, "{subject} {here}, {there} in {page}.", lambda manuscript: (), (), ())
    return list(compare_articles(statements, {"p/r": rule}))


YES, NO = Choice("yes", ("no",)), Choice("no", ("yes",))


def test_the_odd_one_out_is_told_then_the_oldest_then_the_last() -> None:
    [odd] = compare(statement("a", YES, "can"), statement("b", NO, "cannot"), statement("c", NO, "cannot"))
    [old] = compare(
        statement("a", YES, day=date(2020, 1, 1), dated="reviewed in 2020"),
        statement("b", NO, "cannot", day=date(2024, 1, 1), dated="reviewed in 2024"),
    )
    [last] = compare(statement("a", YES), statement("b", NO))
    assert isinstance(odd, Finding)
    assert isinstance(old, Finding)
    assert isinstance(last, Finding)
    assert ["a", "a", "b"] == [one.place.path for one in (odd, old, last)]
    assert ["it can, cannot in b.", "it , cannot in b. The page reviewed in 2024 says that it cannot."] == [
        odd.message,
        old.message,
    ]
    assert ["b", "c"] == [one.place.path for one in odd.related]


@pytest.mark.parametrize(
    "statements",
    [
        (statement("a", YES), statement("b", YES)),
        (statement("a", YES), statement("a", NO)),
        # An article that is not at one with itself states nothing, and two that only mention a thing are not compared.
        (statement("a", YES), statement("b", NO), statement("b", YES)),
        (statement("a", YES, central=False), statement("b", NO, central=False)),
        (statement("a", YES), statement("b", Amount(1, 2, 1.3))),
    ],
)
def test_what_is_no_disagreement_is_let_be(statements: tuple[Statement, ...]) -> None:
    assert [] == compare(*statements)


@pytest.mark.parametrize(
    ("one", "other", "contradicts"),
    [
        (Amount(1, 2, 1.3), Amount(3, 4, 1.3), True),
        (Amount(1, 2, 1.3), Amount(2.5, 4, 1.3), False),
        (Amount(None, 2, 1.3), Amount(3, None, 1.3), True),
        (Amount(None, 2, 1.3), Amount(None, 9, 1.3), False),
        (Amount(None, 3, 1.1, is_limit=True), Amount(None, 4, 1.1, is_limit=True), True),
        (Amount(None, 3.9, 1.1, is_limit=True), Amount(None, 4, 1.1, is_limit=True), False),
    ],
)
def test_amounts_must_lie_apart(one: Amount, other: Amount, contradicts: bool) -> None:
    assert (contradicts, contradicts) == (one.contradicts(other), other.contradicts(one))


def test_a_rule_that_crashes_states_nothing(folder: Path) -> None:
    pack = Path("ours") / "house"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_text('title = "Ours"\ndescription = "Our own."\n', encoding="utf-8")
    source = Path(__file__).parents[2].joinpath("rules/contradictions/articles_disagree_on_a_class.py")
    crashing = source.read_text(encoding="utf-8") + "    raise ValueError(manuscript.read.path)\n"
    (pack / "crashing.py").write_text(crashing, encoding="utf-8")
    Path("healthlint.toml").write_text('rules = ["ours"]\n', encoding="utf-8")
    result = CliRunner().invoke(main, ["check", ".", "--select", "house", "--trust-rules", "--format", "json"])
    document = json.loads(result.stdout)
    assert (3, []) == (result.exit_code, document["findings"])
    assert ["gout.md", "joints.html", "skin.md", "work.md"] == [one["path"] for one in document["failures"]]
