"""The page is offered instead of a health professional

A page cannot examine anyone and does not know the reader's other illnesses and medicines. One that says it replaces a
visit keeps away the readers who need it most.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = (
    "“{match}” offers this page instead of care. Say that it supports the advice of a professional, and when to ask."
)
SEVERITY = "error"
REFERENCES = [
    "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1",
    "https://medlineplus.gov/evaluatinghealthinformation.html",
]
BAD = [
    "# Gout\n\nThis [[page replaces a visit to your doctor]].\n",
    "# Gout\n\nOur [[guide saves you a trip to the doctor]].\n",
    "# Gout\n\n[[With this article you no longer need a doctor]].\n",
]
GOOD = [
    "# Gout\n\nThis page does not replace a visit to your doctor.\n",
    "# Gout\n\nNo page can replace a doctor.\n",
    "# Gout\n\nThe nurse may see you instead of the doctor.\n",
    "# Gout\n\nYou do not need to see a doctor if the pain goes in a day.\n",
    "# Knees\n\nSurgeons replace the joint.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "offered-instead-of-care"):
        yield Hit(Spot(claim.passage, claim.where))
