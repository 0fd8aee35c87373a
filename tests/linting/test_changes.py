import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from healthlint.findings import Finding, Report
from healthlint.linting import Run, Wishes, find_settings, gather_files
from healthlint.linting.changes import ChangesError, find_changes

OLD = "# Cold\n\nDear [INSERT NAME], rest.\n\nDrink water.\n"
NO_THANKS = '''"""Nobody is thanked

Ours."""
from healthlint.rulebook import Hit
MESSAGE = "Thank somebody."
SEVERITY = "error"
REFERENCES = ["https://www.nhs.uk"]
BAD = ["# [[Cold]]\\n\\nTea.", "# [[Flu]]\\n\\nTea."]
GOOD = ["# Cold\\n\\nThanks.", "# Flu\\n\\nThanks."]
def check(manuscript):
    if "Thanks" not in manuscript.read.source:
        yield Hit.of_article()
'''


class Repository:
    """A git repository with articles, and a check of what changed in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str) -> str:
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run(["git", *identity, *arguments], cwd=self.folder, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def commit(self, name: str, text: str) -> Path:
        path = self.write(name, text)
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--message", "An article")
        return path

    def found(self, path: Path, ref: str = "HEAD", select: tuple[str, ...] = ("debris",)) -> list[tuple[int, str]]:
        run = Run(Wishes(select=select, trust_rules=True))
        report: Report = run.check_files(gather_files([str(path)]))

        def before(path: Path, content: bytes) -> Iterable[Finding]:
            return run.check_text(path, content, find_settings(path.parent)).findings

        kept = find_changes(ref, [path]).keep(report, before)
        return [(finding.place.start.line, finding.place.excerpt) for finding in kept.findings]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_only_findings_on_changed_lines_count(repository: Repository) -> None:
    path = repository.commit("a.md", OLD)
    assert [] == repository.found(path)
    assert path not in find_changes("HEAD", [path])
    repository.write("a.md", "Intro.\n\n" + OLD + "\nRing [INSERT PHONE].\n")
    assert path in find_changes("HEAD", [path])
    assert [(9, "[INSERT PHONE]")] == repository.found(path)


@pytest.mark.parametrize("name", ['a "quoted" näme.md', "-rf.md", "new\nline.md", ":(top)*.md", "tab\there.md"])
def test_any_file_name_will_do(repository: Repository, name: str) -> None:
    path = repository.commit(name, OLD)
    repository.write(name, OLD + "\nRing [INSERT PHONE].\n")
    assert [(7, "[INSERT PHONE]")] == repository.found(path)


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_lines_are_those_of_git(repository: Repository, end: str) -> None:
    path = repository.commit("a.txt", f"Cold\rDear [INSERT NAME]{end}{end}Rest.{end}")
    repository.write("a.txt", f"Cold\rDear [INSERT NAME]{end}{end}Ring [INSERT PHONE].{end}")
    assert ["[INSERT PHONE]"] == [excerpt for _, excerpt in repository.found(path)]


def test_a_file_that_git_does_not_know_is_new(repository: Repository) -> None:
    repository.commit(".gitignore", "drafts/\n")
    assert [(3, "[INSERT NAME]")] == repository.found(repository.write("a.md", OLD))
    assert [(3, "[INSERT NAME]")] == repository.found(repository.write("drafts/a.md", OLD))
    repository.git("add", "a.md")
    assert [(3, "[INSERT NAME]")] == repository.found(repository.folder / "a.md")


def test_a_file_that_was_renamed_is_not_new(repository: Repository) -> None:
    text = OLD + "\n".join(f"\nStep {number} of the way to better health." for number in range(20)) + "\n"
    repository.commit("a.md", text)
    repository.git("mv", "a.md", "b.md")
    path = repository.folder / "b.md"
    assert path not in find_changes("HEAD", [path])
    repository.write("b.md", text + "\nRing [INSERT PHONE].\n")
    assert ["[INSERT PHONE]"] == [excerpt for _, excerpt in repository.found(path)]


def test_a_branch_is_compared_from_where_it_parted(repository: Repository) -> None:
    path = repository.commit("a.md", OLD)
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit("a.md", OLD + "\nRing [INSERT PHONE].\n")
    repository.git("switch", "--quiet", "main")
    repository.commit("a.md", OLD.replace("[INSERT NAME]", "reader"))
    repository.git("switch", "--quiet", "work")
    assert [(7, "[INSERT PHONE]")] == repository.found(path, "main")


def test_lines_beside_deleted_ones_count(repository: Repository) -> None:
    path = repository.commit("a.md", "# Cold\n\nDo not write to\n[INSERT NAME] about it.\n")
    repository.write("a.md", "# Cold\n\n[INSERT NAME] about it.\n")
    assert ["[INSERT NAME]"] == [excerpt for _, excerpt in repository.found(path)]


def test_either_place_of_a_contradiction_is_enough(repository: Repository) -> None:
    text = (
        "# Pain\n\nBack pain is divided based on\nits duration\n– mild and chronic.\n\nRest.\n\nAcute back pain ends.\n"
    )
    rule, found = ("contradictions/wrong-scale",), [(5, "mild")]
    for before, after, expected in (
        ("its duration", "how long it lasts", found),
        ("mild and", "mild or", found),
        ("Acute back pain", "Severe back pain", found),
        ("Rest.", "Ice.", []),
    ):
        path = repository.commit("a.md", text.replace(before, after))
        repository.write("a.md", text)
        assert expected == repository.found(path, select=rule)


def test_a_finding_about_the_article_counts_where_the_change_made_it(repository: Repository) -> None:
    pack = repository.folder / "ours" / "house"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_text('title = "Ours"\ndescription = "Our own."\n', encoding="utf-8")
    (pack / "no_thanks.py").write_text(NO_THANKS, encoding="utf-8")
    (repository.folder / "healthlint.toml").write_text('rules = ["ours"]\n', encoding="utf-8")
    path = repository.commit("a.md", "# Cold\n\nDrink water.\n\nThanks.\n")
    house = ("house",)
    assert [] == repository.found(path, select=house)
    repository.write("a.md", "# Cold\n\nDrink water.\n")
    assert [(1, "Cold")] == repository.found(path, select=house)
    repository.commit("a.md", "# Cold\n\nDrink water.\n")
    repository.write("a.md", "# A cold\n\nDrink warm water.\n")
    assert [] == repository.found(path, select=house)
    assert [(1, "Flu")] == repository.found(repository.write("b.md", "# Flu\n\nRest.\n"), select=house)


def test_a_hook_of_another_repository_does_not_mislead(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    path = repository.commit("a.md", OLD)
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    assert path not in find_changes("HEAD", [path])


def test_without_a_repository_or_the_commit_the_cure_is_named(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = repository.commit("a.md", OLD)
    for ref in ("no-such-branch", "--output=x", ""):
        with pytest.raises(ChangesError, match=r"has no commit.*git fetch"):
            find_changes(ref, [path])
    outside = tmp_path_factory.mktemp("outside") / "a.md"
    outside.write_text(OLD, encoding="utf-8")
    with pytest.raises(ChangesError, match="is in no git repository"):
        find_changes("HEAD", [outside])
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ChangesError, match="install it"):
        find_changes("HEAD", [path])
