"""A temperature stands in Celsius alone on a page for the United States

American thermometers, ovens and readers use Fahrenheit, and 38 °C tells most of them nothing about a fever. Give
Fahrenheit first, and Celsius in brackets if at all.
"""

from collections.abc import Iterator

from healthlint.claims.measures import Temperature, find_temperatures
from healthlint.language import Audience, Locale
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” means little to readers in the United States. Add {plain}."
SEVERITY = "warning"
REFERENCES = [
    "https://medlineplus.gov/ency/article/003090.htm",
    "https://www.plainlanguage.gov/guidelines/audience/",
]
BAD = [
    "Call your doctor if your temperature is above [[38°C]].",
    "Keep the insulin between [[2 °C to 8 °C]].",
    "A fever is a temperature of [[38.5 degrees Celsius]] or more.",
]
GOOD = [
    "Call your doctor if your temperature is above 100.4°F (38°C).",
    "Keep the insulin at 36 °F to 46 °F (2 °C to 8 °C).",
    {"text": "Call your GP if your temperature is above 38°C.", "locale": "en-GB"},
    {"text": "Store samples at 4 °C.", "audience": "professional"},
    "Vitamin C and hepatitis C are not temperatures.",
    "A fever is 38°C or more. In Fahrenheit, that is 100.4°F.",
    "| Fahrenheit | Celsius |\n|---|---|\n| 100.4°F | 38°C |\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    context = manuscript.context
    if context.locale is not Locale.US or context.audience is not Audience.PATIENT:
        return
    known: set[str] = set()
    for passage in manuscript.passages:
        found = list(find_temperatures(passage.text))
        if passage.block.in_table is not None or any(one.scale == "F" for one in found):
            known.update(figure for one in found if one.scale == "C" for figure in one.written)
            continue
        for one in found:
            # A figure that was once given in both scales need not be converted again.
            if one.scale == "C" and not one.is_change and not known.issuperset(one.written):
                yield Hit.at(passage, one.where, plain=_in_fahrenheit(one))


def _in_fahrenheit(one: Temperature) -> str:
    return " to ".join(f"{value * 9 / 5 + 32:.1f}".removesuffix(".0") for value in one.values) + " °F"
