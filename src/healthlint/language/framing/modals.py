"""What "may", "can", "could" and "might" say of the verb after them: that it is possible, allowed or within power."""

from enum import StrEnum

from healthlint.language.framing.cues import word_list
from healthlint.language.framing.sentence import Sentence

_MODALS = frozenset(("may", "might", "can", "could"))


class Modality(StrEnum):
    """The reading of a modal verb."""

    POSSIBLE = "possible"
    ALLOWED = "allowed"
    ABLE = "able"


def modality_at(sentence: Sentence, index: int) -> Modality | None:
    """How the word at index is meant; None where it is no such modal ("in May", "the can")."""
    word = sentence.words[index]
    if word not in _MODALS or sentence.tags[index] == "NNP" or (sentence.forms[index][0].isupper() and index):
        return None
    verb = verb_after(sentence, index)
    if verb is None or (sentence.is_question and not index):
        return None
    if sentence.lemmas[index + 1] == "have" and sentence.tags[index + 2 : index + 3] == ("VBN",):
        return Modality.POSSIBLE
    lemma = sentence.lemmas[verb]
    passive = sentence.tags[verb] in ("VBN", "VBD") and "be" in sentence.words[index:verb]
    if word in ("may", "can", "could") and passive and lemma in word_list("assertion", "handling"):
        return Modality.ALLOWED
    if word == "can" and passive:
        return Modality.ABLE
    if word == "might" or lemma in word_list("assertion", "involuntary") or not _person_before(sentence, index):
        return Modality.POSSIBLE
    return Modality.ALLOWED


def verb_after(sentence: Sentence, index: int) -> int | None:
    """The main verb after an auxiliary, past adverbs, pronouns of a question and "be" or "have" before a participle."""
    for position in range(index + 1, min(index + 7, len(sentence))):
        tag = sentence.tags[position]
        following = sentence.tags[position + 1 : position + 3]
        past_adverbs = following[1:] if following[:1] == ("RB",) else following[:1]
        if sentence.lemmas[position] in ("be", "have") and past_adverbs in (("VBN",), ("VBG",)):
            continue
        if tag.startswith("VB") or sentence.heads[index] == position:
            return position
        if tag not in ("RB", "RBR", "PRP", "NNS", "NN", "DT", "CC", ",", "IN", "TO", "PDT", "JJ"):
            return None
    return None


def _person_before(sentence: Sentence, index: int) -> bool:
    persons = word_list("assertion", "persons")
    for position in range(index - 1, max(index - 7, -1), -1):
        if sentence.words[position] in (",", ";", "but", "and", "that", "which"):
            return False
        if sentence.lemmas[position] in persons or sentence.words[position] in persons:
            return True
    return False
