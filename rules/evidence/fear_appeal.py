"""Readers are frightened into acting

Fear without a way out makes readers look away, and fear with a product at its end is advertising. Say how likely the
harm is and what can be done."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” frightens more than it informs. Say how likely the harm is, and what the reader can do."
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/ccindex/tool/description-examples-partd.html",
]
BAD = [
    "# Salt\n\nSalt [[is slowly killing you]].\n",
    "# Fat\n\nYour belly is a [[ticking time bomb]].\n",
    "# Sugar\n\nAct now, [[before it's too late]].\n",
    "# Milk\n\nThe [[deadly truth]] about milk.\n",
]
GOOD = [
    "# Sepsis\n\nSepsis can kill within hours. Call 999.\n",
    "# Smoking\n\nIt is never too late to stop.\n",
    "# Eyes\n\nTreatment saves sight if it starts early.\n",
    "# Myths\n\nIt is a myth that salt is slowly killing you.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "fear-appeal"):
        yield Hit(Spot(claim.passage, claim.where))
