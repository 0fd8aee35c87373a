"""The noun phrases that name a disease, a medicine or a time after the words that introduce them."""

from collections.abc import Iterator

from healthlint.language.framing.clauses import Clauses
from healthlint.language.framing.cues import word_list
from healthlint.language.framing.sentence import Sentence

_DROPPED = frozenset("a an the your their his her any some certain other this these having been".split())
_INSIDE = frozenset(
    ("JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "CD", "HYPH", "POS", "DT", "PRP$", "FW", "RB")
)
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "FW", "VBG", "CD"))
_POINTING = frozenset(("the", "this", "these", "any", "it", "them"))
_GENERIC = frozenset("disorder condition disease problem illness symptom infection kind it these this".split())
_TAKING = frozenset(("take", "takes", "taking", "use", "uses", "using"))
_HAVING = frozenset(("have", "has", "having", "with", "get", "develop"))
_PERFECT = frozenset(("had", "been"))

Relation = tuple[str, int, int, int]


def after_person(sentence: Sentence, clauses: Clauses) -> Iterator[Relation]:
    """Each relation of a person: its kind ("with", "taking", "had"), its first word, and where what it names lies.

    The last two numbers are words, half-open: from where the noun phrase may begin to the end of its clause.
    """
    words = sentence.words
    for index, word in enumerate(words):
        kind = _kind_at(sentence, clauses, index, word)
        if kind:
            yield kind, index, index + 1, _clause_end(sentence, clauses, index)


def _kind_at(sentence: Sentence, clauses: Clauses, index: int, word: str) -> str:
    words = sentence.words
    following = words[index + 1] if index + 1 < len(words) else ""
    if word == "history" and following == "of":
        return ""
    if word == "of" and words[index - 1 : index] == ("history",):
        return "had"
    if word in ("with", "taking", "using", "on") and _is_person(sentence, index - 1):
        if word == "with" and words[index + 1 : index + 3] == ("a", "history"):
            return ""
        return "" if word == "on" else ("with" if word == "with" else "taking")
    if not _of_person(sentence, clauses, index):
        return ""
    if word == "had" and words[index - 1] in ("have", "has", "ever", "already", "recently", "'ve", "previously"):
        return "had"
    if word == "had" and sentence.tags[index + 1 : index + 2] in (("DT",), ("NN",), ("NNS",), ("JJ",)):
        return "had"
    if word in _TAKING and following not in ("of", "care", "part", "place", "time"):
        return "taking"
    if word in ("have", "has", "having") and following not in (
        "had",
        "to",
        "been",
        "ever",
        "not",
        "never",
        "already",
        "recently",
    ):
        return (
            ""
            if sentence.tags[index + 1 : index + 2] in (("VBN",), ("VBD",)) and not _noun_soon(sentence, index)
            else "with"
        )
    return ""


def _noun_soon(sentence: Sentence, index: int) -> bool:
    """Whether a participle after "have" stands before a noun: "have broken skin" against "have fallen"."""
    return sentence.tags[index + 2 : index + 3] in (("NN",), ("NNS",))


def _is_person(sentence: Sentence, index: int) -> bool:
    persons = word_list("scope", "persons")
    word = sentence.words[index] if index >= 0 else ""
    return (word in persons and word not in ("or", "and", "not", "he", "she", "they", "you", "who")) or (
        word in ("are", "is", "be") and index > 0 and sentence.words[index - 1] in ("you", "who", "they")
    )


def _of_person(sentence: Sentence, clauses: Clauses, index: int) -> bool:
    """Whether a verb has "you" or "who" for its subject in an "if" or "who" clause."""
    clause: int | None = clauses.of[index]
    while clause is not None:
        one = clauses.all[clause]
        if one.marker in ("if", "unless", "who", "when", "once", "in-case"):
            before = sentence.words[one.start : index]
            return bool({"you", "who", "they", "he", "she", "anyone", "child", "baby"} & set(before))
        clause = one.before if one.before is not None else one.parent
    return False


def _clause_end(sentence: Sentence, clauses: Clauses, index: int) -> int:
    """Where the clause of a word ends; lists with commas and "or" belong to it as long as nouns follow."""
    end = index + 1
    while end < len(sentence) and clauses.of[end] == clauses.of[index]:
        end += 1
    return end


