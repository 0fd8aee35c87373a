"""The parts of a group do not add up to its number

Seventy men and eighty women are not 120 people. One of the three numbers is wrong, and the reader cannot tell which;
the shares that are worked out from them are wrong too.
"""

from collections.abc import Iterator

from healthlint.claims.numeric.totals import find_wrong_totals
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "The parts come to {sum}, not to “{match}”. Check the three numbers."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "Of [[120]] people with gout in one clinic, ((70)) were men and ((80)) were women.",
    "The clinic saw [[60]] people with gout: ((25)) men and ((45)) women.",
    "Of [[90]] patients, ((50)) got better and the other ((50)) did not.",
]
GOOD = [
    "Of 120 people with gout in one clinic, 70 were men and 50 were women.",
    "Of 120 people with gout in one clinic, 70 were men and 80 had a fever.",
    "Of about 120 people, 70 were men and 60 were women.",
    "Of 90 patients, 50 got better and the other 40 did not.",
    "Of 90 patients, 50 got better, some left, and the other 30 did not.",
    "In 2 studies of 90 patients, 50 men and 40 women took part.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for total in find_wrong_totals(passage):
            if total.whole is not None:
                related = tuple((Spot.of(passage, part), "a part of it") for part in total.parts)
                yield Hit.at(passage, total.whole, related=related, sum=total.sum)
