"""A sign is missing, doubled or misplaced

Signs show where one statement ends and the next begins. A lost full stop or a doubled word joins two pieces of advice
into one that nobody gave.
"""

from collections.abc import Iterator

from healthlint.rulebook import Hit, Manuscript, hits_of_remarks

MESSAGE = "The punctuation at “{match}” is wrong."
SEVERITY = "warning"
REFERENCES = [
    "https://writewithharper.com/docs/rules",
    "https://service-manual.nhs.uk/content/formatting-and-punctuation",
]
BAD = [
    "Take the tablets[[ ]], then rest.",
    "Call your doctor[[ ]], or go to hospital.",
]
GOOD = [
    "Take the tablets, then rest.",
    "Rest for 2-3 days, then move again.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_remarks(manuscript, "punctuation", "typography")