def noun_phrases(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The noun phrases joined by commas, "and" or "or" from start, without articles and possessives."""
    index = start
    while index < end:
        low = index
        while low < end - 1 and sentence.words[low] in _DROPPED and sentence.ends[low] < sentence.starts[low + 1]:
            low += 1
        high = low
        while high < end and _goes_on(sentence, low, high):
            high += 1
        while high > low and sentence.tags[high - 1] not in _NOUNS and sentence.tags[high - 1] not in ("JJ", "VBN"):
            high -= 1
        if high == low or (high == low + 1 and sentence.tags[low] in ("RB", "VBN")):
            return
        if low != start and any(word in word_list("scope", "persons") for word in sentence.words[low:high]):
            return
        if not _says_little(sentence, low, high):
            yield low, high
        if (high < end and sentence.words[high] in ("or", "and", "and/or")) or _lists_on(sentence, high, end):
            index = high + 1
            if index < end and sentence.words[index] in ("or", "and"):
                index += 1
            if index < end and sentence.tags[index] in ("VB", "VBZ", "VBP", "VBD", "MD", "PRP", "RB"):
                return
        else:
            return


def _says_little(sentence: Sentence, low: int, high: int) -> bool:
    """Whether a phrase names nothing of its own: "the disorder", "moderate" of "moderate or severe …"."""
    words = sentence.words[low:high]
    if words[:2] == ("history", "of"):
        return True
    if sentence.tags[high - 1] == "CD" and sentence.words[high : high + 1] in (("or",), ("and",)):
        return True
    if all(tag == "JJ" for tag in sentence.tags[low:high]) and sentence.words[high : high + 1] in (
        ("or",),
        ("and",),
        (",",),
    ):
        return True
    return len(words) == 1 and low > 0 and sentence.words[low - 1] in _POINTING and sentence.lemmas[low] in _GENERIC


def _lists_on(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether a comma has more of the list behind it, up to an "or" or "and"."""
    if comma >= end or sentence.words[comma] != ",":
        return False
    for index in range(comma + 1, end):
        if sentence.words[index] in ("or", "and"):
            return True
        if sentence.tags[index] not in _INSIDE and sentence.words[index] != ",":
            return False
    return False


def _goes_on(sentence: Sentence, low: int, high: int) -> bool:
    word, tag = sentence.words[high], sentence.tags[high]
    if word == "of" and high > low:
        return True
    if word in ("who", "that", "which", "and", "or", ",", "daily", "already"):
        return False
    if word in ("with", "in") and high > low and sentence.words[high + 1 : high + 2] in (("your",), ("the",)):
        return sentence.words[high - 1] in ("problem", "problems", "trouble")
    if tag == "VBG" and high > low and sentence.relations[high] in ("acl", "advcl", "ROOT"):
        return False
    return tag in _INSIDE or (word == "-" and high > low)


def time_phrase(sentence: Sentence, clauses: Clauses, index: int) -> tuple[str, int, int] | None:
    """The kind and the words of a time that begins at index: "during an attack" is ("during", words of "attack")."""
    word = sentence.words[index]
    if word == "first" and index and (sentence.words[index - 1] in ("the", "your") or index == 0):
        if not (
            index == 1 or sentence.words[index - 2] in ("in", "for", "during", "within", "over", "on", "throughout")
        ):
            return None
        high = _time_end(sentence, index + 1)
        return ("first", index + 1, high) if high > index + 1 and sentence.lemmas[high - 1] in _UNITS else None
    opened = clauses.all[clauses.of[index]]
    if word not in ("before", "after", "during") or (opened.start == index and opened.marker == word):
        return None
    low = index + 1
    while low < len(sentence) and sentence.words[low] in _DROPPED:
        low += 1
    if sentence.words[low : low + 1] == ("first",) and word == "during":
        return None
    high = _time_end(sentence, low)
    return (word, low, high) if high > low else None


def _time_end(sentence: Sentence, low: int) -> int:
    high = low
    while high < len(sentence):
        tag = sentence.tags[high]
        if high > low and (tag in ("RB", "VBG", "DT", "PRP$") or sentence.words[high] in ("of", "in")):
            break
        joins = sentence.words[high] == "-" and sentence.ends[high - 1] == sentence.starts[high]
        if (tag not in _INSIDE or sentence.words[high] == "-") and not joins:
            break
        high += 1
        if tag == "VBG" and high == low + 1:
            break
    return high


_UNITS = frozenset("hour day week month year minute trimester dose hours days weeks months night morning stage".split())
