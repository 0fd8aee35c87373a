"""An illness is said to affect women more, and men more

One place says that an illness is commoner in women, another that it is commoner in men. One of the two groups is told
that it has less to look out for than it has.
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
    "# Lupus\n\nLupus is ((more common in women)).\n\n## Facts\n\nIt is [[more common in men]].\n",
    "# Gout\n\nGout ((affects more men)).\n\n## Facts\n\nGout [[affects more women]].\n",
]
GOOD = [
    "# Lupus\n\nLupus is more common in women.\n\nGout is more common in men.\n",
    "# Gout\n\nGout is more common in men.\n\nAfter the menopause it is more common in women.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.AFFECTED)
