"""Two places give different ages for the same thing

The age at which an illness begins or a test is offered is said twice, and the two do not meet. Readers judge by it
whether the article is about them.
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
    "# Gout\n\nGout usually begins ((between the ages of 20 and 40)).\n\n"
    "## Facts\n\nGout usually begins [[after the age of 60]].\n",
    "# Asthma\n\nThe first signs of asthma usually appear ((before the age of 5)).\n\n"
    "## Facts\n\nAsthma usually begins [[between the ages of 30 and 50]].\n",
]
GOOD = [
    "# Gout\n\nGout usually begins between the ages of 20 and 40.\n\n"
    "## Facts\n\nGout usually begins after the age of 30.\n",
    "# Gout\n\nGout usually begins between the ages of 20 and 40.\n\n"
    "## Women\n\nIn women, gout usually begins after the age of 60.\n",
    "# Croup\n\nMost cases occur in children younger than 5.\n\n## Risk\n\nIt is rare in children older than 8.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_disagreements(manuscript, Topic.AGE)
