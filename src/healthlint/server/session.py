"""One editor's session: which documents are checked when, and what was last found in each."""

import asyncio
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from healthlint.language import ModelError
from healthlint.linting import SettingsError
from healthlint.rulebook import RuleFileError
from healthlint.server.actions import Abilities, make_actions
from healthlint.server.checks import DocumentChecks, Result
from healthlint.server.diagnostics import make_diagnostics, make_hover, problems_of
from healthlint.server.documents import read_document
from healthlint.server.places import Places

TYPING_PAUSE = 0.3
"""Seconds without a change after which a document is checked."""


class Session:
    """Checks documents on a thread of its own, one at a time, so that the server answers while it checks."""

    def __init__(self, server: LanguageServer, checks: DocumentChecks) -> None:
        self._server = server
        self._checks = checks
        self._worker = ThreadPoolExecutor(1, "healthlint-checks")
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._results: dict[str, Result] = {}
        self._troubles: dict[str, tuple[str, ...]] = {}
        self._told: set[str] = set()

    @property
    def abilities(self) -> Abilities:
        """What the client said that it can do."""
        client = self._server.client_capabilities
        edit = client.workspace and client.workspace.workspace_edit
        shown = client.window and client.window.show_document
        published = client.text_document and client.text_document.publish_diagnostics
        return Abilities(
            versioned_edits=bool(edit and edit.document_changes),
            show_document=bool(shown and shown.support),
            related=bool(published and published.related_information),
        )

    async def warm_up(self) -> None:
        """Load rules and models before the first document needs them."""
        try:
            await asyncio.get_running_loop().run_in_executor(self._worker, self._checks.prepare, self._root())
        except (SettingsError, RuleFileError, ModelError, OSError) as error:
            # Shown with the first document that meets it.
            self._log(str(error), types.MessageType.Error)

    def schedule(self, uri: str, delay: float = 0.0) -> None:
        """Check a document after a delay in seconds; a check of it that is under way is superseded."""
        self._cancel(uri)
        self._tasks[uri] = asyncio.get_running_loop().create_task(self._check(uri, delay))

    def schedule_all(self) -> None:
        """Check all open documents, as settings have changed."""
        for opened in self._server.workspace.text_documents.values():
            self.schedule(opened.uri)

    def close(self, uri: str) -> None:
        """Forget a document, and clear what was shown in it."""
        self._cancel(uri)
        self._tasks.pop(uri, None)
        self._results.pop(uri, None)
        self._troubles.pop(uri, None)
        self._publish(uri, None, [])

    def stop(self) -> None:
        """Let go of all checks."""
        for uri in self._tasks:
            self._cancel(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def hover(self, uri: str, at: types.Position) -> types.Hover | None:
        """The pages of the rules broken at a position, once the document has been checked as it stands."""
        result = await self._settled(uri)
        return make_hover(result, self._places(result), at) if result else None

    async def actions(self, uri: str, where: types.Range) -> list[types.CodeAction]:
        """The code actions for a range, once the document has been checked as it stands."""
        result = await self._settled(uri)
        return list(make_actions(result, self._places(result), where, self.abilities)) if result else []

    def _cancel(self, uri: str) -> None:
        if task := self._tasks.get(uri):
            task.cancel()

    async def _settled(self, uri: str) -> Result | None:
        while (task := self._tasks.get(uri)) and not task.done():
            await asyncio.wait([task])
        return self._results.get(uri)

    async def _check(self, uri: str, delay: float) -> None:
        self._results.pop(uri, None)
        await asyncio.sleep(delay)
        opened = self._server.workspace.get_text_document(uri)
        document = read_document(opened, self._root())
        if document is None:
            self._tell_once(f"{uri}: not an article: healthlint knows neither its suffix nor {opened.language_id!r}")
            return
        loop = asyncio.get_running_loop()
        try:
            result = await loop.run_in_executor(self._worker, self._checks.check, document)
        except (SettingsError, RuleFileError, ModelError, OSError) as error:
            self._tell_trouble(uri, (str(error),))
            self._publish(uri, document.version, [])
            return
        except Exception as error:
            # A defect of our own must neither stop the server nor pass unseen.
            self._log(traceback.format_exc(), types.MessageType.Error)
            self._tell_trouble(uri, (f"a defect of healthlint, {type(error).__name__}: {error}; please report it",))
            self._publish(uri, document.version, [])
            return
        self._results[uri] = result
        self._tell_trouble(uri, ())
        for line in problems_of(result.failures):
            self._tell_once(line, types.MessageType.Warning)
        for part in result.not_checked:
            self._tell_once(f"not checked: {part.what}: {part.why}")
        diagnostics = make_diagnostics(result, self._places(result), with_related=self.abilities.related)
        self._publish(uri, document.version, diagnostics)

    def _places(self, result: Result) -> Places:
        return Places(result.document.text, self._server.workspace.position_codec)

    def _root(self) -> Path | None:
        """The first folder of the workspace that is on this machine."""
        workspace = self._server.workspace
        folders = [to_fs_path(folder.uri) for folder in workspace.folders.values()]
        paths = [Path(folder) for folder in (*folders, workspace.root_path) if folder]
        return next((path for path in paths if path.is_dir()), None)

    def _publish(self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, version))

    def _tell_trouble(self, uri: str, problems: tuple[str, ...]) -> None:
        """Show what keeps a document from being checked; once for all documents, until it is mended or changes."""
        known = {problem for troubles in self._troubles.values() for problem in troubles}
        for problem in problems:
            if problem not in known:
                self._log(problem, types.MessageType.Error)
                self._server.window_show_message(
                    types.ShowMessageParams(types.MessageType.Error, f"healthlint: {problem}")
                )
        self._troubles[uri] = problems

    def _tell_once(self, line: str, kind: types.MessageType = types.MessageType.Info) -> None:
        if line not in self._told:
            self._told.add(line)
            self._log(line, kind)

    def _log(self, text: str, kind: types.MessageType) -> None:
        # A client that is gone needs no telling.
        with suppress(OSError):
            self._server.window_log_message(types.LogMessageParams(kind, text))
