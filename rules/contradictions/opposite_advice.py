"""Opposite advice is given on taking a medicine

In one place a medicine is to be taken with food, or may be taken in pregnancy, and in another the opposite is said. A
reader who finds only one of the two places may do harm. Keep what the product information says.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {subject} {here}, elsewhere it {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.nhs.uk/medicines/",
    "https://medlineplus.gov/druginformation.html",
]
BAD = [
    "# Tablets\n\n## Doxycycline\n\nTake it ((after meals)).\n\nTake it [[before meals]].\n",
    "# Doxycycline\n\nTake doxycycline ((with food)).\n\n## Tips\n\nTake it [[on an empty stomach]].\n",
    "# Ibuprofen\n\nIt is ((safe during pregnancy)).\n\n## Risk\n\nIbuprofen is [[not safe during pregnancy]].\n",
]
GOOD = [
    "# Doxycycline\n\nTake doxycycline with food.\n\nTake ampicillin on an empty stomach.\n",
    "# Doxycycline\n\nTake doxycycline with or without food.\n\nTake doxycycline with food.\n",
    "# Doxycycline\n\nTake it with food.\n\nChildren should take it on an empty stomach.\n",
    "# Medicines\n\n## Doxycycline\n\nTake it with food.\n\n## Ampicillin\n\nTake it on an empty stomach.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.ADVICE)
