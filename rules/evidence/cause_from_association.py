"""A cause is taken from an association

Two things that go together may have a third as their cause, or chance. A study that only observes cannot show that
one brings about the other."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: a link is not a cause. Say that the study found a link, and what else may explain it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nccih.nih.gov/health/know-science",
    "https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/",
]
BAD = [
    "# Milk\n\nPeople who drink milk have more fractures, [[which proves that milk causes]] them.\n",
    "# Tea\n\nTea drinkers live longer, [[so tea extends]] life.\n",
    "# Sugar\n\nThe survey linked sugar to acne. [[This means that sugar causes]] acne.\n",
]
GOOD = [
    "# Milk\n\nThe survey linked milk to fractures. This does not mean that milk causes them.\n",
    "# Smoke\n\nSmoking causes lung cancer.\n",
    "# Tea\n\nTea drinkers live longer, which may have other reasons.\n",
    "# Sugar\n\nThe trial gave half of the people sugar, which causes decay.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "cause-from-association"):
        yield Hit(Spot(claim.passage, claim.where))
