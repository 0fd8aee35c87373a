"""A result is guaranteed

No treatment works in everyone who takes it, and the person who reads is not the average of a trial. Regulators count
a guaranteed result among the marks of health fraud."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: no treatment works in everyone. Say in how many people it works, and how well."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# Laser\n\nOur laser is [[guaranteed to]] end your pain.\n",
    "# Plan\n\nThe [[plan guarantees]] a life without migraine.\n",
    "# Cream\n\nThe cream is [[100% effective]] against scars.\n",
    "# Magnesium\n\nMagnesium [[works for everyone]].\n",
    "# Magnesium\n\nIt [[stops cramps in all people]].\n",
]
GOOD = [
    "# Vaccines\n\nNo vaccine is 100% effective.\n",
    "# Surgery\n\nSurgery is not guaranteed to end the pain.\n",
    "# Law\n\nThe law guarantees access to care.\n",
    "# Condoms\n\nCondoms are not 100% effective.\n",
    "# Exercise\n\nNothing works for everyone.\n",
    "# Abstinence\n\nIf a method were 100% effective, we would say so.\n",
    "# Scams\n\nBe wary of a product with guaranteed results.\n",
    "# Sleep\n\nSleep is needed in all people.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "guaranteed-result"):
        yield Hit(Spot(claim.passage, claim.where))
