"""Imperatives: where a clause begins once what is fronted is past, and whether a verb opens it as an order."""

from healthlint.language.framing.clauses import Clauses
from healthlint.language.framing.cues import word_list
from healthlint.language.framing.sentence import Sentence

_SUBJECTS = ("nsubj", "nsubj:pass", "expl", "csubj")
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_FORMS_OF_BE = frozenset(("are", "am", "is", "was", "were", "been", "'re", "'s"))
_LEADS = frozenset("please just simply gently then also instead always only so and now next first sure yes".split())
_MARKS = frozenset((",", "but", ";", "“", '"', ":", "or", "—", "("))
_FRONTED = frozenset(("IN", "RB", "VBG", "WRB", "TO"))


def opening(sentence: Sentence, words: list[int]) -> int:
    """The word of a clause that opens it: past what commas set off in front ("In adults, …"), and past "please"."""
    start = words[0]
    for index in words[:-1]:
        if sentence.words[index] != ",":
            continue
        verbs = _FINITE if sentence.tags[start] == "TO" else _FINITE | {"VB"}
        has_verb = any(sentence.tags[at] in verbs for at in words if start <= at < index)
        if not has_verb and (sentence.words[index + 1] in _LEADS or sentence.tags[start] in _FRONTED):
            start = index + 1
    for index in words:
        if index < start or sentence.words[index] in _LEADS or sentence.words[index] in _MARKS:
            continue
        if sentence.tags[index] != "RB" or sentence.words[index] in ("not", "never", "no"):
            return index
    return start


def is_order(sentence: Sentence, clauses: Clauses, words: list[int], start: int) -> bool:
    """Whether the word at start is an imperative: a bare verb, or a listed one that the tagger takes for a noun.

    `words` are the words of its clause.
    """
    word, tag = sentence.words[start], sentence.tags[start]
    if clauses.all[clauses.of[start]].marker in ("because", "which", "that") or word in _FORMS_OF_BE:
        return False
    if _opens_subject(sentence, words, start):
        return False
    if word in word_list("acts", "orders"):
        return True
    if tag not in ("VB", "VBP") or any(_is_subject(sentence, index) for index in words if index <= start):
        return False
    return tag == "VB" or start == words[0] or not sentence.tags[start - 1].startswith(("NN", "PRP"))


def _is_subject(sentence: Sentence, index: int) -> bool:
    return sentence.relations[index] in _SUBJECTS and sentence.heads[index] >= index and sentence.words[index] != "that"


def _opens_subject(sentence: Sentence, words: list[int], start: int) -> bool:
    """Whether a noun such as "rest" or "exercise" opens the subject of a finite verb, whatever its tag."""
    later = [index for index in words if index > start]
    verbs = [
        index
        for index in later
        if sentence.tags[index] in ("VBZ", "VBD", "MD") or sentence.words[index] in _FORMS_OF_BE
    ]
    if not verbs:
        return False
    between = {sentence.tags[index] for index in range(start + 1, verbs[0])}
    is_noun = sentence.tags[start].startswith("NN") and sentence.relations[start] in (*_SUBJECTS, "compound")
    return is_noun or between <= {"RB", "NN", "NNS", "CC"}
