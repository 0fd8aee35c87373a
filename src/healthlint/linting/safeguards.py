"""What a fix must never change, whatever its rule says: numbers, units, medicines and negations."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from healthlint.language.quantities.units import unit_table
from healthlint.language.terms import Kind, concept

_TOKEN = re.compile(
    r"(?<![\w.,])\.?\d+(?:[.,:]\d+)*|\d+(?:[.,:]\d+)*|[½⅓⅔¼¾⅛⅜⅝⅞<>≤≥±%‰$£€]|°[CF]?|/|(?<!\S)[-−–](?=\.?\d)"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
_NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions dozen dozens half halves third thirds quarter quarters once twice thrice single "
    "double triple first fourth fifth sixth seventh eighth ninth tenth".split()
)
_NEGATIONS = frozenset(
    "no not never none nor neither nothing nobody nowhere without hardly barely except unless cannot avoid stop".split()
)
_LOST_APOSTROPHE = frozenset(
    "arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt wasnt werent wont "
    "wouldnt".split()
)
_NEGATIVE_BEGINNINGS = ("un", "in", "im", "il", "ir", "dis", "non", "a", "anti", "contra", "under", "over", "de")
_OPPOSITES = (("hyper", "hypo"), ("ful", "less"), ("increas", "decreas"), ("macro", "micro"), ("inter", "intra"))
_MEDICINES = frozenset({Kind.DRUG, Kind.DRUG_CLASS, Kind.VACCINE})
_LONGEST_NAME = 3
_NEIGHBOURS = re.compile(r"(?:\S+\s+){0,3}\S*\Z"), re.compile(r"\S*(?:\s+\S+){0,3}")
_SHORT_UNIT = 3
_SIGNS_OF_UNITS = frozenset({"/", "%", "°", "°C", "°F"})


def find_harm(source: str, start: int, end: int, replacement: str) -> str | None:
    """What replacing a stretch of source would change that no fix may change, or None.

    The words beside it are looked at too: a fix may join a word to its neighbour, or part a number from its unit.
    """
    left = _NEIGHBOURS[0].search(source[max(0, start - 200) : start])
    right = _NEIGHBOURS[1].match(source[end : end + 200])
    around = left.group() if left else "", right.group() if right else ""
    before, after = (_TOKEN.findall(words.join(around)) for words in (source[start:end], replacement))
    if [*_numbers(before)] != [*_numbers(after)]:
        return "a number"
    if [*_units(before)] != [*_units(after)]:
        return "a unit"
    if [*_medicines(before)] != [*_medicines(after)]:
        return "a medicine"
    if [*_negations(before)] != [*_negations(after)] or _are_opposites(before, after):
        return "a negation"
    return None


def _is_number(token: str) -> bool:
    return token.casefold() in _NUMBER_WORDS or not (token[0].isalpha() or token in _SIGNS_OF_UNITS)


def _numbers(tokens: Sequence[str]) -> Iterator[str]:
    return (token.casefold() for token in tokens if _is_number(token))


def _units(tokens: Sequence[str]) -> Iterator[str]:
    """The units by their names, so that "mcg" for "µg" is no change. A short one counts where it follows a number."""
    spellings = unit_table().spellings
    for before, token in zip(("", *tokens), tokens, strict=False):
        spelling = token.casefold() if len(token) > _SHORT_UNIT and token.islower() else token
        if spelling in spellings and (
            len(token) > _SHORT_UNIT or not token.isalpha() or before in ("/", "per") or (before and _is_number(before))
        ):
            unit, per = spellings[spelling]
            yield " per ".join((unit.name, *map(str, per)))


def _medicines(tokens: Sequence[str]) -> Iterator[str]:
    """The medicines that are named, by their concepts, so that another name for the same one is no change."""
    at = 0
    while at < len(tokens):
        for count in range(min(_LONGEST_NAME, len(tokens) - at), 0, -1):
            found = _medicine(" ".join(tokens[at : at + count]))
            if found is not None:
                yield found
                at += count
                break
        else:
            at += 1


@cache
def _medicine(name: str) -> str | None:
    found = concept(name)
    return found.id if found is not None and found.kind in _MEDICINES else None


def _negations(tokens: Sequence[str]) -> Iterator[str]:
    for token in tokens:
        word = token.casefold().replace("’", "'")
        if word.endswith("n't") or word in _LOST_APOSTROPHE or word == "cannot":
            yield "not"
        elif word in _NEGATIONS:
            yield word


def _are_opposites(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word gave way to its opposite, such as "safe" to "unsafe" or "hypertension" to "hypotension"."""
    old, new = ({token.casefold() for token in tokens} for tokens in (before, after))
    return any(_oppose(one, other) or _oppose(other, one) for one in old - new for other in new - old)


def _oppose(one: str, other: str) -> bool:
    if any(one == beginning + other for beginning in _NEGATIVE_BEGINNINGS if len(other) > len(beginning) + 1):
        return True
    return any(plus in one and one.replace(plus, minus) == other for plus, minus in _OPPOSITES)
