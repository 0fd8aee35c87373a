"""Natural is taken to mean safe

Nature makes foxglove and arsenic as well as camomile, and “natural” products have been found with medicines hidden in
them. Where something comes from says nothing of its safety."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: natural does not mean safe. Say what was tested, and which risks were found."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nccih.nih.gov/health/know-science/natural-doesnt-mean-better",
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
]
BAD = [
    "# Herbs\n\nIt is [[100% natural]], so you can take as much as you like.\n",
    "# Kava\n\nKava is [[natural and safe]].\n",
    "# Roots\n\nThe root is [[safe because it is natural]].\n",
    "# Balm\n\nThe balm is [[chemical-free]].\n",
]
GOOD = [
    "# Herbs\n\nNatural does not mean safe.\n",
    "# Herbs\n\nA product can be 100% natural and still do harm.\n",
    "# Labels\n\nProducts labelled 100% natural may hold hidden medicines.\n",
    "# Birth\n\nA natural birth is safe for most women.\n",
    "# Air\n\nKeep the room smoke-free.\n",
    "# Herbs\n\nIs it safe because it is natural?\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "natural-means-safe"):
        yield Hit(Spot(claim.passage, claim.where))
