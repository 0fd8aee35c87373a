"""The years are not as far apart as the article says

From 1955 to 1985 are thirty years, not ten. Either one of the years is wrong or the time between them, and what is
concluded from it may be too.
"""

from collections.abc import Iterator

from healthlint.claims.years import find_wrong_years
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” does not fit the two years, which are {years} years apart. Correct one of the three."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "The vaccine came into use in ((1955)). [[Ten years]] later, in ((1985)), cases had fallen sharply.",
    "Insulin was first given in ((1922)), and [[three decades]] later, in ((1982)), it was made by bacteria.",
    "The physician, born in ((1820)), died in ((1910)) at the age of [[80]].",
]
GOOD = [
    "The vaccine came into use in 1955. Ten years later, in 1965, cases had fallen sharply.",
    "The vaccine came into use in 1955. About ten years later, in 1967, cases had fallen.",
    "It was described in 1817. The gene was found in 1985. Ten years later, in 1995, a test followed.",
    "The physician, born in 1820, died in 1910 at the age of 90.",
    "It was known in 1955. Doctors doubted it. Others tried it. Ten years later, in 1985, it was approved.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for found in find_wrong_years(passage):
            places = (found.first, found.second)
            related = tuple((Spot.of(passage, one), "one of the two years") for one in places)
            yield Hit.at(passage, found.number, related=related, years=str(found.years))
