"""Spoons and milliliters do not agree

A teaspoon is 5 mL and a tablespoon 15 mL; where the two were swapped, children got three times their dose. A reader who
sees both figures cannot know which is right.
"""

import re
from collections.abc import Iterator

from healthlint.claims.measures import number
from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” does not agree: {spoons} is {milliliters} mL."
SEVERITY = "error"
REFERENCES = [
    "https://www.nist.gov/pml/owm/metric-si/everyday-metric-conversions",
    "https://medlineplus.gov/ency/patientinstructions/000783.htm",
]
BAD = [
    "Give [[1 teaspoon (15 mL)]] of the syrup.",
    "- 48 to 59 lb: [[10 mL | 2 tbsp]]\n",
    "Take [[two tablespoons (10 ml)]] before bed.",
    "The dose is [[7.5 mL (1/2 teaspoon)]].",
    "Each dose is [[1½ tsp (5 mL)]].",
]
GOOD = [
    "Give 1 teaspoon (5 mL) of the syrup.",
    "- 48 to 59 lb: 10 mL | 2 tsp\n",
    "Take two tablespoons (30 ml) before bed.",
    "The dose is 7.5 mL (1 1/2 teaspoons).",
    "Give 2.5 mL (½ tsp), 3.75 mL (3/4 tsp) or 1/4 teaspoon (1.25 mL).",
    "One teaspoon of the powder in 100 mL of water.",
    "Half a teaspoon is 2.5 mL and a tablespoon is about 15 mL.",
    "Take 1 to 2 teaspoons (5 to 10 mL).",
]
_PARTS = {"¼": 0.25, "½": 0.5, "¾": 0.75}
_WORDS = {
    "a": 1.0,
    "an": 1.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "half a": 0.5,
    "half": 0.5,
    "one and a half": 1.5,
}
_HOW_MANY = (
    r"(?<![\w.,/¼½¾-])(?P<many>(?:\d+\s?)?[¼½¾]|(?:\d+\s)?\d/\d|\d+(?:\.\d+)?|one\sand\sa\shalf|half\sa|an?"
    r"|one|two|three|four)"
)
_SPOON = r"(?P<spoon>teaspoons?(?:fuls?)?|tsps?\.?|tablespoons?(?:fuls?)?|tbsps?\.?)"
_LIQUID = r"(?<![\d.,/])(?P<liquid>\d+(?:\.\d+)?)\s?(?:m[lL]\b|millilit(?:er|re)s?)"
_PATTERNS = (
    re.compile(rf"{_HOW_MANY}\s?{_SPOON}\s?(?:\(|=\s?|\|\s?|/\s?|is\s"
    rf"|equals\s)\s?(?:about\s)?{_LIQUID}\)?", re.IGNORECASE),
    re.compile(rf"{_LIQUID}\s?(?:\(|=\s?|\|\s?|/\s?|or\s|is\s"
    rf"|equals\s)\s?(?:about\s)?{_HOW_MANY}\s?{_SPOON}\)?", re.IGNORECASE),
)  # fmt: skip


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for pattern in _PATTERNS:
            for match in pattern.finditer(passage.text):
                if re.search(r"\d\s?(?:to|or|-|–)\s?$", passage.text[: match.start()]):
                    continue
                spoons = _spoons(match["many"])
                each = 15 if match["spoon"].lower().startswith("ta") or match["spoon"].lower().startswith("tb") else 5
                if abs(spoons * each - number(match["liquid"])) > 0.1 * spoons * each:
                    end = (
                        match.end()
                        if match[0].count("(") == match[0].count(")")
                        else match.end() - match[0].endswith(")")
                    )
                    words = f"{match['many']} {match['spoon']}"
                    yield Hit.at(passage, TextSpan(match.start(), end), spoons=words, milliliters=f"{spoons * each:g}")


def _spoons(written: str) -> float:
    plain = " ".join(written.lower().split())
    if plain in _WORDS:
        return _WORDS[plain]
    total = 0.0
    for part in re.findall(r"\d+/\d+|\d+(?:\.\d+)?|[¼½¾]", plain):
        above, _, below = part.partition("/")
        total += _PARTS.get(part, 0.0) or (float(above) / float(below) if below else float(above))
    return total
