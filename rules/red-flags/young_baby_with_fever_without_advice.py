"""Fever in a young baby without word on calling a doctor

In a baby under three months a fever may be the only sign of a grave infection. Parents must be told to have the baby
seen at once."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "A fever in so young a baby may be a grave infection. Say beside “{match}” that it needs help at once, and "
    "where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/fever-in-children/",
    "https://www.healthychildren.org/English/health-issues/conditions/fever/Pages/When-to-Call-the-Pediatrician.aspx",
]
BAD = [
    "# Fever\n\nYour [[baby under 3 months may have a fever]] after a vaccine. Keep the room cool.\n",
    "# Fever\n\nYou may see a [[fever in a newborn]]. Give a bath.\n",
    "# Colds\n\nYour [[infant younger than 3 months may run a high temperature]]. Offer milk often.\n",
]
GOOD = [
    "# Fever\n\nCall your doctor if your baby is under 3 months and has a fever.\n",
    "# Fever\n\nA child of four years with a fever may play as usual.\n",
    "# Fever\n\nYour baby under 3 months does not have a fever at 37 °C.\n",
    "# Study\n\nThe study saw 200 infants younger than 3 months with fever.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "fever-in-a-young-baby"):
        yield Hit.at(sign.passage, sign.where)
