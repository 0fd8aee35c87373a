"""Where an article calls a medicine safe for readers whom its label warns."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from healthlint.language import Passage
from healthlint.language.framing import Act, Certainty, FrameReader, Polarity, Voice
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind

_SAFE = re.compile(
    r"""\b(?: (?: is | are | it['’]s | they['’]re ) \s (?: perfectly \s | quite \s | also \s | still \s | even \s
      | just \s )?
      (?: safe | fine | suitable | harmless | a \s (?: safe | good ) \s choice )
    | (?: can | may ) \s (?: safely \s | still \s | also \s )? (?: be \s (?: taken | used | given ) | take | use
      | give )
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that turn the sentence, or hand the question to somebody who can judge.
_TURNS = re.compile(
    r"""\b(?: not | never | no | n['’]t | unless | except | but | without | instead | rather | avoid | ask
      | check | doctors?
    | prescri\w+ | specialists? | pharmacists? | midwi\w+ | unsafe | whether | low[-\s]dose | cannot | only
      | after \s the
    \s birth | before | until | cream | gel | risks? | harm(?!less)\w* | careful\w* | caution ) \b | n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PRONOUN = re.compile(r"^\W*(?:it|they|these|this|both)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reassurance:
    """The sentence's words from the medicine or its praise to the readers; `readers` says whom the label warns."""

    passage: Passage
    where: TextSpan
    medicine: str
    readers: str


@dataclass(frozen=True, slots=True)
class _Warning:
    who: str
    readers: re.Pattern[str]
    medicines: re.Pattern[str]


@cache
def _warnings() -> tuple[_Warning, ...]:
    table = tomllib.loads(files("healthlint.claims").joinpath("contraindications.toml").read_text(encoding="utf-8"))
    return tuple(_Warning(row["who"], _words(row["readers"]), _words(row["medicines"])) for row in table["warning"])


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def find_reassurances(frames: FrameReader) -> Iterator[Reassurance]:
    """Plain statements that a medicine is safe for readers of its warnings; a pronoun stands for the only medicine of
    the sentence before.
    """
    article = frames.article
    for passage in article.passages:
        if passage.kind in (BlockKind.HEADING, BlockKind.QUOTE) or not _SAFE.search(passage.text):
            continue
        before = ""
        for sentence in passage.sentences:
            found = _read(sentence.text, before)
            before = sentence.text
            if found is None:
                continue
            start, end, medicine, readers = found
            where = TextSpan(sentence.start_char + start, sentence.start_char + end)
            frame = frames.read(passage, where)
            stated = frame.assertion.polarity is Polarity.AFFIRMED and frame.stance.voice in (Voice.PLAIN, Voice.FACT)
            doubted = frame.speech.act is Act.QUESTION or frame.assertion.certainty is Certainty.HYPOTHETICAL
            if stated and not doubted:
                yield Reassurance(passage, where, medicine, readers)


def _read(text: str, before: str) -> tuple[int, int, str, str] | None:
    """Start and end of the words in the sentence, the medicine, and whom its label warns."""
    safe = _SAFE.search(text)
    if safe is None or _TURNS.search(text) or text.rstrip().endswith("?"):
        return None
    for warning in _warnings():
        # "Pregnant women can take warfarin."
        first, given = warning.readers.search(text[: safe.start()]), warning.medicines.match(text, safe.end() + 1)
        if first and given:
            return first.start(), given.end(), given[0], warning.who
        readers = warning.readers.search(text, safe.end())
        if readers is None:
            continue
        named = list(warning.medicines.finditer(text[: readers.start()]))
        if named:
            start = (
                safe.start()
                if text[named[-1].end() :].lstrip().startswith(",")
                else min(named[0].start(), safe.start())
            )
            return start, readers.end(), named[-1][0], warning.who
        if _PRONOUN.match(text) and (known := list(warning.medicines.finditer(before))):
            return 0, readers.end(), known[-1][0], warning.who
    return None
