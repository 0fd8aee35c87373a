"""`healthlint annotate`, and its comments as LibreOffice sees them."""

import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from click.testing import CliRunner, Result

from healthlint.cli import main

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
INSTALL = "apt-get install --yes --no-install-recommends libreoffice-writer"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["annotate", *arguments], catch_exceptions=False)


@pytest.fixture(scope="module")
def office() -> str:
    """LibreOffice Writer; as root it is installed where it is lacking."""
    if shutil.which("soffice") is None:
        for command in ("apt-get update", INSTALL):
            done = subprocess.run(command.split(), capture_output=True, text=True, check=False)
            if done.returncode:
                pytest.fail(
                    f"the comments are looked at in LibreOffice: run `{INSTALL}` as root ({done.stderr[-300:]})"
                )
    found = shutil.which("soffice")
    assert found is not None
    return found


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("healthlint.toml").write_text('select = ["debris", "contradictions/wrong-scale"]\n', encoding="utf-8")
    document = docx.Document()
    document.add_heading("Back pain", 1)
    paragraph = document.add_paragraph("Dear [INS")
    paragraph.add_run("ERT NA").bold = True
    paragraph.add_run("ME], rest.")
    document.add_paragraph("Back pain is divided based on its duration: mild and chronic.")
    document.save("pain.docx")
    return Path("pain.docx")


def comments_in_office(office: str, copy: Path) -> dict[str, tuple[str, str]]:
    """What LibreOffice makes of a file's comments: by the words that each stands at, its author and text."""
    profile = copy.parent / "profile"
    command = [
        office,
        f"-env:UserInstallation={profile.absolute().as_uri()}",
        "--headless",
        "--convert-to",
        "odt",
        copy,
    ]
    done = subprocess.run(command, cwd=copy.parent, capture_output=True, text=True, check=False, timeout=180)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(copy.with_suffix(".odt")) as archive:
        body = ElementTree.fromstring(archive.read("content.xml"))
    told: dict[str, tuple[str, str]] = {}
    words: dict[str, str] = {}
    begun: set[str] = set()

    def walk(element: ElementTree.Element) -> None:
        name = element.get(f"{OFFICE}name", "")
        if element.tag == f"{OFFICE}annotation":
            begun.add(name)
            words[name] = ""
            lines = ("".join(line.itertext()) for line in element.iter(f"{TEXT}p"))
            told[name] = (element.findtext(CREATOR, ""), "\n".join(lines))
        elif element.tag == f"{OFFICE}annotation-end":
            begun.discard(name)
        else:
            add(element.text)
            for inner in element:
                walk(inner)
                add(inner.tail)

    def add(text: str | None) -> None:
        for name in begun:
            words[name] += text or ""

    walk(body)
    return {words[name]: said for name, said in told.items()}


def test_libreoffice_shows_each_comment_at_its_words(office: str, article: Path) -> None:
    before = article.read_bytes()
    result = run("pain.docx", "-o", "copy.docx")
    assert (0, "copy.docx: 2 findings in 3 comments.\n") == (result.exit_code, result.stdout)
    assert before == article.read_bytes()
    comments = comments_in_office(office, Path("copy.docx"))
    assert {"[INSERT NAME]", "mild", "duration"} == set(comments)
    assert {"healthlint"} == {author for author, _ in comments.values()}
    said = comments["mild"][1]
    assert "(error: contradictions/wrong-scale)" in said
    assert "\nWhy: " in said
    assert "\nSource: https://" in said
    assert "See “mild”" in comments["duration"][1]
    assert "debris/template-placeholder" in comments["[INSERT NAME]"][1]


def test_the_copy_stands_beside_the_article(article: Path) -> None:
    assert 0 == run("pain.docx").exit_code
    assert ["healthlint.toml", "pain.docx", "pain.healthlint.docx"] == sorted(path.name for path in Path().iterdir())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["pain.docx", "-o", "./pain.docx"], "must have another name"),
        (["missing.docx"], "no such file"),
        (["pain.md"], "is no .docx file"),
        (["pain.docx", "-o", "no/such/folder.docx"], "cannot be written to no/such/folder.docx"),
    ],
)
def test_wrong_use_is_said_and_nothing_written(article: Path, arguments: list[str], said: str) -> None:
    before = article.read_bytes()
    result = run(*arguments)
    assert (2, True) == (result.exit_code, said in result.stderr)
    assert before == article.read_bytes()
    assert ["healthlint.toml", "pain.docx"] == sorted(path.name for path in Path().iterdir())


def test_what_is_no_word_file_is_not_checked(article: Path) -> None:
    article.write_bytes(b"not a zip archive")
    result = run("pain.docx")
    assert (3, True) == (result.exit_code, "pain.docx: not a Word file" in result.stderr)
