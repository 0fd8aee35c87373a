"""One part of the body is put on both sides

A part of the body is on the left in one place and on the right in another. Readers look for pain or a lump on the wrong
side.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {subject} {here}, elsewhere it {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://medlineplus.gov/anatomy.html",
    "https://www.nhs.uk/conditions/",
]
BAD = [
    "# Spleen\n\nThe spleen ((is on the left)).\n\n## Facts\n\nIt [[is on the right]].\n",
    "# Liver\n\nThe liver ((is on the right)).\n\n## Facts\n\nThe liver [[is on the left]].\n",
]
GOOD = [
    "# Spleen\n\nThe spleen is on the left.\n\nThe liver is on the right.\n",
    "# Kidneys\n\nOne kidney is on the left, one is on the right.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.SITE)
