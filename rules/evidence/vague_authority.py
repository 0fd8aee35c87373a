"""An authority has no name

“Studies show” and “experts agree” ask for trust and give nothing to check. A reader can weigh a claim only where it
says which study or body stands behind it.
"""

from collections.abc import Iterator

from healthlint.claims.endorsement import is_cited
from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: which? Name the study or the body, and link to it."
SEVERITY = "note"
REFERENCES = [
    "https://ods.od.nih.gov/HealthInformation/How_To_Evaluate_Health_Information_on_the_Internet_Questions_and_Answers.aspx",
    "https://medlineplus.gov/evaluatinghealthinformation.html",
]
BAD = [
    "# Honey\n\n[[Studies show that honey cures]] hay fever.\n",
    "# Water\n\n[[Experts agree that]] you need three litres a day.\n",
    "# Sleep\n\n[[A leading professor recently revealed]] that naps are harmful.\n",
    "# Fasting\n\n[[Many doctors now recommend fasting]].\n",
]
GOOD = [
    "# Honey\n\nStudies show that honey eases a cough [2].\n",
    "# Water\n\nExperts disagree about how much we need.\n",
    "# Exercise\n\nA Cochrane review of 22 trials found that exercise eases pain.\n",
    "# Vaccines\n\nThe NHS recommends the vaccine.\n",
    "# Test\n\nYour doctor may recommend a test.\n",
    "# Sugar\n\nStudies have shown that belly fat makes hormones.\n",
    "# Fund\n\nA recent study funded by the NIH found that it may help.\n",
    "# Lack\n\nStudies have not shown that it works.\n",
    "# Hope\n\nEarly studies suggest that it may help.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "vague-authority"):
        if claim.passage is None or not is_cited(manuscript.analysed, claim.passage):
            yield Hit(Spot(claim.passage, claim.where))
