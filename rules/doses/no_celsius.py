"""A temperature stands in Fahrenheit alone on a page for the United Kingdom

British thermometers and fridges show Celsius, and the NHS writes nothing else. A reader who sees only 101 °F cannot
tell whether it is a high temperature.
"""

from collections.abc import Iterator

from healthlint.claims.measures import Temperature, find_temperatures
from healthlint.language import Locale
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” is not on British thermometers. Write {plain}."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
    "https://www.nhs.uk/conditions/fever-in-adults/",
]
BAD = [
    {"text": "See a GP if your temperature is above [[101°F]].", "locale": "en-GB"},
    {"text": "Keep the vaccine between [[36 and 46 degrees Fahrenheit]].", "locale": "en-GB"},
    {"text": "A child with [[102.2 F]] needs fluids.", "locale": "en-GB"},
]
GOOD = [
    {"text": "See a GP if your temperature is above 38C.", "locale": "en-GB"},
    {"text": "A high temperature is 38°C (100.4°F) or more.", "locale": "en-GB"},
    "Call your doctor if your temperature is above 101°F.",
    {"text": "Page 101 F is the back of the form.", "locale": "en-GB"},
    {"text": "| Celsius | Fahrenheit |\n|---|---|\n| 38°C | 100.4°F |\n", "locale": "en-GB"},
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if manuscript.context.locale is not Locale.UK:
        return
    for passage in manuscript.passages:
        found = list(find_temperatures(passage.text))
        if passage.block.in_table is not None or any(one.scale == "C" for one in found):
            continue
        for one in found:
            if not one.is_change and not passage.text[: one.where.start].endswith("Page "):
                yield Hit.at(passage, one.where, plain=_in_celsius(one))


def _in_celsius(one: Temperature) -> str:
    return " to ".join(f"{(value - 32) * 5 / 9:.1f}".removesuffix(".0") for value in one.values) + "°C"
