"""An illness is given two causes that exclude each other

An illness is put down to a virus in one place and to bacteria, a fungus or a way of living in another. The cause
decides the treatment: readers who think of bacteria ask for antibiotics.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {subject} {here}, elsewhere it {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.cdc.gov/health-topics.html",
    "https://www.nhs.uk/conditions/",
]
BAD = [
    "# Chickenpox\n\nChickenpox is ((caused by a virus)).\n\n## Treatment\n\nIt is [[caused by bacteria]].\n",
    "# Ringworm\n\nIt is ((caused by a fungus)).\n\n## Facts\n\nRingworm is [[caused by a parasite]].\n",
]
GOOD = [
    "# Food poisoning\n\nBacteria are tiny organisms.\n\nViruses are even smaller than food poisoning bacteria.\n",
    "# Pneumonia\n\nBacteria are the most common cause of pneumonia in adults.\n\n"
    "Viruses are the most common cause of pneumonia in babies.\n",
    "# Chickenpox\n\nChickenpox is caused by a virus.\n\nImpetigo is caused by bacteria.\n",
    "# Pneumonia\n\nPneumonia is caused by bacteria.\n\nIt can also be caused by a virus.\n",
    "# Ringworm\n\nMyth: ringworm is caused by a parasite.\n\nRingworm is caused by a fungus.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.CAUSE)
