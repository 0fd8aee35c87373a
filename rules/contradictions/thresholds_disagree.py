"""Two places draw the line between normal and not at different values

From which value a temperature is a fever or a blood pressure is high is said twice, and differently. Readers measure
at home and act on the number that they remember.
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
    "# Fever\n\nA fever is a temperature of ((38 °C or more)).\n\n"
    "## Others\n\nA fever is a temperature of [[39.5 °C or more]].\n",
    "# Stroke\n\nIn adults, fasting blood sugar counts as high from ((100 mg/dL)).\n\n"
    "## Tests\n\nA high fasting blood sugar means [[140 mg/dL or more]].\n",
    "# High blood pressure\n\n"
    "| Group | Systolic pressure |\n| --- | --- |\n| High | ((140 mmHg or more)) |\n\n"
    "A systolic pressure is high from [[160 mmHg]].\n",
    "# Sore throat\n\nSee a doctor if a sore throat lasts ((longer than a week)).\n\n"
    "## Tips\n\nVisit your doctor when a sore throat goes on for [[more than a month]].\n",
]
GOOD = [
    "# Stroke\n\nHigh blood pressure begins at 140/90 mm Hg.\n\nA pressure higher than 120/80 mm Hg is not ideal.\n",
    "# Fever\n\nA fever is a temperature of 38 °C or more.\n\n"
    "## Figures\n\nA fever is a temperature of 100.4 °F or more.\n",
    "# Stroke\n\nFasting blood sugar counts as high from 100 mg/dL.\n\n"
    "## Tests\n\nBlood sugar after a meal counts as high from 140 mg/dL.\n",
    "# Fever\n\nA fever is a temperature of 38 °C or more.\n\nA high fever is 39.5 °C or more.\n",
    "# High blood pressure\n\n"
    "| Group | Systolic pressure |\n| --- | --- |\n| Normal | below 120 mmHg |\n| High | 140 mmHg or more |\n\n"
    "A systolic pressure is high from 140 mmHg.\n",
    "# Fever\n\nIn babies, call the doctor at 38 °C or more.\n\n"
    "## Older children\n\nIn older children, call the doctor at 39 °C or more.\n",
    "# Low blood pressure\n\nIt is lower than 90/60 mmHg. Normal blood pressure is lower than 120/80 mmHg.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_disagreements(manuscript, Topic.THRESHOLD)
