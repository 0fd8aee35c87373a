"""Tablets with their strength and the total that they come to, where more words stand between the three numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthlint.claims.measures import COUNT, FORM, MASS, NUMBER, count, milligrams
from healthlint.positions import TextSpan


@dataclass(frozen=True, slots=True)
class TabletSum:
    """A number of tablets, their strength and the total given for them, both in milligrams."""

    where: TextSpan
    comes_to: float
    total: float

    @property
    def agrees(self) -> bool:
        """Whether the total is right to a hundredth."""
        return abs(self.total - self.comes_to) <= 0.01 * self.comes_to


_OF_DRUG = r"(?:\s+of\s+[\w-]+(?:\s[\w-]+)?)"
_A_TOTAL = r"(?:(?:a|the)\s+(?:total|full\s+dose|dose|daily\s+dose|daily\s+total)\s+of\s+)?"
_TOTAL = rf"{_A_TOTAL}(?P<total>{NUMBER})\s?(?P<total_unit>{MASS})\b"
_WHICH_IS = (
    r"\s*(?:,\s*|\(|or\s+|so\s+)?(?:(?:that|which)\s+(?:is|makes|gives|comes\s+to)\s+|making\s+|giving\s+|for\s+)?"
)
_MAKES = r"\s+(?:makes?(?:\s+up)?|comes?\s+to|adds?\s+up\s+to|equals?|gives?(?:\s+you)?|contain|hold|is|are)\s+"
_DAILY = r"(?:a|per|each)\s+day\b|daily\b|in\s+(?:all|total|24)\b|altogether\b"
_END = rf"(?=\s*(?:[),.;]|$|{_DAILY}|in\s+(?:a|one)\b|at\s+a\s+time\b|for\b|of\b))"
_TIMES = r"(?P<word>once|twice|(?:three|four|five|six)\s+times)\s+(?:(?:a|per|each)\s+day|daily|in\s+24\s+hours)"


def _tablets(tag: str) -> str:
    """Tablets with their strength, "two 250 mg tablets" or "two tablets of 250 mg"; `tag` ends the groups' names."""
    count_of = rf"(?<![\w.,/-])(?P<count{tag}>{COUNT})\s+"
    strength = rf"(?P<strength{tag}>{NUMBER})[\s-]?(?P<unit{tag}>{MASS})\b"
    return count_of + (
        rf"(?:[a-z]+\s+)?{FORM}\s+(?:of|at|with)\s+{strength}(?:\s+[a-z]{{5,}})?(?:\s+each)?"
        if tag
        else rf"{strength}\s+(?:[a-z]{{5,}}\s+)?{FORM}"
    )


_SIZED, _EACH = _tablets(""), _tablets("_each")
_EITHER = rf"(?:{_SIZED}|{_EACH})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "two 250 mg tablets of amoxicillin (500 mg)"; without the name it is a sum that another rule checks.
        rf"{_SIZED}{_OF_DRUG}\s*,?\s*(?:\(|or\s+){_TOTAL}(?=\s*(?:[),.;]|{_DAILY}|at\s+(?:a|one)\s+time|per\s+dose))",
        # "three tablets of 100 mg each, 300 mg in total", "two tablets of 200 mg, that is 400 mg"
        rf"{_EACH}{_WHICH_IS}{_TOTAL}{_END}",
        # "the full dose of 500 mg of amoxicillin with two tablets of 250 mg", "a dose of 400 mg is two 200 mg tablets"
        rf"\bdose\s+of\s+{_TOTAL}{_OF_DRUG}?(?:\s+for\s+[\w\s’'-]{{3,40}}?)?"
        rf"\s+(?:with|by\s+taking|in\s+the\s+form\s+of|as|from|is|means)\s+{_EITHER}",
        # "two 250 mg tablets make 500 mg", "four tablets of 250 mg make up the daily dose of 1 g"
        rf"{_EITHER}{_OF_DRUG}?{_MAKES}{_TOTAL}{_END}",
        # "500 mg three times a day, which is 1,500 mg a day"
        rf"(?<![\d.,])(?P<strength>{NUMBER})[\s-]?(?P<unit>{MASS})\b{_OF_DRUG}?\s+{_TIMES}"
        rf"(?:{_MAKES}|{_WHICH_IS}){_TOTAL}(?=\s*(?:[),.;]|{_DAILY}))",
    )
)
_TIMES_A_DAY = {"once": 1, "twice": 2, "three times": 3, "four times": 4, "five times": 5, "six times": 6}


def find_tablet_sums(text: str) -> Iterator[TabletSum]:
    """The sums in a text that name the medicine, the parts or the total in another order than a sum in brackets."""
    if "mg" not in text and "gram" not in text and "mcg" not in text:
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            found = {name.removesuffix("_each"): value for name, value in match.groupdict().items() if value}
            number = _TIMES_A_DAY[" ".join(found["word"].lower().split())] if "word" in found else count(found["count"])
            comes_to = number * milligrams(found["strength"], found["unit"])
            yield TabletSum(TextSpan(*match.span()), comes_to, milligrams(match["total"], match["total_unit"]))
