"""Signs of emergencies beside words that put help off or play the sign down."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from healthlint.claims.emergencies import Sign, signs_in
from healthlint.language import AnalysedArticle, Passage
from healthlint.language.framing import Act, FrameReader, Voice
from healthlint.positions import TextSpan
from healthlint.reading import BlockKind


@dataclass(frozen=True, slots=True)
class Delay:
    """Words that put off or play down, and the sign of an emergency that they are said of."""

    passage: Passage
    where: TextSpan
    sign: Sign


_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never|no|rather than|instead of|without|cannot|nor)|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_HELP_NOW = re.compile(
    r"""\b(?: 911 | 999 | 112 | ambulance | A&E | emergenc(?:y|ies) | immediate(?:ly)? | straight \s away
    | right \s away | at \s once | urgent(?:ly)?
        | unless | but \s (?: if | call | get | see ) | myth | wrong | dangerous | mistake )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Panic brings chest pain and breathlessness that do pass; "if you no longer have" and the like tell of the past.
_HARMLESS_CAUSE = re.compile(
    r"\b(?:panic|anxiety|heartburn|indigestion|ear wax|hypnagogic|hiccups|braxton)\b", re.IGNORECASE
)


_VERB = re.compile(r"(?:is|are)\b", re.IGNORECASE)
_BREAK = re.compile(r"[.,;:()?!]|\b(?:if|and|but|while|because)\b")
_NEAR = 6  # words


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    tables = tomllib.loads(files("healthlint.claims").joinpath("delays.toml").read_text(encoding="utf-8"))
    listed = "|".join(tables[kind]["phrases"])
    for name, words in tables["words"].items():
        listed = listed.replace(f"{{{name}}}", words)
    listed = listed.replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{listed})(?![\w-])", re.IGNORECASE)


def delays_beside_signs(reader: FrameReader, kind: str) -> Iterator[Delay]:
    """The words of a kind ("delay" or "harmless") said of a sign: in its sentence or the next, in the
    lead-in of its list, or in the paragraph after the list. Each place once.
    """
    article, pattern, seen = reader.article, _phrases(kind), set[tuple[int, int]]()
    for sign in signs_in(reader):
        for passage, reach in _beside(article, sign):
            text = passage.text[reach.start : reach.end]
            if (
                _HELP_NOW.search(text)
                or _HARMLESS_CAUSE.search(text)
                or (passage is sign.passage and text.rstrip().endswith("?"))
            ):
                continue
            for match in pattern.finditer(passage.text, reach.start, reach.end):
                where = TextSpan(*match.span())
                key = passage.block.span.start, where.start
                if passage is sign.passage and _is_of_another(passage, sign.where, where):
                    continue
                if (
                    key not in seen
                    and not _NOT_BEFORE.search(passage.text[: where.start])
                    and _is_meant(reader, passage, where)
                ):
                    seen.add(key)
                    yield Delay(passage, where, sign)


def _is_of_another(passage: Passage, sign: TextSpan, said: TextSpan) -> bool:
    """Whether "is normal" and its like have another subject: they must follow the sign within a few plain words."""
    if not _VERB.match(passage.text, said.start):
        return False
    between = passage.text[sign.end : said.start] if sign.end <= said.start else "."
    # "is common and is harmless": the second verb has the subject of the first.
    between = between.rstrip().removesuffix(" and")
    return bool(_BREAK.search(between)) or len(between.split()) > _NEAR


def _is_meant(reader: FrameReader, passage: Passage, where: TextSpan) -> bool:
    frame = reader.read(passage, where)
    return frame.stance.voice in (Voice.PLAIN, Voice.FACT) and frame.speech.act not in (Act.QUESTION, Act.PROHIBITION)


def _beside(article: AnalysedArticle, sign: Sign) -> Iterator[tuple[Passage, TextSpan]]:
    passage = sign.passage
    sentences = passage.sentences
    at = next((number for number, one in enumerate(sentences) if sign.where.start < one.end_char), len(sentences) - 1)
    after = sentences[min(at + 1, len(sentences) - 1)]
    yield passage, TextSpan(sentences[at].start_char, after.end_char)
    place = passage.block.in_list
    if place is None:
        return
    passages = article.passages
    index = passages.index(passage)
    if place.lead_in is not None:
        lead_in = next((one for one in passages[:index] if one.block is article.read.blocks[place.lead_in]), None)
        if lead_in is not None and lead_in.kind is not BlockKind.HEADING:
            yield lead_in, TextSpan(lead_in.sentences[-1].start_char, len(lead_in.text))
    following = next(
        (one for one in passages[index:] if one.block.in_list is None or one.block.in_list.list != place.list), None
    )
    if (
        following is not None
        and following.kind is BlockKind.PARAGRAPH
        and following.block.section == passage.block.section
    ):
        yield following, TextSpan(0, following.sentences[0].end_char)
