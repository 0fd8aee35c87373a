"""Years and ages that cannot all be right: "in 1955 … ten years later, in 1985", "born 1950, died 1990 aged 30"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthlint.language import Passage
from healthlint.positions import TextSpan

_WORDS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split(),
        (*range(1, 13), 15, 20, 30, 40, 50),
        strict=True,
    )
)
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_WORDS)})"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ANY_YEAR = re.compile(r"(?<![\d.,/-])(?:1[5-9]|20)\d\d(?![\d/-]|\s*(?:%|mg|people|patients|women|men|calories))")
_LATER = re.compile(
    rf"\b{_NUMBER}\s+(?P<unit>years?|decades?)\s+(?P<way>later|earlier|before|after\s+that)\s*,?\s+in\s+{_YEAR}\b",
    re.IGNORECASE,
)
_LIFE = re.compile(
    r"\bborn\s+in\s+(?P<born>1[5-9]\d\d|20\d\d)\b[^.;]{0,80}?\bdied\s+in\s+(?P<died>1[5-9]\d\d|20\d\d)\b,?\s*"
    r"(?:at\s+the\s+age\s+of|aged|at\s+age|at)\s+(?P<age>\d{1,3})\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|almost|nearly|some|roughly|over|more\s+than|less\s+than|within)\s*$", re.IGNORECASE
)
_EXACT = 1  # "ten years later" may be eleven by the calendar


@dataclass(frozen=True, slots=True)
class WrongYears:
    """A number of years and the two years that it should lie between; `years` is how far apart these are."""

    number: TextSpan
    first: TextSpan
    second: TextSpan
    years: int


def find_wrong_years(passage: Passage) -> Iterator[WrongYears]:
    """Where the years of a passage are not as far apart as it says."""
    text = passage.text
    for match in _LATER.finditer(text):
        before = list(_ANY_YEAR.finditer(text, 0, match.start()))
        sentences = [one for one in passage.sentences if one.start_char <= match.start()]
        if not before or before[-1].start() < sentences[max(len(sentences) - 2, 0)].start_char:
            continue
        stated = _count(match["number"]) * (10 if match["unit"].lower().startswith("decade") else 1)
        apart = int(match["year"]) - int(before[-1][0])
        if match["way"].lower() in ("earlier", "before"):
            apart = -apart
        loose = max(_EXACT, stated // 5 if _ABOUT.search(text, 0, match.start()) else 0)
        if abs(apart - stated) > loose:
            number = TextSpan(match.start("number"), match.end("unit"))
            yield WrongYears(number, TextSpan(*before[-1].span()), TextSpan(*match.span("year")), abs(apart))
    for match in _LIFE.finditer(text):
        apart = int(match["died"]) - int(match["born"])
        if not 0 <= apart - int(match["age"]) <= 1:
            number, first, second = (TextSpan(*match.span(name)) for name in ("age", "born", "died"))
            yield WrongYears(number, first, second, apart)


def _count(written: str) -> int:
    return _WORDS.get(written.lower()) or int(written)
