import asyncio
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from .editor import Desk, Editor, capabilities, codes, started

CURE = "# Colds\n\nGinger tea cures arthritis for good.\n"
TWO_SIDES = "# Tablets\n\nTake the tablets with food.\n\nTake the tablets on an empty stomach.\n"
PLACEHOLDER = "# Colds\n\nDear [INSERT NAME], drink water.\n"
CALM = "# Colds\n\nDrink water and rest.\n"


def run(session: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(session, 240))


def span(text: str, words: str, encoding: str = "utf-16") -> types.Range:
    """Where words stand in a text, on one line, in the units of an encoding."""
    start = text.index(words)
    before = text[:start].rpartition("\n")[2]
    line = text[:start].count("\n")
    units = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]

    def count(stretch: str) -> int:
        return len(stretch.encode(units[0])) // units[1]

    return types.Range(
        types.Position(line, count(before)), types.Position(line, count(before) + count(words.partition("\n")[0]))
    )


def test_a_document_is_checked_when_opened_changed_saved_and_cleared_when_closed(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        uri = (root / "an article.md").as_uri()
        (found,) = await editor.check(uri, CURE)
        assert "evidence/promised-cure" == found.code
        assert span(CURE, "cures arthritis for good") == found.range
        assert types.DiagnosticSeverity.Error == found.severity
        assert "healthlint" == found.source
        assert found.code_description is not None
        assert found.code_description.href.startswith("https://")
        assert [] == await editor.diagnostics(uri, editor.change(uri, CALM))
        del editor.published[uri]
        identifier = types.TextDocumentIdentifier(uri)
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(identifier))
        await editor.until(lambda: uri in editor.published)
        await editor.diagnostics(uri, editor.change(uri, CURE))
        editor.close(uri)
        await editor.until(lambda: editor.published[uri].version is None)
        assert [] == list(editor.published[uri].diagnostics)

    desk.run(session())


