"""Which article an open document is: its name, which tells the format, and the settings that hold for it."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from healthlint.linting import Found, Settings, find_settings
from healthlint.reading import SUFFIXES

_SUFFIXES_OF_LANGUAGES = {"markdown": ".md", "html": ".html", "plaintext": ".txt", "text": ".txt"}
"""By what VS Code, Neovim and Zed call a language; it counts where the name alone tells no format."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of an open document at one version; `root` is the workspace's folder, if there is one.

    `name` is a file's whole path. A document that is in no file (untitled, or of another scheme than `file`) is named
    as if it stood in the root.
    """

    uri: str
    version: int | None
    name: Path
    text: str
    root: Path | None

    def find_settings(self) -> Found:
        """The settings for a file from its folder upward, for anything else those of the root. Raises SettingsError."""
        if urlsplit(self.uri).scheme == "file":
            return find_settings(self.name)
        return find_settings(self.root) if self.root else Found(Settings(), None, Path.cwd())


def read_document(opened: TextDocument, root: Path | None) -> Document | None:
    """The document as it stands now; None where neither its name nor its language is one that healthlint reads."""
    if urlsplit(opened.uri).scheme == "file":
        name = Path(to_fs_path(opened.uri) or "")
    else:
        name = (root or Path.cwd()) / (PurePosixPath(unquote(urlsplit(opened.uri).path)).name or "untitled")
    if name.suffix.lower() not in SUFFIXES:
        suffix = _SUFFIXES_OF_LANGUAGES.get(opened.language_id or "")
        if suffix is None:
            return None
        name = name.with_name(name.name + suffix)
    return Document(opened.uri, opened.version, name, opened.source, root)
