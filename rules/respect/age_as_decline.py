"""Old age is made a decline

Older people differ more from each other than younger ones do, and pages that make them childish or past help leave
out the care that they can have.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” makes age itself a failing. Say which people are meant and what they need."
SEVERITY = "warning"
REFERENCES = [
    "https://service-manual.nhs.uk/content/inclusive-content/age",
    "https://apastyle.apa.org/style-grammar-guidelines/bias-free-language/age",
]
BAD = [
    "[[Old people become stubborn]].",
    "At 80 you are [[too old to benefit]].",
    "She is in her [[second childhood]].",
]
GOOD = [
    "Older people are at greater risk of falls.",
    "You are never too old to benefit.",
    "It is a myth that old people become stubborn.",
    "Some older people become confused with an infection.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "age-as-decline"):
        yield Hit(Spot(claim.passage, claim.where))
