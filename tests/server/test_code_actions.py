from pathlib import Path

from lsprotocol import types

from .editor import Desk, Editor, codes

CURE = "# Colds\n\nGinger tea cures arthritis for good.\n"
ALLOWED = (
    ("a.md", CURE),
    ("crlf.md", CURE.replace("\n", "\r\n")),
    ("list.md", "# Teas\n\n1. Drink water.\n2. Ginger tea cures arthritis for good.\n3. Rest.\n"),
    ("table.md", "# Teas\n\n| tea | what |\n|---|---|\n| ginger | Ginger tea cures arthritis for good. |\n"),
    ("front.md", f"---\ntitle: Colds\n---\n\n{CURE}"),
    ("a.html", "<html><body><h1>Teas</h1><ul><li>Ginger tea cures arthritis for good.</li></ul></body></html>"),
)


def apply(text: str, action: types.CodeAction) -> str:
    """The text after an action of one edit, whose characters are code points here."""
    assert action.edit is not None
    if action.edit.document_changes:
        (change,) = action.edit.document_changes
        assert isinstance(change, types.TextDocumentEdit)
        (edit,) = change.edits
    else:
        assert action.edit.changes is not None
        ((edit,),) = action.edit.changes.values()
    assert isinstance(edit, types.TextEdit)
    lines = text.splitlines(keepends=True)

    def offset(at: types.Position) -> int:
        return sum(map(len, lines[: at.line])) + at.character

    return text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]


def test_a_fix_is_offered_and_mends_the_fault(root: Path, desk: Desk) -> None:
    (root / "healthlint.toml").write_text('select = ["grammar"]\n[grammar]\nengines = ["harper"]\n')
    text = "# Colds\n\nI has a cold.\n"

    async def session() -> None:
        editor = desk.editor
        uri = (root / "a.md").as_uri()
        (found,) = await editor.check(uri, text)
        fix, _ = await editor.actions(uri, found)
        assert "Replace “has” with “have”" == fix.title
        assert types.CodeActionKind.QuickFix == fix.kind
        mended = apply(text, fix)
        assert "# Colds\n\nI have a cold.\n" == mended
        assert [] == await editor.diagnostics(uri, editor.change(uri, mended))

    desk.run(session())


def test_an_allowance_is_written_and_counts_once_it_has_a_reason(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        for name, text in ALLOWED:
            await allow(editor, (root / name).as_uri(), text)

    async def allow(editor: Editor, uri: str, text: str) -> None:
        (found,) = await editor.check(uri, text)
        (action,) = await editor.actions(uri, found)
        assert "Allow evidence/promised-cure here, with a reason" == action.title
        allowed = apply(text, action)
        without_reason = codes(await editor.diagnostics(uri, editor.change(uri, allowed)))
        assert {"allowances/without-reason", "evidence/promised-cure"} == set(without_reason)
        assert action.command is not None
        command = types.ExecuteCommandParams(action.command.command, action.command.arguments)
        await editor.client.workspace_execute_command_async(command)
        cursor = editor.cursors.pop()
        assert uri == cursor.uri
        assert cursor.selection is not None
        at = cursor.selection.start
        lines = allowed.splitlines(keepends=True)
        line = lines[at.line]
        assert line[: at.character].endswith("promised-cure: ")
        lines[at.line] = f"{line[: at.character]}quoted from a leaflet{line[at.character :]}"
        assert [] == await editor.diagnostics(uri, editor.change(uri, "".join(lines)))

    desk.run(session())


def test_plain_text_has_no_comments_and_so_no_allowance(root: Path, desk: Desk) -> None:
    async def session() -> None:
        editor = desk.editor
        uri = (root / "a.txt").as_uri()
        (found,) = await editor.check(uri, "Colds\n\nGinger tea cures arthritis for good.\n", "plaintext")
        assert [] == await editor.actions(uri, found)

    desk.run(session())
