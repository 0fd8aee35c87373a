"""A share is given as a fraction and as a percentage, and the two differ

One in four is 25 %, and a page that adds “(40 %)” gives two risks at once. The reader cannot know which one is meant,
and the larger difference is the one that is remembered.
"""

from collections.abc import Iterator

from healthlint.claims.proportions import find_double_shares
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "“{match}” gives two shares: the words say {share} %. Correct one of them."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "It affects [[one in four adults (40%)]].",
    "About [[1 in 10 people (25 percent)]] have it.",
    "[[Two-thirds of women (about 30%)]] get better.",
    "In the trial [[12 of 40 patients (45%)]] slept well.",
    "[[Half, or 20%]], come back.",
    "[[More than half of patients (30%)]] recover.",
    "[[One in 1,000 babies (1%)]] is born with it.",
]
GOOD = [
    "It affects one in four adults (25%).",
    "About 1 in 3 people (30 to 35%) have it.",
    "Nearly half (45%) get better, and more than half (62%) of children do.",
    "In the trial 12 of 40 patients (30%) slept well.",
    "Two-thirds of women (about 65 percent) get better.",
    "One in 1,000 babies (0.1%) is born with it.",
    "One in four adults (40% of smokers) has it.",
    "Fewer than 1 in 10 (3%) need surgery.",
    "Take half (50%) of it.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for passage in manuscript.passages:
        for share in find_double_shares(passage.text):
            if not share.agrees:
                yield Hit.at(passage, share.where, share=f"{share.fraction * 100:.2g}")
