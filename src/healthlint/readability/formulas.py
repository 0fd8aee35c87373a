"""The seven readability formulas, in the form that textstat gives them, from counts instead of text.

textstat's own functions take a text and split it into sentences themselves: at every full stop, in "2.5 mg" too, and
without sentences of one or two words, which leaves a list of symptoms with none. Ours are told how many there are.
"""

from collections.abc import Callable, Mapping
from math import sqrt

from healthlint.readability.counts import Counts


def flesch_kincaid_grade(counts: Counts) -> float:
    """School grade (Kincaid et al. 1975); 0 for a text without words."""
    if not counts.words:
        return 0.0
    return 0.39 * (counts.words / counts.sentences) + 11.8 * (counts.syllables / counts.words) - 15.59


def _flesch_reading_ease(counts: Counts) -> float:
    return 206.835 - 1.015 * (counts.words / counts.sentences) - 84.6 * (counts.syllables / counts.words)


def _smog_index(counts: Counts) -> float:
    return 1.043 * sqrt(30 * (counts.long / counts.sentences)) + 3.1291


def _gunning_fog(counts: Counts) -> float:
    return 0.4 * (counts.words / counts.sentences + 100 * counts.hard / counts.words)


def _coleman_liau_index(counts: Counts) -> float:
    return 5.8 * (counts.letters / counts.words) - 29.6 * (counts.sentences / counts.words) - 15.8


def _automated_readability_index(counts: Counts) -> float:
    return 4.71 * (counts.characters / counts.chunks) + 0.5 * (counts.words / counts.sentences) - 21.43


def _dale_chall_readability_score(counts: Counts) -> float:
    unfamiliar = 100 * counts.unfamiliar / counts.words
    adjustment = 3.6365 if unfamiliar > 5 else 0.0
    return 0.1579 * unfamiliar + 0.0496 * (counts.words / counts.sentences) + adjustment


FORMULAS: Mapping[str, Callable[[Counts], float]] = {
    "flesch_reading_ease": _flesch_reading_ease,
    "flesch_kincaid_grade": flesch_kincaid_grade,
    "smog_index": _smog_index,
    "gunning_fog": _gunning_fog,
    "coleman_liau_index": _coleman_liau_index,
    "automated_readability_index": _automated_readability_index,
    "dale_chall_readability_score": _dale_chall_readability_score,
}
"""The formulas by textstat's names, for texts of at least one word."""
