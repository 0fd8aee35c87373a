"""An illness is said to spread and not to spread by the same route

One place says that an illness is passed on by touch, through the air or in food, and another that it is not. Readers
who find only the second do not protect themselves.
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
    "# Measles\n\nMeasles ((spreads through the air)).\n\n## Facts\n\nIt is [[not airborne]].\n",
    "# Scabies\n\nScabies is ((spread by touch)).\n\n## Facts\n\nIt is [[not spread by touch]].\n",
]
GOOD = [
    "# Measles\n\nMeasles spreads through the air.\n\nMumps is not airborne.\n",
    "# Scabies\n\nScabies is spread by touch.\n\nIs it not spread by touch?\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.TRANSMISSION)
