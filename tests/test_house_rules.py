"""The promises of ARCHITECTURE.md that a look at the tree can check."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 300
FOLDERS = ("src", "rules", "tests", "training", "benchmarks", "vocabulary", "corpus", "scripts")
PYTHON = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("**/*.py"))
RULE_FILES = sorted(path for path in (ROOT / "rules").glob("*/*") if path.suffix in (".py", ".toml"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [*PYTHON, *(file for file in RULE_FILES if file.suffix == ".toml")], ids=name)
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", [path for path in PYTHON if "tests" not in path.parts], ids=name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", [path for path in RULE_FILES if path.suffix == ".py"], ids=name)
def test_rule_files_stand_on_the_layers_below_the_linter(path: Path) -> None:
    allowed = {"rulebook", "claims", "readability", "grammar", "language", "reading", "findings", "positions"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    own = {module.split(".")[1] for module in imported if module.startswith("healthlint.")}
    assert own <= allowed


def test_every_pack_has_its_title() -> None:
    folders = {path.parent for path in RULE_FILES}
    assert folders == {folder for folder in folders if (folder / "pack.toml").is_file()}
