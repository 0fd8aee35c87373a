"""Signs of sepsis without word on emergency help

Sepsis kills within hours if antibiotics and fluids come late. Blotchy or blue skin, or a day without urine, during an
infection must send the reader to emergency care."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "With an infection this may be sepsis. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/sepsis/",
    "https://www.cdc.gov/sepsis/about/index.html",
]
BAD = [
    "# Flu\n\nYour [[skin may turn blue]] or feel cold. Stay in bed.\n",
    "# Infection\n\nThe signs include:\n\n- [[blotchy skin]]\n- shivering\n",
    "# Stomach bugs\n\nYour child may have passed [[no urine for 12 hours]]. Give small sips.\n",
]
GOOD = [
    "# Flu\n\nIf your skin turns blue, call an ambulance.\n",
    "# Bruises\n\nThe bruise is blue, then yellow.\n",
    "# Sepsis\n\nSepsis is an emergency. Your skin may turn blue.\n",
    "# Flu\n\nYour skin does not turn blue with a cold.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "sepsis"):
        yield Hit.at(sign.passage, sign.where)
