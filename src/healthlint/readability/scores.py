"""The scores of an article, of its sections, and what each sentence costs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from healthlint.language import AnalysedArticle, Passage
from healthlint.readability.counts import Counts, add, count_sentence
from healthlint.readability.formulas import FORMULAS, flesch_kincaid_grade
from healthlint.readability.prose import plain_text, read_prose
from healthlint.reading import Section

LEAST_WORDS = 100
"""Flesch and Gunning both have their scores taken on samples of 100 words; in fewer, a single sentence decides."""
LEAST_SENTENCES_FOR_SMOG = 30
"""SMOG is defined on thirty sentences (McLaughlin 1969)."""


@dataclass(frozen=True, slots=True)
class SectionScores:
    """The scores of a section with those under it; `section` indexes `Article.sections`."""

    section: int
    words: int
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SentenceCost:
    """A sentence, its words, and how many of them are hard: of three syllables or more and not on Dale-Chall's list.

    `cost` is by how much the article's Flesch-Kincaid grade would fall without it, below 0 for an easy sentence.
    """

    passage: Passage
    sentence: Span
    words: int
    hard_words: int
    cost: float


@dataclass(frozen=True, slots=True)
class ArticleScores:
    """An article's scores by textstat's names, and why any is absent.

    `words` and `sentences` count the prose alone. `sections` are those of at least 100 words, without the one that
    holds the whole article. `costs` has every sentence, the costliest first.
    """

    words: int
    sentences: int
    scores: Mapping[str, float]
    unscored: Mapping[str, str]
    sections: tuple[SectionScores, ...]
    costs: tuple[SentenceCost, ...]


def score_article(analysed: AnalysedArticle) -> ArticleScores:
    """Score the prose of an article."""
    counted = [
        (passage, sentence, counts)
        for passage, sentence in read_prose(analysed)
        if (counts := count_sentence(plain_text(sentence.text))).words
    ]
    total = add(counts for _, _, counts in counted)
    grade = flesch_kincaid_grade(total)
    costs = [
        SentenceCost(passage, sentence, counts.words, counts.hard, grade - _grade_without(total, counts))
        for passage, sentence, counts in counted
    ]
    own = [Counts()] * len(analysed.read.sections)
    for passage, _, counts in counted:
        own[passage.block.section] += counts
    scores, unscored = _score(total)
    return ArticleScores(
        words=total.words,
        sentences=total.sentences,
        scores=scores,
        unscored=unscored,
        sections=tuple(
            SectionScores(index, counts.words, _score(counts)[0])
            for index, counts in enumerate(_with_subsections(analysed.read.sections, own))
            if LEAST_WORDS <= counts.words < total.words
        ),
        costs=tuple(sorted(costs, key=lambda cost: -cost.cost)),
    )


def _score(counts: Counts) -> tuple[dict[str, float], dict[str, str]]:
    """The scores of a text, and why each absent one is absent."""
    if counts.words < LEAST_WORDS:
        return {}, dict.fromkeys(FORMULAS, f"needs {LEAST_WORDS} words, has {counts.words}")
    unscored = {}
    if counts.sentences < LEAST_SENTENCES_FOR_SMOG:
        unscored["smog_index"] = f"needs {LEAST_SENTENCES_FOR_SMOG} sentences, has {counts.sentences}"
    return {name: formula(counts) for name, formula in FORMULAS.items() if name not in unscored}, unscored


def _grade_without(total: Counts, sentence: Counts) -> float:
    return flesch_kincaid_grade(
        Counts(
            sentences=total.sentences - sentence.sentences,
            words=total.words - sentence.words,
            syllables=total.syllables - sentence.syllables,
        )
    )


def _with_subsections(sections: Sequence[Section], own: Sequence[Counts]) -> list[Counts]:
    """The counts of each section with those under it; a section stands after its parent."""
    whole = list(own)
    for index in range(len(sections) - 1, 0, -1):
        parent = sections[index].parent
        if parent is not None:
            whole[parent] += whole[index]
    return whole
