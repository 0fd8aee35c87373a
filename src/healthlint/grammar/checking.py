"""Check the texts of an article with every engine and keep what an editor would act on."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from healthlint.grammar.doubting import RARE
from healthlint.grammar.evidence import least_sure, unnamed, weigh
from healthlint.grammar.grading import Grading
from healthlint.grammar.joining import join
from healthlint.grammar.remarks import Engine, EngineFailure, Remark, Text
from healthlint.grammar.spelling import DICTIONARIES, Speller, is_from_dictionary
from healthlint.grammar.vocabulary import Vocabulary

NOT_PROSE = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|edu|eu|gov|info|int|net|nhs|org|uk)\b\S*"
    r"|%[a-z]\b|\{\{.*?\}\}|\S*_\S*"
)
"""A web or mail address, a blank of a template, or a name from a program."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The remarks on each text, joined and graded, and the engines that failed; theirs are missing from then on."""

    remarks: list[list[Remark]]
    failures: tuple[EngineFailure, ...]


def check_article(
    texts: Sequence[Text],
    engines: Collection[Engine],
    vocabulary: Vocabulary,
    grading: Grading,
    dictionaries: Collection[Engine] = (),
    detector: Engine | None = None,
) -> Checked:
    """Check the texts of one article, in order: what one of them says tells names and terms from misspelt words.

    `dictionaries` are engines, or parts of them with their names, that only know which words there are: each is asked
    about no other words than those that the vocabulary leaves in doubt. `detector` is one that only doubts words: it
    confirms what is graded "confirm", which is dropped without it, and its sure doubts about other places are notes.
    """
    found: list[list[Remark]] = [[] for _ in texts]
    asked_words = [0] * len(texts)
    failures = []
    apart = {dictionary.name for dictionary in dictionaries}
    for engine in engines:
        try:
            answers = engine.check(texts)
        except EngineFailure as failure:
            failures.append(failure)
            answers = failure.done
        has_dictionary = engine.name not in apart and _looks_words_up(engine, grading)
        for index, answer in enumerate(answers):  # a failed engine answers on the first texts only
            found[index] += answer
            asked_words[index] += has_dictionary
    speller = Speller(vocabulary, texts)
    doubted = {index: words for index, text in enumerate(texts) if (words := speller.doubted(text))} if apart else {}
    for dictionary in dictionaries:
        try:
            answers = dictionary.check(list(doubted.values())) if doubted else []
            first_missing = len(texts)
        except EngineFailure as failure:
            failures.append(failure)
            answers = failure.done
            first_missing = [*doubted][len(answers)]
        for index, answer in zip(doubted, answers, strict=False):
            found[index] = _merged(found[index], answer, dictionary.name)
        for index in range(first_missing):
            asked_words[index] += _looks_words_up(dictionary, grading)
    doubts = detector.check(texts) if detector else None
    kept = [
        _agreed(join(weigh(_kept(remarks, text, speller, grading), doubts[index] if doubts else None)), number)
        for index, (text, remarks, number) in enumerate(zip(texts, found, asked_words, strict=True))
    ]
    if doubts:
        least = least_sure(doubts, sum(len(text.text.split()) for text in texts))
        kept = [
            _with_doubts(remarks, [one for one in each if _may_stand_alone(one, text)], least)
            for text, remarks, each in zip(texts, kept, doubts, strict=True)
        ]
    return Checked(kept, tuple(failures))


def _merged(remarks: list[Remark], answer: list[Remark], engine: str) -> list[Remark]:
    """The remarks with a dictionary's answer among those of its engine, in the order that the engine would give."""
    others = [remark for remark in remarks if remark.engine != engine]
    own = [remark for remark in remarks if remark.engine == engine]
    return others + sorted(own + answer, key=lambda remark: (remark.start, remark.end, remark.code))


def _looks_words_up(engine: Engine, grading: Grading) -> bool:
    return engine.name in DICTIONARIES and not DICTIONARIES[engine.name] & grading.off(engine.name)


def _agreed(remarks: list[Remark], dictionaries: int) -> list[Remark]:
    """The remarks without the words that one of several dictionaries knows: those are spelt right nine times in ten."""
    least = min(2, dictionaries)
    return [remark for remark in remarks if len(remark.engines) >= least or not is_from_dictionary(remark.code)]


def _with_doubts(remarks: list[Remark], doubts: Sequence[Remark], least: float) -> list[Remark]:
    apart = unnamed(remarks, doubts, least)
    return sorted([*remarks, *apart], key=lambda remark: remark.start) if apart else remarks


def _may_stand_alone(doubt: Remark, text: Text) -> bool:
    """Whether a doubt may be more than surprise at a rare word: dictionaries know better."""
    return doubt.code != RARE and _is_prose(doubt, text)


def _is_prose(remark: Remark, text: Text) -> bool:
    return not any(remark.start < match.end() and match.start() < remark.end for match in NOT_PROSE.finditer(text.text))


def _kept(remarks: Sequence[Remark], text: Text, speller: Speller, grading: Grading) -> list[Remark]:
    graded = (grading.graded(remark, text) for remark in remarks if _is_prose(remark, text))
    judged = (speller.judged(remark, text) for remark in graded if remark)
    return [remark for remark in judged if remark]
