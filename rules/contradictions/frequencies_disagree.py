"""Two places say how often to do the same thing, and differ

A medicine that is taken every 4 hours in one place and every 12 in another is taken too often or too seldom by half
of the readers. The same goes for tests, dressings and changes.
"""

from collections.abc import Iterator

from healthlint.claims.numeric import Topic
from healthlint.rulebook import Hit, Manuscript, hits_of_disagreements

MESSAGE = "“{match}” and “{there}” disagree on {says} ({subject}), both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "# Gout\n\nAdults with gout take ibuprofen ((every 4 hours)).\n\n"
    "## Relief\n\nAdults with gout take ibuprofen [[every 12 hours]].\n",
    "# Teeth\n\nReplace your toothbrush ((every 3 months)).\n\n## Costs\n\nChange your toothbrush [[every 2 years]].\n",
    "# Pressure sores\n\nTurn the person ((every two hours)).\n\n## Care\n\nThe person is turned [[once a day]].\n",
]
GOOD = [
    "# Gout\n\nTake ibuprofen every 4 to 6 hours.\n\n## Relief\n\nTake ibuprofen every 6 hours.\n",
    "# Gout\n\nTake ibuprofen every 4 hours.\n\n## Children\n\nChildren take ibuprofen every 8 hours.\n",
    "# Gout\n\nTake ibuprofen every 4 hours.\n\nTake naproxen every 12 hours.\n",
    "# Teeth\n\nBrush your teeth twice a day.\n\nVisit the dentist every 6 months.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_disagreements(manuscript, Topic.FREQUENCY)
