"""Shares that are given twice, as a fraction and as a percentage, and what remains of a whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class DoubleShare:
    """One share written twice: `fraction` from 0 to 1, `percentage` as `lowest` to `highest` in per cent."""

    where: TextSpan
    fraction: float
    comparator: str
    lowest: float
    highest: float
    rounding: float

    @property
    def agrees(self) -> bool:
        """Whether both can be true; a fraction in words is taken a fifth of its size either way."""
        exact = self.fraction * 100
        slack = max(exact * _SLACK, self.rounding)
        if self.comparator == "more":
            return self.highest >= exact - slack
        if self.comparator == "less":
            return self.lowest <= exact + slack
        return self.lowest - slack <= exact <= self.highest + slack


@dataclass(frozen=True, slots=True)
class Remainder:
    """A share called the rest, in per cent, and the places of the shares before it that do not make up the whole."""

    where: TextSpan
    before: tuple[TextSpan, ...]


_SLACK = 0.2
_UNITS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten".split())}
_UNITS |= {"a": 1, "twelve": 12, "fifteen": 15, "twenty": 20, "fifty": 50, "hundred": 100, "thousand": 1000}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_COUNT = r"\d{1,3}(?:,\d{3})+|\d+|" + "|".join(word for word in _UNITS if word not in ("a", "zero"))
_PERCENT = (
    r"(?P<low>\d{1,3}(?:\.\d+)?)(?:\s?%?\s?(?:-|–|to)\s?(?P<high>\d{1,3}(?:\.\d+)?))?\s?(?:%|percent\b|per\scent\b)"
)
_ABOUT = r"(?:(?:about|around|approximately|roughly|nearly|almost|some|an\sestimated|or)\s)?"
_SHARE = re.compile(
    rf"""
    (?P<comparator>\b(?:more\sthan|over|at\sleast|less\sthan|under|fewer\sthan|up\sto|as\smany\sas)\s(?:about\s)?)?
    (?<![\w.,/$£€-])(?:
        (?P<part>{_COUNT})\s(?:in|out\sof|of)\s(?:every\s|the\s|all\s|each\s)?(?:a\s)?(?P<whole>{_COUNT})
      | (?P<several>one|two|three|four|a)[\s-](?P<named>half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?
      | (?P<only>half)
    )(?![\w-])
    (?P<who>(?:\s(?:of\s)?[A-Za-z][a-z'’-]*){{0,8}}?)
    (?:\s?\(|,\sor\s|,\s(?:that|which)\sis,?\s(?:by\s|to\ssay\s)?|,\si\.e\.,?\s){_ABOUT}{_PERCENT}(?=\s?[);,.\]])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REST = re.compile(rf"\bthe\s(?:remaining|other)\s(?P<rest>{_PERCENT})", re.IGNORECASE)
_ANY_PERCENT = re.compile(rf"(?<![\d.,]){_PERCENT}", re.IGNORECASE)
_MOST_SHARES = 8
_ROUNDED = 2.5  # percentage points that rounding and “about” may lose over a few shares


def find_double_shares(text: str) -> Iterator[DoubleShare]:
    """Shares with a percentage in brackets or after “or”: “one in four people (25%)”."""
    if "%" not in text and "per" not in text:
        return
    for match in _SHARE.finditer(text):
        fraction = _fraction(match)
        if fraction is None or not 0 < fraction <= 1:
            continue
        low = float(match["low"])
        high = float(match["high"] or match["low"])
        decimals = len(match["low"].partition(".")[2])
        words = (match["comparator"] or "").lower()
        comparator = "less" if re.match(r"less|under|fewer|up|as", words) else "more" if words else ""
        first = next(name for name in ("comparator", "part", "several", "only") if match[name])
        start = match.start(first)
        end = match.end() + (text[match.end() : match.end() + 1] in (")", "]"))
        yield DoubleShare(TextSpan(start, end), fraction, comparator, low, high, 0.5 / 10**decimals)


def find_wrong_remainders(text: str, start: int, end: int, context: int) -> Iterator[Remainder]:
    """Shares of a sentence called the rest that do not fill any shares before them, back to `context`, up to 100 %."""
    for match in _REST.finditer(text, start, end):
        before = list(_ANY_PERCENT.finditer(text, context, match.start()))
        beside = [one for one in before if one.start() >= start]
        if not beside or len(before) > _MOST_SHARES:
            continue
        rest = _bounds(match)
        shares = [_bounds(one) for one in before]
        if not _fills(rest, shares):
            yield Remainder(TextSpan(match.start(), match.end()), tuple(TextSpan(*one.span()) for one in beside))


def _fills(rest: tuple[float, float], shares: list[tuple[float, float]]) -> bool:
    for size in range(1, len(shares) + 1):
        for chosen in combinations(shares, size):
            low = rest[0] + sum(share[0] for share in chosen)
            high = rest[1] + sum(share[1] for share in chosen)
            if low - _ROUNDED <= 100 <= high + _ROUNDED:
                return True
    return False


def _bounds(match: re.Match[str]) -> tuple[float, float]:
    return float(match["low"]), float(match["high"] or match["low"])


def _fraction(match: re.Match[str]) -> float | None:
    if match["part"]:
        whole = _count(match["whole"])
        return _count(match["part"]) / whole if whole > 1 else None
    if match["only"]:
        return 0.5
    return _UNITS[match["several"].lower()] / _PARTS[match["named"].lower()]


def _count(written: str) -> int:
    return _UNITS[written.lower()] if written.isalpha() else int(written.replace(",", ""))
