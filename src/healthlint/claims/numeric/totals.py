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
_LOOSE = re.compile(r"\b(?:both|also|some|or\s+more|each|twice|per|unknown|missing|withdr\w+|dropped)\b", re.IGNORECASE)
_ROUNDED = 0.02


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


def _in_sentence(text: str, inside: list[Quantity]) -> Iterator[WrongTotal]:
    for index, (one, other) in enumerate(pairwise(inside)):
        if one.kind is not other.kind or not _are_parts(text, one, other):
            continue
        total = (one.low or 0) + (other.low or 0)
        parts = one.where, other.where
        if one.kind is Kind.PROPORTION:
            if total > 1 + _ROUNDED:
                yield WrongTotal(None, parts, f"{100 * total:g} %")
        elif index and _is_whole(text, inside[index - 1], one) and inside[index - 1].low != total:
            yield WrongTotal(inside[index - 1].where, parts, f"{total:g}")


def _are_parts(text: str, one: Quantity, other: Quantity) -> bool:
    between = text[one.where.end : other.where.start]
    sex = _SEXES.fullmatch(between)
    if sex is not None:
        return _OTHER_SEX["one" if sex["one"] else "two"].match(text, other.where.end) is not None
    return one.kind is Kind.COUNT and _THE_OTHERS.fullmatch(between) is not None


def _is_whole(text: str, whole: Quantity, part: Quantity) -> bool:
    introduced = _INTRODUCED.fullmatch(text[whole.where.end : part.where.start]) is not None
    return introduced and whole.kind is Kind.COUNT and (whole.low or 0) > (part.low or 0)


def _is_exact(quantity: Quantity) -> bool:
    if quantity.kind is Kind.COUNT and quantity.unit is not None:
        return False
    plain = quantity.comparator is None and not quantity.approximate
    return plain and quantity.low == quantity.high and quantity.kind in (Kind.COUNT, Kind.PROPORTION)
