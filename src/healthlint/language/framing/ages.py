"""Ages that limit a clause: "under 5", "aged 65 and over", "6 to 11 years", "younger than 3 months"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class Age:
    """A range of ages: `key` is "<5", ">=65", ">40" or "6-11", with " months" or " weeks" unless it is in years."""

    key: str
    span: TextSpan


_PERSON = r"adults?|people|children|kids|babies|infants|men|women|patients|anyone|those|everyone|teenagers|toddlers"
_LEAD = rf"(?:\b(?:{_PERSON}|who\s+are|you\s+are|child\s+is|baby\s+is|they\s+are|\w+['’]re)\s+)"
_AGED = r"(?:(?:aged?|ages)\s+(?:of\s+)?)"
_OPENED = rf"(?:{_LEAD}{_AGED}?|\b{_AGED})"
_UNIT = r"(?:\s*-?\s*(?P<unit>years?|yrs?|months?|weeks?)(?:[\s-]+(?:of\s+age|olds?))?)?"
# Other things are counted after such words too: "over 40 %", "people under 5 mg".
_NOT_OTHER = r"(?!\s*(?:%|°|mg|ml|mL|hours?|minutes?|days?|times|tablets?|percent|per\b|/)|\.?\d)"
_BETWEEN = r"(?P<low>\d{1,3})\s*(?:to|and|-|–)\s*(?P<high>\d{1,3})"
_WORDS = r"(?P<word>under|below|younger\s+than|less\s+than|up\s+to|over|above|older\s+than|at\s+least)"
_PATTERNS = (
    re.compile(rf"{_OPENED}(?P<age>(?:between\s+)?{_BETWEEN}{_UNIT}){_NOT_OTHER}", re.IGNORECASE),
    re.compile(
        rf"{_OPENED}(?P<age>{_WORDS}\s+(?:the\s+age\s+of\s+)?(?P<limit>\d{{1,3}}){_UNIT}){_NOT_OTHER}", re.IGNORECASE
    ),
    re.compile(
        rf"(?P<age>\b(?P<limit>\d{{1,3}}){_UNIT}\s*(?:and|or)\s+(?P<side>over|older|above|under|younger|below)\b)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<age>\b(?P<plural>under|over)[\s-]+(?P<limit>\d{1,3})s\b)", re.IGNORECASE),
)
_SIGNS = {"under": "<", "below": "<", "younger than": "<", "less than": "<", "up to": "<=", "at least": ">="}
_SIDES = {"under": "<=", "younger": "<=", "below": "<="}
_DIGITS = re.compile(r"\d")


def find_ages(text: str) -> Iterator[Age]:
    """The ages in a text; numbers of other things ("over 40 %", "under 5 mg") are let be."""
    if not _DIGITS.search(text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            unit = (parts.get("unit") or "years").lower().rstrip("s")
            suffix = "" if unit in ("year", "yr") else f" {unit}s"
            yield Age(_key(parts) + suffix, TextSpan(match.start("age"), match.end("age")))


def _key(parts: dict[str, str | None]) -> str:
    limit = parts.get("limit") or ""
    if parts.get("low"):
        return f"{parts['low']}-{parts['high']}"
    if word := parts.get("word"):
        return _SIGNS.get(" ".join(word.lower().split()), ">") + limit
    if side := parts.get("side"):
        return _SIDES.get(side.lower(), ">=") + limit
    return ("<" if (parts.get("plural") or "").lower() == "under" else ">") + limit
