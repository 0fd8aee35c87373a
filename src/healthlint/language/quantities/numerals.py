"""Numbers in digits and in words: 1,500; 2½; 1/2; twenty-five; 4.2 million; two and a half; a few; half."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from healthlint.language.quantities.tokens import Token
from healthlint.language.quantities.wording import is_hyphen, wording

_UNITS = {
    word: float(number)
    for number, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen"
        ).split()
    )
}
_TENS = {
    word: float(number * 10)
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "eighth": 8,
    "eighths": 8,
    "tenth": 10,
    "tenths": 10,
}
_LARGEST_DENOMINATOR = 16
_MOST_GROUPS = 5
"""Two million | three hundred | and five thousand | two hundred | and ten."""
NUMBER_WORDS = frozenset({*_UNITS, *_TENS, "half", "quarter", "a", "an"})
"""The words that a number in words can begin with."""


class Form(Enum):
    """How a number is written, which decides what it needs beside it to count as a quantity."""

    DIGITS = "digits"
    WORDS = "words"
    ONE = "one"
    VAGUE = "vague"
    PART = "part"
    """A fraction in words: a third, three quarters."""
    HALF = "half"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number, or the bounds of a vague one, and the index after its last token.

    `scale` is what a word after digits multiplied them by: a million in "5.4 million".
    """

    low: float
    high: float
    end: int
    form: Form
    scale: float = 1.0


def read_numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The number that starts at a token, as long as it goes."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.value is not None:
        return _digits(tokens, at)
    if not token.is_word:
        return None
    if vague := wording().vague.read(tokens, at):
        (low, high), end = vague
        scale, end = _magnitude(tokens, end)
        return Numeral(low * scale, high * scale, end, Form.VAGUE)
    return _part(tokens, at) or _words(tokens, at)


def _digits(tokens: Sequence[Token], at: int) -> Numeral | None:
    value = tokens[at].value
    assert value is not None
    if fraction := _simple_fraction(tokens, at):
        return Numeral(*(fraction[0],) * 2, fraction[1], Form.DIGITS)
    at += 1
    if value.is_integer() and at < len(tokens):
        if tokens[at].is_fraction:
            return Numeral(*(value + (tokens[at].value or 0),) * 2, at + 1, Form.DIGITS)
        start = at + 1 if is_hyphen(tokens, at) else at
        if not (start == at and tokens[at].glued) and value < 100 and (fraction := _simple_fraction(tokens, start)):
            return Numeral(*(value + fraction[0],) * 2, fraction[1], Form.DIGITS)
    if _are(tokens, at, "and", "a", "half"):
        return Numeral(value + 0.5, value + 0.5, at + 3, Form.DIGITS)
    scale, at = _magnitude(tokens, at)
    return Numeral(value * scale, value * scale, at, Form.DIGITS, scale)


def _simple_fraction(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """One of the fractions of recipes and doses, n/m with a small m; "140/90" and "24/7" are none."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in ("/", "⁄") or not tokens[at + 1].glued:
        return None
    above, below = tokens[at].value, tokens[at + 2].value
    if above is None or below is None or not tokens[at + 2].glued or not tokens[at + 2].text.isdecimal():
        return None
    if not 0 < above < below <= _LARGEST_DENOMINATOR or not above.is_integer():
        return None
    longer = at + 3 < len(tokens) and tokens[at + 3].text == "/" and tokens[at + 3].glued
    return None if longer else (above / below, at + 3)


def _part(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Half, a half, one-third, two thirds, a quarter, three quarters."""
    first = tokens[at].lower
    if first in ("half", "quarter"):
        if _are(tokens, at, "half", "a") and (scaled := _magnitude(tokens, at + 2))[1] > at + 2:
            return Numeral(*(scaled[0] / 2,) * 2, scaled[1], Form.WORDS)
        return Numeral(*(1 / _PARTS[first],) * 2, at + 1, Form.HALF if first == "half" else Form.PART)
    count = 1.0 if first == "a" else _UNITS.get(first, 0.0)
    after = at + 2 if is_hyphen(tokens, at + 1) else at + 1
    if not 1 <= count < 10 or after >= len(tokens):
        return None
    denominator = _PARTS.get(tokens[after].lower, 0)
    # "Two third-line drugs", "a second" and "five tenth graders" name an order.
    if denominator <= count or is_hyphen(tokens, after + 1):
        return None
    if count > 1 and not tokens[after].lower.endswith("s"):
        return None
    return Numeral(count / denominator, count / denominator, after + 1, Form.PART)


def _words(tokens: Sequence[Token], at: int) -> Numeral | None:
    total, start = 0.0, at
    article = tokens[at].lower == "a"
    if article:
        if at + 1 >= len(tokens) or tokens[at + 1].lower not in _MAGNITUDES:
            return None
        value, at = 1.0, at + 1
    elif small := _below_hundred(tokens, at):
        value, at = small
    else:
        return None
    for _ in range(_MOST_GROUPS):
        scale, end = _magnitude(tokens, at)
        if end == at:
            break
        total, value, at = total + value * scale, 0.0, end
        follow = at + 1 if at < len(tokens) and tokens[at].lower == "and" else at
        more = _below_hundred(tokens, follow) if scale in (1e2, 1e3) else None
        if more is None:
            break
        value, at = more
    total += value
    if _are(tokens, at, "and", "a", "half"):
        return Numeral(total + 0.5, total + 0.5, at + 3, Form.WORDS)
    only_one = at == start + 1 and tokens[start].lower == "one"
    return Numeral(total, total, at, Form.ONE if only_one else Form.WORDS)


def _below_hundred(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    if at >= len(tokens):
        return None
    word = tokens[at].lower
    if word in _UNITS:
        return _UNITS[word], at + 1
    if word not in _TENS:
        return None
    after = at + 2 if is_hyphen(tokens, at + 1) else at + 1
    if after < len(tokens) and 1 <= _UNITS.get(tokens[after].lower, 0) < 10:
        return _TENS[word] + _UNITS[tokens[after].lower], after + 1
    return _TENS[word], at + 1


def _magnitude(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    scale = 1.0
    while at < len(tokens) and tokens[at].lower in _MAGNITUDES and scale < 1e12:
        scale *= _MAGNITUDES[tokens[at].lower]
        at += 1
    return scale, at


def _are(tokens: Sequence[Token], at: int, *words: str) -> bool:
    return [token.lower for token in tokens[at : at + len(words)]] == list(words)
