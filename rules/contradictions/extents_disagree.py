"""An illness is called common and rare

An illness is called common in one place and rare in another. Readers cannot tell how likely it is. Give the number, and
say of whom.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {subject} {here}, elsewhere it {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://medlineplus.gov/healthtopics.html",
    "https://www.nhs.uk/conditions/",
]
BAD = [
    "# Shingles\n\nShingles ((is common)).\n\n## Facts\n\nIt [[is very rare]].\n",
    "# Gout\n\nGout ((is a rare)) condition.\n\n## Facts\n\nGout [[is common]].\n",
]
GOOD = [
    "# Shingles\n\nShingles is common.\n\nA second attack is rare.\n",
    "# Gout\n\nGout is rare in children.\n\nGout is common.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.EXTENT)