def test_a_contradiction_shows_both_places(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        uri = (root / "a.md").as_uri()
        (found,) = await editor.check(uri, TWO_SIDES)
        assert str(found.code).startswith("contradictions/")
        assert found.related_information is not None
        (related,) = found.related_information
        assert uri == related.location.uri
        assert {2, 4} == {found.range.start.line, related.location.range.start.line}

    desk.run(session())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_positions_are_in_the_units_that_were_agreed_on(root: Path, encoding: str) -> None:
    # An emoji of four code points, a letter with a combining mark, and a line separator that ends no line.
    text = "# Colds\n\n👩🏽‍⚕️ says: cafe\u0301\u2028and ginger tea cures arthritis for good.\n"

    async def session() -> None:
        async with started(root, capabilities(encodings=[encoding])) as editor:
            assert encoding == editor.encoding
            uri = (root / "a.md").as_uri()
            (found,) = await editor.check(uri, text)
            assert span(text, "cures arthritis for good", encoding) == found.range
            inside = found.range.end
            assert await editor.hover(uri, inside.line, inside.character) is not None
            assert await editor.hover(uri, inside.line, inside.character + 1) is None

    run(session())


def test_a_client_that_can_do_nothing_counts_in_utf_16_and_reads_of_the_other_place(root: Path) -> None:
    async def session() -> None:
        async with started(root, capabilities(plain=True)) as editor:
            assert "utf-16" == editor.encoding
            text = f"# Colds\n\n🤒🤒 {CURE.splitlines()[2]}\n"
            (found,) = await editor.check((root / "a.md").as_uri(), text)
            assert span(text, "cures arthritis for good", "utf-16") == found.range
            (found,) = await editor.check((root / "b.md").as_uri(), TWO_SIDES)
            assert not found.related_information
            assert "\n" in found.message
            assert "line 3" in found.message
            assert [] == editor.registered

    run(session())


def test_hover_shows_the_page_of_the_rule(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        uri = (root / "a.md").as_uri()
        (found,) = await editor.check(uri, CURE)
        hover = await editor.hover(uri, 2, found.range.start.character + 1)
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert types.MarkupKind.Markdown == hover.contents.kind
        assert found.message in hover.contents.value
        assert "`evidence/promised-cure`" in hover.contents.value
        assert "## Sources" in hover.contents.value
        assert await editor.hover(uri, 0, 3) is None

    desk.run(session())


def test_only_the_last_of_quick_changes_is_checked(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        uri = (root / "a.md").as_uri()
        await editor.check(uri, CALM)
        before = editor.publications
        for number in range(20):
            last = editor.change(uri, f"{CALM}\n{number} cups.\n")
        last = editor.change(uri, CURE)
        assert ["evidence/promised-cure"] == codes(await editor.diagnostics(uri, last))
        assert before + 1 == editor.publications

    desk.run(session())


def test_the_server_answers_while_it_checks(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        calm, long = (root / "calm.md").as_uri(), (root / "long.md").as_uri()
        await editor.check(calm, CALM)
        sentence = "Drink some water every hour, and rest for as long as you feel that you need to.\n\n"
        version = editor.open(long, "# Long\n\n" + sentence * 400)
        await asyncio.sleep(0.3)
        begun = time.monotonic()
        await editor.hover(calm, 0, 1)
        answered = time.monotonic() - begun
        assert long not in editor.published
        await editor.diagnostics(long, version)
        assert answered < time.monotonic() - begun
        editor.close(long)

    desk.run(session())


def test_settings_count_from_the_moment_they_change(root: Path, desk: Desk) -> None:
    settings, uri = root / "healthlint.toml", (root / "a.md").as_uri()

    async def session() -> None:
        editor = desk.editor
        assert ["debris/template-placeholder"] == codes(await editor.check(uri, PLACEHOLDER))
        (registration,) = editor.registered
        assert types.WORKSPACE_DID_CHANGE_WATCHED_FILES == registration.method

        await changed(editor, 'select = ["evidence"]\n')
        assert [] == list(editor.published[uri].diagnostics)
        assert [] == editor.shown
        await changed(editor, 'selekt = ["evidence"]\n')
        assert 1 == len(editor.shown)
        assert "selekt" in editor.shown[0]
        assert "did you mean 'select'?" in editor.shown[0]
        await changed(editor, 'select = ["debris"]\n[severity]\n"debris/template-placeholder" = "note"\n')
        (found,) = editor.published[uri].diagnostics
        assert types.DiagnosticSeverity.Information == found.severity
        await changed(editor, 'exclude = ["a.md"]\n')
        assert [] == list(editor.published[uri].diagnostics)
        assert any("excluded by" in line for line in editor.logged)

    async def changed(editor: Editor, text: str) -> None:
        settings.write_text(text)
        del editor.published[uri]
        event = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await editor.until(lambda: uri in editor.published)

    desk.run(session())


def test_documents_without_a_file_take_their_format_from_their_language(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        assert ["evidence/promised-cure"] == codes(await editor.check("untitled:Untitled-1", CURE))
        remote = "vscode-vfs://github/someone/site/colds.md"
        assert ["evidence/promised-cure"] == codes(await editor.check(remote, CURE))
        page = "<p>Ginger tea cures arthritis for good.</p>"
        assert ["evidence/promised-cure"] == codes(await editor.check("untitled:Untitled-2", page, "html"))
        editor.open("untitled:Untitled-3", CURE, "rust")
        await editor.until(lambda: any("Untitled-3" in line for line in editor.logged))

    desk.run(session())


def test_no_folder_need_be_open() -> None:
    async def session() -> None:
        async with started(None) as editor:
            assert "evidence/promised-cure" in codes(await editor.check("untitled:Untitled-1", CURE))

    run(session())


def test_broken_input_is_told_and_the_server_goes_on(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        (binary,) = await editor.check((root / "binary.md").as_uri(), "# A\0B\n")
        assert "Could not be checked: a binary file: NUL at byte 3" == binary.message
        assert any("NUL at byte 3" in line for line in editor.logged)
        (nothing,) = await editor.check((root / "front.md").as_uri(), "---\ntitle: Colds\n---\n")
        assert "Could not be checked: nothing to check: no words in it" == nothing.message
        assert [] == await editor.check((root / "empty.md").as_uri(), " \n")
        (surrogate,) = await editor.check((root / "half.md").as_uri(), f"{CURE}\nHalf: \ud83e\n")
        assert span(CURE, "cures arthritis for good") == surrogate.range
        assert await editor.hover((root / "never-opened.md").as_uri(), 0, 0) is None
        assert ["evidence/promised-cure"] == codes(await editor.check((root / "a.md").as_uri(), CURE))

    desk.run(session())


def test_the_server_ends_when_its_client_hangs_up(root: Path) -> None:
    async def session() -> None:
        editor = Editor()
        process = await editor.start(root, capabilities())
        await editor.check((root / "a.md").as_uri(), CURE)
        assert process.stdin is not None
        process.stdin.close()
        assert 0 == await asyncio.wait_for(process.wait(), 20)
        await editor.client.stop()

    run(session())
