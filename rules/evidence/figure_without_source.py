"""A figure has no source

A share of people or of cases means nothing unless readers can see who counted, whom and when. Figures that nobody can
trace are among the commonest errors of health pages.
"""

from collections.abc import Iterator

from healthlint.claims.endorsement import is_cited
from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: who counted? Give the source of the figure, or take it out."
SEVERITY = "note"
REFERENCES = [
    "https://ods.od.nih.gov/HealthInformation/How_To_Evaluate_Health_Information_on_the_Internet_Questions_and_Answers.aspx",
    "https://www.cdc.gov/ccindex/tool/page-16.html",
]
BAD = [
    "# Stress\n\nStress [[is behind 95% of all]] illnesses.\n",
    "# Magnesium\n\n[[Nine out of ten women are short]] of magnesium.\n",
    "# Backs\n\n[[80% of all back pain comes]] from the chair.\n",
]
GOOD = [
    "# Stress\n\nStress plays a part in many illnesses.\n",
    "# Magnesium\n\nIn a survey by the CDC, half of the adults were short of it.\n",
    "# Backs\n\nAbout 80% of people have back pain at some time [4].\n",
    "# Water\n\nWater makes up about 60% of body weight.\n",
    "# Oxygen\n\nA level of 95% is normal.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "figure-without-source"):
        if claim.passage is None or not is_cited(manuscript.analysed, claim.passage):
            yield Hit(Spot(claim.passage, claim.where))
