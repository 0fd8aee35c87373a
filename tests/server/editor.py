"""An editor for tests: pygls' client on a real server process, in which no wait is without a limit."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

SOURCE = Path(__file__).parents[2] / "src"
LIMIT = 60.0
"""Seconds for any one wait; a server that takes longer is broken."""


def _converter() -> Any:
    """Tells actions from commands as editors do; lsprotocol takes an action that has a command for a command."""

    def structure(value: Any, kind: Any) -> types.Command | types.CodeAction:
        return converter.structure(value, types.Command if isinstance(value.get("command"), str) else types.CodeAction)

    converter = default_converter()
    converter.register_structure_hook(types.Command | types.CodeAction, structure)
    converter.register_structure_hook(Union[types.Command, types.CodeAction], structure)  # noqa: UP007
    return converter


class Editor:
    """Opens and changes documents, and notes what the server says of them."""

    def __init__(self) -> None:
        self.client = LanguageClient("test-editor", "1", converter_factory=_converter)
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.publications = 0
        self.shown: list[str] = []
        self.logged: list[str] = []
        self.registered: list[types.Registration] = []
        self.cursors: list[types.ShowDocumentParams] = []
        self._news = asyncio.Event()
        self.encoding: str | None = None
        self._version = 0
        self._listen()

    async def start(self, root: Path | None, able: types.ClientCapabilities) -> asyncio.subprocess.Process:
        """Start a server and greet it."""
        environment = os.environ | {"PYTHONPATH": str(SOURCE)}
        await self.client.start_io(sys.executable, "-m", "healthlint", "lsp", env=environment)
        server = self.client._server
        assert server is not None
        params = types.InitializeParams(able, process_id=os.getpid(), root_uri=root.as_uri() if root else None)
        async with asyncio.timeout(LIMIT):
            answer = await self.client.initialize_async(params)
        self.encoding = answer.capabilities.position_encoding
        self.client.initialized(types.InitializedParams())
        return server

    def _listen(self) -> None:
        client = self.client

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: types.PublishDiagnosticsParams) -> None:
            self.published[params.uri] = params
            self.publications += 1
            self._news.set()

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def show(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)
            self._news.set()

        @client.feature(types.WINDOW_LOG_MESSAGE)
        def log(params: types.LogMessageParams) -> None:
            self.logged.append(params.message)
            self._news.set()

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams) -> None:
            self.registered += params.registrations

        @client.feature(types.WINDOW_SHOW_DOCUMENT)
        def show_document(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.cursors.append(params)
            return types.ShowDocumentResult(success=True)

    async def until(self, holds: Callable[[], Any]) -> None:
        """Wait until something holds; fails after the limit."""
        async with asyncio.timeout(LIMIT):
            while not holds():
                self._news.clear()
                await self._news.wait()

    def open(self, uri: str, text: str, language: str = "markdown") -> int:
        """Open a document and return its version."""
        self._version += 1
        item = types.TextDocumentItem(uri, language, self._version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return self._version

    def change(self, uri: str, text: str) -> int:
        """Replace the text of a document and return its version."""
        self._version += 1
        identifier = types.VersionedTextDocumentIdentifier(self._version, uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))
        return self._version

    def close(self, uri: str) -> None:
        """Close a document."""
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def diagnostics(self, uri: str, version: int) -> list[types.Diagnostic]:
        """The diagnostics of a version, once they are there."""
        await self.until(lambda: uri in self.published and self.published[uri].version == version)
        return list(self.published[uri].diagnostics)

    async def check(self, uri: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        """Open a document and wait for its diagnostics."""
        return await self.diagnostics(uri, self.open(uri, text, language))

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        async with asyncio.timeout(LIMIT):
            return await self.client.text_document_hover_async(params)

    async def actions(self, uri: str, diagnostic: types.Diagnostic) -> list[types.CodeAction]:
        """The code actions where a diagnostic stands."""
        context = types.CodeActionContext([diagnostic])
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), diagnostic.range, context)
        async with asyncio.timeout(LIMIT):
            answered = await self.client.text_document_code_action_async(params)
        return [action for action in answered or [] if isinstance(action, types.CodeAction)]


@dataclass(frozen=True, slots=True)
class Desk:
    """An editor that the tests share, as a server takes its time to start."""

    runner: asyncio.Runner
    editor: Editor
    folder: Path

    def run(self, session: Coroutine[Any, Any, None]) -> None:
        self.runner.run(asyncio.wait_for(session, 240))


def capabilities(*, encodings: list[str] | None = None, plain: bool = False) -> types.ClientCapabilities:
    """What a modern editor can do, or with `plain` one that can do nothing of it."""
    if plain:
        return types.ClientCapabilities()
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=encodings),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        ),
        window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(support=True)),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True)
        ),
    )


@asynccontextmanager
async def started(root: Path | None, able: types.ClientCapabilities | None = None) -> AsyncIterator[Editor]:
    """An editor whose server is initialised; afterwards the server has ended, with exit code 0, or the test fails."""
    editor = Editor()
    server = await editor.start(root, able or capabilities())
    try:
        yield editor
        async with asyncio.timeout(LIMIT):
            await editor.client.shutdown_async(None)
            editor.client.exit(None)
            assert 0 == await server.wait()
    finally:
        if server.returncode is None:
            server.kill()
            await server.wait()
        await editor.client.stop()


def codes(diagnostics: list[types.Diagnostic]) -> list[object]:
    """What rules the diagnostics are of."""
    return [diagnostic.code for diagnostic in diagnostics]
