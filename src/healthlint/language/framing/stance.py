"""Who stands behind a statement: the article, or a myth, a quoted voice, people's belief, old practice, a study."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from healthlint.language.framing.cues import Match, cue_table, word_list
from healthlint.language.framing.sentence import Sentence
from healthlint.positions import TextSpan


class Voice(StrEnum):
    """PLAIN is the article's own word; FACT too, said against a myth."""

    PLAIN = "plain"
    FACT = "fact"
    MYTH = "myth"
    QUOTED = "quoted"
    BELIEF = "belief"
    SUPERSEDED = "superseded"
    STUDY = "study"


@dataclass(frozen=True, slots=True)
class Stance:
    """The voice of a statement and the words that show it; None where nothing does, or a heading."""

    voice: Voice
    place: TextSpan | None


PLAIN = Stance(Voice.PLAIN, None)
# Straight single quotes are apostrophes too often to count.
_QUOTATION = re.compile(r"“[^”]{12,}”|\"[^\"]{12,}\"|(?<!\w)‘[^’]{12,}’(?!\w)")
_ORDER = (Voice.MYTH, Voice.FACT, Voice.SUPERSEDED, Voice.BELIEF, Voice.STUDY)


def stance_cues(sentence: Sentence) -> Iterator[Match]:
    """The cues of a sentence, without those that count only at its beginning and stand further in."""
    for match in cue_table("stance").matches(sentence):
        if match.fields.get("where") != "start" or match.start <= 1:
            yield match


def read_stance(sentence: Sentence, text: str, target: int) -> Stance:
    """The stance of the word at target by its own sentence; `text` is the text of the block."""
    if quotation := _quotation_around(sentence, text, target):
        return Stance(Voice.QUOTED, quotation)
    found: dict[Voice, TextSpan] = {}
    for match in stance_cues(sentence):
        voice = Voice(match.fields["stance"])
        place = sentence.span(match.start, match.end)
        if voice is Voice.PLAIN:
            return Stance(voice, place)
        found.setdefault(voice, place)
    return next((Stance(voice, found[voice]) for voice in _ORDER if voice in found), PLAIN)


def read_heading_stance(heading: Sentence) -> Stance:
    """The stance that a heading gives to all under it: "Myth 3", "True or false?", "Fact:".

    Under "Myths about ticks" stand myths and their answers alike: all is a myth there, so that nobody relies on it.
    """
    for match in cue_table("stance").matches(heading):
        if match.fields.get("where") == "start" and match.start <= 1:
            return Stance(Voice(match.fields["stance"]), None)
    if {"myth", "myths", "misconceptions"} & set(heading.words):
        return Stance(Voice.MYTH, None)
    return Stance(Voice.FACT, None) if heading.words[:1] == ("fact",) and len(heading) <= 3 else PLAIN


def _quotation_around(sentence: Sentence, text: str, target: int) -> TextSpan | None:
    """The quotation that holds the target, if someone is said to have spoken it; scare quotes are too short."""
    if not any(mark in text for mark in '“"‘'):
        return None
    spoken = word_list("stance", "speech_verbs")
    if not any(lemma in spoken for lemma in sentence.lemmas):
        return None
    place = sentence.span(target, target + 1)
    for match in _QUOTATION.finditer(text):
        quotation = TextSpan(match.start(), match.end())
        if quotation.covers(place):
            return quotation
    return None
