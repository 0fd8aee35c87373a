"""A cure is promised

Medicine knows no cure for most lasting illnesses, and where it has one a trial says in how many people. A promised
cure makes readers stop treatment that works."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” promises a cure. Say what was measured, in whom, and by how much."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# Tea\n\nGinger tea [[cures arthritis for good]].\n",
    "# Diet\n\nThis plan [[reverses your diabetes]] within days.\n",
    "# Herbs\n\nSt John's wort has been [[proved to cure]] low mood.\n",
    "# [[Cure your migraine in one week]]\n\nRead on.\n",
    "# Oil\n\nThe oil [[permanently cures]] warts.\n",
]
GOOD = [
    "# Asthma\n\nThere is no treatment that cures asthma.\n",
    "# Myths\n\nIt is a myth that honey cures diabetes.\n",
    "# Ham\n\nHam is cured with salt.\n",
    "# Hepatitis C\n\nThe tablets cure hepatitis C in more than 9 of 10 people.\n",
    "# Trial\n\nCure rates were the same in both groups.\n",
    "# Scams\n\nBeware of websites that promise to cure arthritis.\n",
    "# Asthma\n\nDoes honey cure asthma?\n",
    "# Surgery\n\nSurgery may cure arthritis pain in the hip.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "promised-cure"):
        yield Hit(Spot(claim.passage, claim.where))
