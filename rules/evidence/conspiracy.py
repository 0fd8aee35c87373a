"""Doctors or companies are said to hide the truth

A claim that doctors or companies hide a remedy stands in for evidence that is not there. It makes readers distrust
the people who would help them."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: no remedy is hidden from readers. Take the charge out, and give the evidence."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# 7 fixes [[doctors won't tell you about]]\n\nRead on.\n",
    "# The [[trick that doctors hate]]\n\nRead on.\n",
    "# Garlic\n\n[[Big Pharma does not want you to know]] this.\n",
    "# Vitamin C\n\nThe cure has [[been suppressed by the drug industry]].\n",
    "# Diet\n\n[[What your doctor isn't telling]] you about fat.\n",
]
GOOD = [
    "# Consent\n\nYour doctor will tell you about the risks.\n",
    "# Nurses\n\nDoctors hate to see pain.\n",
    "# Myths\n\nIt is a myth that Big Pharma does not want you to know the cure.\n",
    "# Test\n\nA doctor cannot tell you what caused it.\n",
    "# Scams\n\nBeware of a site with a remedy that doctors don't want you to know about.\n",
    "# Results\n\nThe nurse won't tell you the result by phone.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "conspiracy"):
        yield Hit(Spot(claim.passage, claim.where))
