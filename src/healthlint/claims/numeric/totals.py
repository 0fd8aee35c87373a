"""Parts that cannot make up their whole: "Of 120 people, 70 were men and 80 women", "60% are men and 50% are women"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from healthlint.language import Passage
from healthlint.language.quantities import Kind, Quantity, find_quantities
from healthlint.positions import TextSpan

_SEXES = re.compile(
    r"\s+(?:were\s+|are\s+)?(?P<one>men|boys|males?)\s*,?\s+and\s+(?:the\s+other\s+)?$"
    r"|\s+(?:were\s+|are\s+)?(?P<two>women|girls|females?)\s*,?\s+and\s+(?:the\s+other\s+)?$"
)
_OTHER_SEX = {
    "one": re.compile(r"\s+(?:were\s+|are\s+)?(?:women|girls|females?)\b"),
    "two": re.compile(r"\s+(?:were\s+|are\s+)?(?:men|boys|males?)\b"),
}
_THE_OTHERS = re.compile(r"\s+[^.;:()]{1,60}?,?\s+and\s+the\s+(?:other|remaining)\s+$")
_INTRODUCED = re.compile(r"\s+[^.;%]{1,80}?[,:]\s+$")
# "120 were treated and 100 were not"
_DID = re.compile(r"\s+(?:were|was|had|did|got|have|are|took|could)\b[^.;:(),]{0,40}?,?\s+and\s+$")
_DID_NOT = re.compile(r"\s+(?:were|was|had|did|have|are|could|had)\s*(?:not|n['’]t)\b")
_IN_ALL = re.compile(r"\s+[a-z]+\s+(?:in\s+all|in\s+total|altogether|together)\b")
_THEN_ALL = re.compile(r"\s+(?:women|girls|females?|men|boys|males?)\s*,\s*(?:or\s+|that\s+is\s+|making\s+)?")
_MADE_UP = re.compile(
    r"\s+(?:women|girls|females?|men|boys|males?)\s+(?:make\s+up|add\s+up\s+to|come\s+to|form|are)\s+(?:the|all|a\s+total\s+of)\s+"
)
_OUTCOMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:better|improve|recover|cured)",
        r"\b(?:same|unchanged|stable)\b",
        r"\b(?:worse|die|deteriorat)",
    )
)
# "Of all fractures, 45 % are of the hip, 35 % of the wrist and 40 % of the spine": one preposition or verb for all.
_OF_ALL = re.compile(r"(?:Of|Among)\s+(?:all|these|the|those|our|\d)[^,;:]{0,60},\s*$")
_NEXT_PART = re.compile(
    r"\s+(?:(?:are|is|were|was|affect|involve|occur|start|begin|come|live|died?)\s+)?(?P<word>of|in|on|from|at)\s+[^,;:.%]{2,40}?,?\s+(?:and\s+)?$"
)
_LAST_PART = re.compile(r"\s+(?P<word>of|in|on|from|at)\s+[^,;:.%]{2,40}\.?\s*$")
_LOOSE = re.compile(r"\b(?:both|also|some|or\s+more|each|twice|per|unknown|missing|withdr\w+|dropped)\b", re.IGNORECASE)
_ROUNDED = 0.02
_FEWEST_LISTED = 3


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """Two parts and their whole in one sentence; `whole` is None where the parts are shares."""

    whole: TextSpan | None
    parts: tuple[TextSpan, TextSpan]
    sum: str


def find_wrong_totals(passage: Passage) -> Iterator[WrongTotal]:
    """The sums of counts or shares in a passage that are not their whole."""
    if passage.text.count(" and ") == 0:
        return
    quantities = [one for one in find_quantities(passage.text) if _is_exact(one)]
    for sentence in passage.sentences:
        inside = [one for one in quantities if sentence.start_char <= one.where.start < sentence.end_char]
        if len(inside) > 1 and not _LOOSE.search(sentence.text):
            yield from _in_sentence(passage.text, inside)
            yield from _wrong_parts(passage.text, sentence.start_char, sentence.end_char, inside)
            yield from _wrong_outcomes(passage.text[: sentence.end_char], inside)


def _in_sentence(text: str, inside: list[Quantity]) -> Iterator[WrongTotal]:
    for index, (one, other) in enumerate(pairwise(inside)):
        if one.kind is not other.kind or not _are_parts(text, one, other):
            continue
        total = (one.low or 0) + (other.low or 0)
        parts = one.where, other.where
        if one.kind is Kind.PROPORTION:
            if total > 1 + _ROUNDED:
                yield WrongTotal(None, parts, f"{100 * total:g} %")
        elif (whole := _whole_after(text, inside, other)) is not None:
            if whole.low != total:
                yield WrongTotal(whole.where, parts, f"{total:g}")
        elif index and _is_whole(text, inside[index - 1], one) and inside[index - 1].low != total:
            yield WrongTotal(inside[index - 1].where, parts, f"{total:g}")


def _wrong_outcomes(text: str, inside: list[Quantity]) -> Iterator[WrongTotal]:
    """Three shares of one group that got better, worse or neither, and come to more than the whole."""
    shares = [one for one in inside if one.kind is Kind.PROPORTION]
    for one, second, third in zip(shares, shares[1:], shares[2:], strict=False):
        ends = (second.where.start, third.where.start, len(text))
        words = [text[share.where.end : end] for share, end in zip((one, second, third), ends, strict=True)]
        total = sum(share.low or 0 for share in (one, second, third))
        if total > 1 + _ROUNDED and all(map(re.Pattern.search, _OUTCOMES, words)):
            yield WrongTotal(None, (second.where, third.where), f"{100 * total:g} %")


def _wrong_parts(text: str, start: int, end: int, inside: list[Quantity]) -> Iterator[WrongTotal]:
    """Three or more shares of "all" that are listed side by side and come to more than the whole."""
    shares = [one for one in inside if one.kind is Kind.PROPORTION]
    if len(shares) < _FEWEST_LISTED or not _OF_ALL.fullmatch(text, start, shares[0].where.start):
        return
    between = [_NEXT_PART.fullmatch(text, one.where.end, two.where.start) for one, two in pairwise(shares)]
    found = [*between, _LAST_PART.fullmatch(text, shares[-1].where.end, end)]
    total = sum(share.low or 0 for share in shares)
    if all(found) and len({one["word"] for one in found if one}) == 1 and total > 1 + _ROUNDED:
        yield WrongTotal(None, (shares[-2].where, shares[-1].where), f"{100 * total:g} %")


def _are_parts(text: str, one: Quantity, other: Quantity) -> bool:
    between = text[one.where.end : other.where.start]
    sex = _SEXES.fullmatch(between)
    if sex is not None:
        return _OTHER_SEX["one" if sex["one"] else "two"].match(text, other.where.end) is not None
    if one.kind is Kind.COUNT and _DID.fullmatch(between) and _DID_NOT.match(text, other.where.end):
        return True
    return one.kind is Kind.COUNT and _THE_OTHERS.fullmatch(between) is not None


def _whole_after(text: str, inside: list[Quantity], last: Quantity) -> Quantity | None:
    """The number that the parts are said to make up: "70 men and 50 women make up the 120 patients"."""
    for one in inside:
        if one.where.start <= last.where.end:
            continue
        summed = _THEN_ALL.fullmatch(text, last.where.end, one.where.start) and _IN_ALL.match(text, one.where.end)
        if summed or _MADE_UP.fullmatch(text, last.where.end, one.where.start):
            return one if one.kind is Kind.COUNT else None
    return None


def _is_whole(text: str, whole: Quantity, part: Quantity) -> bool:
    introduced = _INTRODUCED.fullmatch(text[whole.where.end : part.where.start]) is not None
    return introduced and whole.kind is Kind.COUNT and (whole.low or 0) > (part.low or 0)


def _is_exact(quantity: Quantity) -> bool:
    if quantity.kind is Kind.COUNT and quantity.unit is not None:
        return False
    plain = quantity.comparator is None and not quantity.approximate
    return plain and quantity.low == quantity.high and quantity.kind in (Kind.COUNT, Kind.PROPORTION)
