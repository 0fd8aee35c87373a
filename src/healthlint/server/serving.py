"""What the server answers to each message of the protocol."""

import asyncio
import os
import sys
from collections.abc import Awaitable

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from healthlint import __version__
from healthlint.server.actions import GIVE_REASON
from healthlint.server.checks import DocumentChecks
from healthlint.server.session import TYPING_PAUSE, Session

_SETTINGS_FILES = ("**/healthlint.toml", "**/pyproject.toml")


def serve(*, trust_rules: bool) -> None:
    """Serve one editor over standard input and output until it says exit or hangs up."""
    # Whatever a library prints must not end up between the messages.
    channel = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server, session = make_server(trust_rules=trust_rules)
    try:
        server.start_io(sys.stdin.buffer, channel)
    finally:
        session.stop()


def make_server(*, trust_rules: bool) -> tuple[LanguageServer, Session]:
    """A server that is ready to be started, and its session."""
    # The whole text comes with each change: pygls counts lines otherwise than the protocol does when it applies parts.
    server = LanguageServer("healthlint", __version__, types.TextDocumentSyncKind.Full)
    session = Session(server, DocumentChecks(trust_rules=trust_rules))
    _keep_up_with_documents(server, session)
    _keep_up_with_settings(server, session)
    _answer(server, session)
    return server, session


def _keep_up_with_documents(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        session.schedule(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        session.schedule(params.text_document.uri, TYPING_PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        session.schedule(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        session.close(params.text_document.uri)


def _keep_up_with_settings(server: LanguageServer, session: Session) -> None:
    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        waits: list[Awaitable[None]] = [session.warm_up()]
        workspace = server.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher(pattern) for pattern in _SETTINGS_FILES]
            )
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("healthlint-settings", method, options)
            waits.append(server.client_register_capability_async(types.RegistrationParams([registration])))
        await asyncio.gather(*waits)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        session.schedule_all()


def _answer(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        return await session.hover(params.text_document.uri, params.position)

    quick_fixes = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, quick_fixes)
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        only = params.context.only
        if only is not None and types.CodeActionKind.QuickFix not in only:
            return []
        return await session.actions(params.text_document.uri, params.range)

    @server.command(GIVE_REASON)
    async def give_reason(uri: str, line: int, character: int) -> None:
        at = types.Position(line, character)
        shown = types.ShowDocumentParams(uri, external=False, take_focus=True, selection=types.Range(at, at))
        await server.window_show_document_async(shown)
