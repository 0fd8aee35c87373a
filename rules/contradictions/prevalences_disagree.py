"""Two places say how many people have it, and differ

One in ten and one in three cannot both be the share of the same people. The reader cannot tell which of the two was
measured.
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
    "# Asthma\n\n((About one in ten)) adults have asthma.\n\n"
    "## Facts\n\nAsthma affects [[about one in three]] adults.\n",
    "# Gout\n\n((About 2 percent)) of adults in the United States have gout.\n\n"
    "## Facts\n\nIn the United States, gout affects [[about 20 percent]] of adults.\n",
]
GOOD = [
    "# Asthma\n\nAbout one in ten adults have asthma.\n\n## Facts\n\nAsthma affects about 10 percent of adults.\n",
    "# Gout\n\nAbout 2 percent of adults have gout.\n\n## Facts\n\nGout affects about 20 percent of men.\n",
    "# Gout\n\nAbout 2 percent of adults in Japan have gout.\n\n"
    "## Facts\n\nAbout 20 percent of adults in the United States have gout.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_disagreements(manuscript, Topic.PREVALENCE)
