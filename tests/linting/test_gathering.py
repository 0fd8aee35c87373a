import os
import subprocess
from pathlib import Path

import pytest

from healthlint.linting import NoSuchPathError, gather_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A\n", encoding="utf-8")


def names(folder: Path, *paths: str) -> list[str]:
    gathered = gather_files([str(folder / path) for path in paths])
    return [path.relative_to(folder).as_posix() for path, _ in gathered.files]


def test_folders_are_searched_for_articles_of_every_format(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "b/c.html", "b/d.txt", "e.docx", "f.py", "node_modules/g.md")
    assert names(tmp_path, ".") == ["a.md", "b/c.html", "b/d.txt", "e.docx"]


def test_globs_are_expanded(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "b/c.md", "b/d.html")
    assert names(tmp_path, "**/*.md") == ["a.md", "b/c.md"]


def test_what_git_ignores_is_left_out_of_folders_but_not_when_named(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    make(tmp_path, "a.md", "build/b.md", "sub/c.md", "sub/keep.md")
    (tmp_path / ".gitignore").write_text("build/\n", encoding="utf-8")
    (tmp_path / "sub" / ".gitignore").write_text("*.md\n!keep.md\n", encoding="utf-8")
    assert names(tmp_path, ".") == ["a.md", "sub/keep.md"]
    assert names(tmp_path, "build/b.md") == ["build/b.md"]


def test_excluded_files_are_left_out_and_said_when_named(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "drafts/b.md")
    (tmp_path / "healthlint.toml").write_text('exclude = ["drafts/"]', encoding="utf-8")
    assert names(tmp_path, ".") == ["a.md"]
    gathered = gather_files([str(tmp_path / "drafts" / "b.md")])
    assert gathered.files == ()
    assert [(one.what, "excluded by" in one.why) for one in gathered.excluded] == [
        (str(tmp_path / "drafts/b.md"), True)
    ]


def test_a_circle_of_links_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.md").symlink_to(tmp_path / "self.md")
    assert names(tmp_path, ".") == ["a.md", "self.md"]


def test_a_folder_that_cannot_be_entered_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.md", "locked/b.md")
    scandir = os.scandir

    def refuse(path: str) -> object:
        """Root may enter any folder, so the refusal itself is played."""
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    gathered = gather_files([str(tmp_path)])
    assert [path.name for path, _ in gathered.files] == ["a.md"]
    assert [failure.problem for failure in gathered.failures] == ["folder cannot be read: Permission denied"]


@pytest.mark.parametrize("path", ["missing.md", "*.rst", "empty"])
def test_a_path_without_articles_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoSuchPathError, match=path.replace("*", r"\*")):
        names(tmp_path, path)
