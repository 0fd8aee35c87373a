"""The two shares of one group come to more than 100 %

Every person in a group counts once: if 60 % are men, 50 % cannot be women. Often one of the shares belongs to another
group, and the text has lost the words that say so.
"""

from collections.abc import Iterator

from healthlint.claims.numeric.totals import find_wrong_totals
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "With the share before it, “{match}” comes to {sum} of one group. Check both."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "Of those with gout, ((60%)) are men and [[50%]] are women.",
    "Among readers, ((70 percent)) were women and [[40 percent]] were men.",
    "Of all fractures, 45 % are of the hip, ((35 %)) of the wrist and [[40 %]] of the spine.",
]
GOOD = [
    "Of those with gout, 60% are men and 40% are women.",
    "It affects 60% of men and 50% of women.",
    "Of those with gout, 61% are men and 40% are women.",
    "About 60% are men and about 50% are women.",
    "Among readers, 70 percent were women and 40 percent were smokers.",
    "Of all fractures, 45 % are of the hip, 35 % of the wrist and 20 % of the spine.",
    "Of all women, 45 % had it in pregnancy, 35 % had pain and 40 % in winter had a cough.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for total in find_wrong_totals(passage):
            if total.whole is None:
                first, second = total.parts
                yield Hit.at(passage, second, related=((Spot.of(passage, first), "the other share"),), sum=total.sum)
