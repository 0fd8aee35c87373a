"""Fahrenheit and Celsius do not agree

A fever of 101.5 °F is 38.6 °C, and a page that says 37.5 °C makes one reader call too late or another too soon. The
reader cannot know which of the two figures is the right one.
"""

from collections.abc import Iterator

from healthlint.claims.measures import Temperature, find_conversions
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” does not agree: {first} is {second}."
SEVERITY = "error"
REFERENCES = [
    "https://www.nist.gov/pml/owm/si-units-temperature",
    "https://medlineplus.gov/ency/article/003090.htm",
]
BAD = [
    "Call if your child has [[101.5°F (37.5°C)]].",
    "A fever is [[38 °C (101 °F)]] or more.",
    "Keep it at [[2 to 8 °C (36 to 56 °F)]].",
    "A temperature of [[104°F/38°C]] is high.",
    "It rose to [[39.5 degrees Celsius (101.3 degrees Fahrenheit)]].",
]
GOOD = [
    "Call if your child has 101.5°F (38.6°C).",
    "A fever is 38 °C (100.4 °F) or more; 40 °C is about 104 °F.",
    "Keep it at 2 to 8 °C (36 to 46 °F).",
    "Normal is 98.6°F (37°C), or between 36.1°C (97°F) and 37.2°C (99°F).",
    "Typhoid fever reaches 103° to 104° F (39° to 40° C).",
    "Bathe at 98.0 F (36.6 C).",
    "A rise of 1 °C (1.8 °F) is common.",
    "One page says 38 °C, another 101 °F.",
    "Store below 25°C (77°F), and cook it to 165°F (74°C).",
]
# Half a degree Fahrenheit and a third of a degree Celsius are lost in rounding.
_ROUNDING = 0.55


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for pair in find_conversions(passage.text):
            celsius, fahrenheit = pair.first, pair.second
            if celsius.scale == "F":
                celsius, fahrenheit = fahrenheit, celsius
            if celsius.is_change or fahrenheit.is_change or len(celsius.values) != len(fahrenheit.values):
                continue
            pairs = list(zip(celsius.values, fahrenheit.values, strict=True))
            # A fridge, a room or a range in whole degrees is rounded; the one figure that marks a fever is not.
            is_rough = len(pairs) > 1 or not 34 <= pairs[0][0] <= 43
            if not all(_agree(*both, is_rough) for both in pairs):
                yield Hit.at(passage, pair.where, first=_shown(pair.first), second=_converted(pair.first))


def _agree(celsius: float, fahrenheit: float, is_rough: bool) -> bool:
    rounding = 1.0 if is_rough and celsius == int(celsius) and fahrenheit == int(fahrenheit) else _ROUNDING
    return (
        abs(celsius * 9 / 5 + 32 - fahrenheit) <= rounding or abs((fahrenheit - 32) * 5 / 9 - celsius) <= _ROUNDING / 2
    )


def _shown(one: Temperature) -> str:
    return " to ".join(one.written) + f" °{one.scale}"


def _converted(one: Temperature) -> str:
    if one.scale == "C":
        return " to ".join(f"{value * 9 / 5 + 32:.1f}".removesuffix(".0") for value in one.values) + " °F"
    return " to ".join(f"{(value - 32) * 5 / 9:.1f}".removesuffix(".0") for value in one.values) + " °C"
