"""A miracle is announced

Words such as “miracle” raise hopes that no treatment meets, and regulators count them among the marks of health
fraud. Say in plain words what the treatment does."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” is the language of advertising. Say what the treatment does, in whom, and how well."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# 7 [[Miracle Fixes]] for Migraine\n\nRead on.\n",
    "# Turmeric\n\nTurmeric is a [[miracle cure]] for sore joints.\n",
    "# Tea\n\nThis [[wonder drug]] melts pain away.\n",
    "# Oil\n\nThe oil [[works like magic]].\n",
    "# Root\n\nThe [[secret ingredient]] is a root.\n",
]
GOOD = [
    "# Weight\n\nThere is no miracle diet.\n",
    "# Scams\n\nBeware of a miracle cure sold online.\n",
    "# Birth\n\nMany parents call the birth of a child a miracle.\n",
    "# Fruit\n\nMiracle fruit is a berry.\n",
    "# Joints\n\nIs turmeric a miracle cure?\n",
    "# Myths\n\nIt is a myth that garlic is a miracle remedy.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "miracle"):
        yield Hit(Spot(claim.passage, claim.where))
