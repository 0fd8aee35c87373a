"""Two places give different lengths of time for the same thing

How long an illness lasts, how soon it shows, or for how long to do something is said twice, and the two cannot both
be true. A reader plans work, school and the next call to the doctor by such numbers.
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
    "# Shingles\n\nThe rash lasts ((two to three weeks)).\n\n"
    "## Outlook\n\nThe rash usually clears up [[within 5 days]].\n",
    "# Gout\n\n"
    "## Attacks\n\nAn attack of gout usually lasts ((3 to 5 days)).\n\n"
    "## Outlook\n\nIt usually takes [[6 to 8 weeks]] for the symptoms of gout to go away.\n",
    "# Measles\n\nSymptoms begin ((10 to 14 days)) after infection.\n\n"
    "## At home\n\nThe first signs of measles appear [[24 to 48 hours]] after infection.\n",
    "# Scabies\n\nLeave the cream on for ((8 to 12 hours)).\n\n## Tips\n\nLeave the cream on for [[20 minutes]].\n",
]
GOOD = [
    "# Stomach flu\n\nSymptoms usually begin 1 to 2 days after exposure.\n\n"
    "The rotavirus attacks small children. Symptoms usually begin 3 to 4 days after exposure.\n",
    "# Shingles\n\nThe rash lasts two to three weeks.\n\n## Outlook\n\nThe rash usually clears up within a month.\n",
    "# Shingles\n\nThe rash lasts two to three weeks.\n\n## Outlook\n\nIn children, the rash lasts 5 days.\n",
    "# Gout\n\nAn attack lasts 3 to 5 days.\n\n## Without treatment\n\nSome attacks last 6 weeks.\n",
    "# Coughs\n\nA cough lasts three weeks.\n\n## Fever\n\nThe fever lasts 3 days.\n",
    "# Measles\n\nThe rash lasts 5 days.\n\nDoes the rash last 6 weeks?\n",
    "# Cold\n\nA cold lasts a week.\n\nIt is a myth that a cold lasts a month.\n",
    "# Q fever\n\nAcute:\n\n- Standard treatment is 2-3 weeks.\n\nChronic:\n\n- Standard treatment is 18 months.\n",
    "# Q fever\n\nAcute:\n\nStandard duration of treatment is 3 weeks.\n\n"
    "Chronic:\n\nStandard duration of treatment is 18 months.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_disagreements(manuscript, Topic.DURATION)
