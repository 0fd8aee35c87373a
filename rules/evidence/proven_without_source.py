"""Proof is claimed and no source is given

Single studies support a claim and rarely prove it, and a reader cannot check proof that has no source. “Proven”
without a reference is advertising."""

from collections.abc import Iterator

from healthlint.claims.endorsement import is_cited
from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” needs its source. Link to the trial or review, and say what it found."
SEVERITY = "warning"
REFERENCES = [
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
    "https://medlineplus.gov/evaluatinghealthinformation.html",
]
BAD = [
    "# Magnets\n\nMagnets are [[scientifically proven]] to ease pain.\n",
    "# Garlic\n\nGarlic is [[clinically proven]] to help.\n",
    "# Zinc\n\nIt has been [[proven by science]].\n",
    "# Mint\n\n[[Scientists have proved that]] mint helps.\n",
    "# Magnesium\n\n[[It has been proven by research that]] magnesium stops cramps.\n",
]
GOOD = [
    "# Magnets\n\nMagnets are not scientifically proven to work.\n",
    "# Zinc\n\nZinc is clinically proven to help [1].\n",
    "# Zinc\n\nZinc is [clinically proven](https://www.cochrane.org/) to help.\n",
    "# Cold\n\nNothing has been proven by science to cure a cold.\n",
    "# Ads\n\nThe ads say it is scientifically proven.\n",
    "# Bread\n\nLeave the dough until it has proved.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "proven-without-source"):
        if claim.passage is None or not is_cited(manuscript.analysed, claim.passage):
            yield Hit(Spot(claim.passage, claim.where))
