"""LanguageTool, the deep grammar checker, on a server of our own or one that a setting names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from pathlib import Path
from typing import TYPE_CHECKING

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
LOOKING_BEYOND = frozenset(
    {
        "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
        "EN_CONSISTENT_APOS",
        "EN_REPEATEDWORDS",
        "EN_UNPAIRED_BRACKETS",
        "EN_UNPAIRED_QUOTES",
        "EN_WORD_COHERENCY",
        "OXFORD_SPELLING_Z_NOT_S",
        "REP_PASSIVE_VOICE",
        "REP_THANK_YOU_FOR",
    }
)
"""Rules that compare texts of a request, whatever stands between them: those that LanguageTool builds on its
TextLevelRule and does not confine to a paragraph, its rules of consistency and those with `min_prev_matches`."""
BETWEEN = "\n\n.\n\n"
"""Put before every text of a request and after the last: a paragraph that no other rule looks beyond.

So an answer does not hang on what else is in the request, and can be kept.
"""
LONGEST_REQUEST = 8000
"""Code points in a request; larger ones gain no speed, those of several articles neither; a failed one loses more."""
SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+|\n+")
MOST_REPLACEMENTS = 5


class LanguageTool:
    """LanguageTool with its rules named in `off` switched off; the server is found or started at the first check.

    `where` is the jar of an installation or the address of a server; `timeout` is in seconds, for one request. A
    server of our own that dies is started again, once for each call of `check`; it outlives this object, and `folder`,
    the user's if none is given, tells later ones where it is.
    """

    name = NAME

    def __init__(
        self, where: Path | str, timeout: float = 60.0, off: Collection[str] = (), folder: Path | None = None
    ) -> None:
        self._where = where
        self._timeout = timeout
        self._off = LOOKING_BEYOND | frozenset(off)
        self._folder = folder
        self._server: Server | None = None
        self._clients: dict[str, Client] = {}

    @property
    def version(self) -> str:
        """The version of an installation, or the address of a server."""
        return self._where if isinstance(self._where, str) else self._where.parent.name.removeprefix("LanguageTool-")

    @property
    def server(self) -> Server | None:
        """The server of our own, once it is found or started."""
        return self._server

    def check(self, texts: Sequence[Text]) -> list[list[Remark]]:
        """The remarks on each text; raises EngineFailure with those on the texts of the requests before."""
        found: list[list[Remark]] = [[] for _ in texts]
        may_restart = True
        for batch in _batches(texts):
            try:
                answers = self._check_batch(batch)
            except EngineFailure as failure:
                done = found[: batch[0].number]
                if not (may_restart and self._server and not self._server.is_alive):
                    raise EngineFailure(NAME, failure.problem, failure.cure, done) from failure
                may_restart = False
                self._forget_server()
                try:
                    answers = self._check_batch(batch)
                except EngineFailure as again:
                    raise EngineFailure(NAME, again.problem, again.cure, done) from again
            for part, remarks in zip(batch, answers, strict=True):
                found[part.number] += remarks
        return found

    def _check_batch(self, batch: Sequence[_Part]) -> list[list[Remark]]:
        whole = "".join(BETWEEN + part.text for part in batch) + BETWEEN
        ends = list(accumulate(len(BETWEEN) + len(part.text) for part in batch))
        found: list[list[Remark]] = [[] for _ in batch]
        client = self._client(batch[0].locale)
        if self._server:
            self._server.touch()
        for match in client.check(whole):
            number = bisect_right(ends, match.offset)
            if number == len(batch):
                continue
            part = batch[number]
            remark = _remark(match, whole, ends[number] - len(part.text))
            inside = remark.start >= 0 and remark.end <= len(part.text)
            if inside and not touches_placeholder(part.text, remark.start, remark.end):
                found[number].append(replace(remark, start=part.start + remark.start, end=part.start + remark.end))
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
            from healthlint.grammar.server import ensure_server, server_folder

            self._server = ensure_server(self._where, self._folder or server_folder())
        return self._server.url

    def _forget_server(self) -> None:
        self._clients.clear()
        self._server = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A text or a part of it: the number of the text, where in it the part starts, and what a request needs."""

    number: int
    start: int
    text: str
    locale: str


def _parts(texts: Sequence[Text]) -> Iterator[_Part]:
    """The texts, each cut at ends of sentences where it is too long for a request."""
    for number, text in enumerate(texts):
        start = 0
        while len(text.text) - start > LONGEST_REQUEST:
            window = text.text[start : start + LONGEST_REQUEST]
            sentences = [match.end() for match in SENTENCE_END.finditer(window)]
            length = sentences[-1] if sentences else window.rfind(" ") + 1 or LONGEST_REQUEST
            yield _Part(number, start, window[:length], text.locale)
            start += length
        yield _Part(number, start, text.text[start:], text.locale)


def _batches(texts: Sequence[Text]) -> Iterator[list[_Part]]:
    """Neighbouring parts of one locale, as many as fit in a request."""
    for _, neighbours in groupby(_parts(texts), key=lambda part: part.locale):
        batch: list[_Part] = []
        length = 0
        for part in neighbours:
            if batch and length + len(part.text) > LONGEST_REQUEST:
                yield batch
                batch, length = [], 0
            batch.append(part)
            length += len(part.text) + len(BETWEEN)
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
