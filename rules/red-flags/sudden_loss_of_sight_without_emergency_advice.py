"""Sudden loss of sight without word on emergency help

Sudden loss of sight may be a stroke, a blocked artery of the eye or a torn retina, and sight is saved only within
hours. Readers must be told where to go at once."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Sight can be saved only within hours. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/detached-retina-retinal-detachment/",
]
BAD = [
    "# Eyes\n\nYou may have [[sudden loss of vision]] in one eye. Rest your eyes.\n",
    "# Migraine\n\nThe signs include:\n\n- [[sudden blindness]] in one eye\n- a headache\n",
    "# Diabetes\n\nYou may [[lose your sight suddenly]]. Clean your glasses.\n",
]
GOOD = [
    "# Eyes\n\nIf you have sudden loss of vision, go to A&E.\n",
    "# Cataracts\n\nYour sight fades slowly over years.\n",
    "# Eyes\n\nGlaucoma does not give you sudden loss of vision.\n",
    "# Study\n\nResearchers looked at sudden loss of vision in 50 people.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "loss-of-sight"):
        yield Hit.at(sign.passage, sign.where)
