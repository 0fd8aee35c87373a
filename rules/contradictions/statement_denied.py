"""A statement is made in one place and denied in another

The same thing is said to be so and not to be so, with nothing that would tell two cases apart. A reader who finds only
one of the two places believes it; one who finds both believes neither.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "This is {here} here and {there} elsewhere, both {scope}: “{named}”."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.cdc.gov/health-topics.html",
    "https://www.nhs.uk/conditions/",
]
BAD = [
    "# Psoriasis\n\n((Psoriasis gets worse over time)).\n\n## Outlook\n\n[[Psoriasis never progresses]].\n",
    "# Gout\n\n((Gout always causes swelling)).\n\n## Signs\n\n[[People with gout never have swelling]].\n",
]
GOOD = [
    "# Gout\n\nTake your tablets if you have gout and eat meat.\n\n"
    "## Without meat\n\nTake your tablets if you have gout and do not eat meat.\n",
    "# Gout\n\nIn this case, the son has gout.\n\nAnother son: this one does not have gout.\n",
    "# Gout\n\nSome people with gout have kidney stones.\n\nPeople with gout do not have kidney stones at first.\n",
    "# Psoriasis\n\nPsoriasis gets worse over time.\n\nIn children, psoriasis does not get worse over time.\n",
    "# Gout\n\nGout causes swelling.\n\nDoes gout never cause swelling?\n",
    "# Gout\n\nGout causes swelling.\n\nGout does not always cause swelling.\n",
    "# Gout\n\nGout causes swelling.\n\nMyth: gout does not cause swelling.\n",
    "# Gout\n\nGout causes swelling.\n\nIf it is treated early, gout does not cause swelling.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.STATEMENT)
