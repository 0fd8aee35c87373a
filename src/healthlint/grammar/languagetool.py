"""LanguageTool, the deep grammar checker, on a server of our own or one that a setting names."""

from __future__ import annotations

import atexit
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Self

from healthlint.grammar.remarks import EngineFailure, Remark, Text, touches_placeholder

if TYPE_CHECKING:
    # The library, with requests and psutil, takes a tenth of a second: it is imported at the first check.
    from language_tool_python import Match

    from healthlint.grammar.client import Client
    from healthlint.grammar.server import Server

NAME = "languagetool"

CATEGORIES = {
    "CASING": "typography",
    "COMPOUNDING": "spelling",
    "CREATIVE_WRITING": "style",
    "PLAIN_ENGLISH": "style",
    "PUNCTUATION": "punctuation",
    "REDUNDANCY": "style",
    "REPETITIONS_STYLE": "style",
    "STYLE": "style",
    "TYPOGRAPHY": "typography",
    "TYPOS": "spelling",
    "WIKIPEDIA": "style",
}
"""LanguageTool's categories (the keys) in our words; any other is grammar."""
BETWEEN = "\n\n"
"""Put between texts that share a request: to LanguageTool, the end of a paragraph and so of a sentence."""
LONGEST_REQUEST = 8000
"""Code points in a request of several texts; larger ones gain no speed, and a failed one loses more."""
MOST_REPLACEMENTS = 5


class LanguageTool:
    """LanguageTool with its rules named in `off` switched off; the server starts at the first check.

    `where` is the jar of an installation or the address of a server; `timeout` is in seconds, for one request. A
    server of our own that dies is started again, once for each call of `check`.
    """

    name = NAME

    def __init__(self, where: Path | str, timeout: float = 60.0, off: Collection[str] = ()) -> None:
        self._where = where
        self._timeout = timeout
        self._off = frozenset(off)
        self._server: Server | None = None
        self._clients: dict[str, Client] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def version(self) -> str:
        """The version of an installation, or the address of a server."""
        return self._where if isinstance(self._where, str) else self._where.parent.name.removeprefix("LanguageTool-")

    @property
    def server(self) -> Server | None:
        """The server of our own, once it is started."""
        return self._server

    def close(self) -> None:
        """Stop a server of our own."""
        self._clients.clear()
        if self._server:
            atexit.unregister(self._server.close)
            self._server.close()
            self._server = None

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The remarks on each text; raises EngineFailure with those on the texts of the requests before."""
        done: list[list[Remark]] = []
        may_restart = True
        for batch in _batches(texts):
            try:
                done += self._check_batch(batch)
            except EngineFailure as failure:
                if not (may_restart and self._server and not self._server.is_alive):
                    raise EngineFailure(NAME, failure.problem, failure.cure, done) from failure
                may_restart = False
                self.close()
                done += self._check_batch(batch)
        return done

    def _check_batch(self, batch: Sequence[Text]) -> list[list[Remark]]:
        whole = BETWEEN.join(text.text for text in batch)
        starts = list(accumulate((len(text.text) + len(BETWEEN) for text in batch[:-1]), initial=0))
        found: list[list[Remark]] = [[] for _ in batch]
        for match in self._client(batch[0].locale).check(whole):
            number = bisect_right(starts, match.offset) - 1
            remark = _remark(match, whole, starts[number])
            text = batch[number].text
            if remark.end <= len(text) and not touches_placeholder(text, remark.start, remark.end):
                found[number].append(remark)
        return found

    def _client(self, locale: str) -> Client:
        if locale not in self._clients:
            from healthlint.grammar.client import Client

            self._clients[locale] = Client(self._address(), locale, self._timeout, self._off)
        return self._clients[locale]

    def _address(self) -> str:
        if isinstance(self._where, str):
            return self._where
        if not self._server:
            from healthlint.grammar.server import Server

            self._server = Server(self._where)
            atexit.register(self._server.close)
        return self._server.url


def _batches(texts: Sequence[Text]) -> Iterator[list[Text]]:
    """Neighbouring texts of one locale, as many as fit in a request; a longer text makes a request of its own."""
    for _, neighbours in groupby(texts, key=lambda text: text.locale):
        batch: list[Text] = []
        length = 0
        for text in neighbours:
            if batch and length + len(text.text) > LONGEST_REQUEST:
                yield batch
                batch, length = [], 0
            batch.append(text)
            length += len(text.text) + len(BETWEEN)
        yield batch


def _remark(match: Match, whole: str, text_start: int) -> Remark:
    """A match as a remark; its length counts UTF-16 units, its offset, thanks to the library, code points."""
    end, units = match.offset, 0
    while units < match.error_length and end < len(whole):
        units += 2 if ord(whole[end]) > 0xFFFF else 1
        end += 1
    return Remark(
        start=match.offset - text_start,
        end=end - text_start,
        engine=NAME,
        code=match.rule_id,
        category=CATEGORIES.get(match.category, "grammar"),
        message=match.message,
        replacements=tuple(match.replacements[:MOST_REPLACEMENTS]),
    )
