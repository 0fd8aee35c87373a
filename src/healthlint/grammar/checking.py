"""Check the texts of an article with every engine and keep what an editor would act on."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

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
    texts: Sequence[Text], engines: Collection[Engine], vocabulary: Vocabulary, grading: Grading
) -> Checked:
    """Check the texts of one article, in order: what one of them says tells names and terms from misspelt words."""
    found: list[list[Remark]] = [[] for _ in texts]
    dictionaries = [0] * len(texts)
    failures = []
    for engine in engines:
        try:
            answers = engine.check(texts)
        except EngineFailure as failure:
            failures.append(failure)
            answers = failure.done
        off = grading.off(engine.name)
        has_dictionary = engine.name in DICTIONARIES and not DICTIONARIES[engine.name] & off
        for index, answer in enumerate(answers):  # a failed engine answers on the first texts only
            found[index] += answer
            dictionaries[index] += has_dictionary
    speller = Speller(vocabulary, texts)
    kept = [
        _agreed(join(_kept(remarks, text, speller, grading)), number) if remarks else []
        for text, remarks, number in zip(texts, found, dictionaries, strict=True)
    ]
    return Checked(kept, tuple(failures))


def _agreed(remarks: list[Remark], dictionaries: int) -> list[Remark]:
    """The remarks without the words that one of several dictionaries knows: those are spelt right nine times in ten."""
    least = min(2, dictionaries)
    return [remark for remark in remarks if len(remark.engines) >= least or not is_from_dictionary(remark.code)]


def _kept(remarks: Sequence[Remark], text: Text, speller: Speller, grading: Grading) -> list[Remark]:
    no_prose = [match.span() for match in NOT_PROSE.finditer(text.text)]
    prose = (
        remark for remark in remarks if not any(remark.start < end and start < remark.end for start, end in no_prose)
    )
    graded = (grading.graded(remark, text) for remark in prose)
    judged = (speller.judged(remark, text) for remark in graded if remark)
    return [remark for remark in judged if remark]
