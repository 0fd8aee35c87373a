"""Ask a LanguageTool server, through language-tool-python, with a time limit of our own."""

from collections.abc import Collection
from urllib.parse import urlsplit

from language_tool_python import LanguageTool, Match
from language_tool_python.exceptions import LanguageToolError

from healthlint.grammar.remarks import EngineFailure

NAME = "languagetool"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
NO_PROXIES = {"http": "", "https": ""}
CURE = "Look whether that server runs and is LanguageTool, or give it more time with `grammar.languagetool.timeout`."


class Client:
    """One language of a LanguageTool server at `url`; `timeout` is in seconds, for one request."""

    def __init__(self, url: str, locale: str, timeout: float, off: Collection[str]) -> None:
        """Ask the server for its languages; raises EngineFailure."""
        self._url = url
        # The environment's proxies are for the world outside; they cannot reach a server on this machine.
        proxies = NO_PROXIES if urlsplit(url).hostname in LOOPBACK else None
        limited = type("Limited", (LanguageTool,), {"_TIMEOUT": timeout})  # the library has no other way to set it
        try:
            self._tool: LanguageTool = limited(locale, remote_server=url, proxies=proxies)
        except (LanguageToolError, LookupError, TypeError, ValueError, AttributeError) as error:
            raise self._failure(error) from error
        self._tool.disabled_rules = set(off)

    def check(self, text: str) -> list[Match]:
        """The matches in a text; their offsets count code points, their lengths UTF-16 units; raises EngineFailure."""
        try:
            return self._tool.check(text)
        except (LanguageToolError, LookupError, TypeError, ValueError, AttributeError) as error:
            raise self._failure(error) from error

    def _failure(self, error: Exception) -> EngineFailure:
        """The library passes on whatever goes wrong while it takes an unexpected answer apart."""
        return EngineFailure(NAME, f"The server at {self._url} gave no answer: {error}.", CURE)
