"""Two places give different doses of the same medicine

Two amounts of one medicine for the same people leave a reader to guess. A dose is the number in which a mistake does
most harm.
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
    "# Gout\n\nAdults with gout take ((200 mg of ibuprofen per dose)).\n\n"
    "## Relief\n\nAdults with gout take [[600 mg of ibuprofen per dose]].\n",
    "# Aspirin\n\nTake ((75 mg of aspirin a day)).\n\n## Summary\n\nThe usual dose of aspirin is [[300 mg a day]].\n",
    "# Salt\n\nAdults should eat ((no more than 6 g of salt a day)).\n\n"
    "## Facts\n\nFor adults, the limit is [[15 g of salt per day]].\n",
]
GOOD = [
    "# Gout\n\nAdults take 200 mg of ibuprofen.\n\nChildren take 100 mg of ibuprofen.\n",
    "# Gout\n\nTake 500 mg of naproxen.\n\nTake 0.5 g of naproxen.\n",
    "# Gout\n\nTake 400 mg of ibuprofen.\n\nTake 50 mg of tramadol.\n",
    "# Gout\n\nTake 200 to 400 mg of ibuprofen.\n\nTake 400 mg of ibuprofen.\n",
    "# Aspirin\n\nTake 500 mg four times a day.\n\n## Limits\n\nThe maximum is 4 g a day.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_disagreements(manuscript, Topic.DOSE)
