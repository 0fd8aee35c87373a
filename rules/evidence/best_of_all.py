"""A treatment is called better than all others

Whether one treatment beats another is known only where both were compared, and then for some people and one result.
“The best there is” leaves out the choices that readers have.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” ranks a treatment above all others. Say what it was compared with, in whom, and by how much."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
    "https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/",
]
BAD = [
    "# Honey\n\n[[Nothing works better than]] honey.\n",
    "# Tea\n\nIt is [[the most powerful remedy known]].\n",
    "# Oil\n\nThe oil is [[more effective than any tablet]].\n",
    "# Zinc\n\nOur zinc [[beats every other]] zinc.\n",
]
GOOD = [
    "# Pain\n\nNo painkiller is the best for everyone.\n",
    "# Trial\n\nIn the trial, the new drug worked better than the old one for some people.\n",
    "# Sleep\n\nThe best time to take it is at night.\n",
    "# Myth\n\nIt is a myth that honey is more effective than any antibiotic.\n",
    "# Choice\n\nAsk which treatment is best for you.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "best-of-all"):
        yield Hit(Spot(claim.passage, claim.where))
