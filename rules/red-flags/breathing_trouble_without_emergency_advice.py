"""Severe trouble breathing without word on emergency help

Someone who cannot breathe, or has blue lips, may have minutes. Whatever the cause, the text must tell readers to call
an ambulance."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "Severe trouble breathing is an emergency. Say beside “{match}” that it needs help at once, and where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.swast.nhs.uk/when-to-call-999",
    "https://www.nhs.uk/conditions/shortness-of-breath/",
]
BAD = [
    "# Asthma\n\nYou may be [[struggling to breathe]] at night. Use a second pillow.\n",
    "# Croup\n\nThe signs include:\n\n- a cough\n- [[blue lips]]\n",
    "# COPD\n\nYou may be [[too breathless to talk]]. Try to rest.\n",
]
GOOD = [
    "# Asthma\n\nIf you are struggling to breathe, call 999.\n",
    "# Fitness\n\nYou should be able to talk as you walk.\n",
    "# Asthma\n\nMost people are not struggling to breathe between attacks.\n",
    "# Opioids\n\nSide effects include severe trouble breathing.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "breathing-trouble"):
        yield Hit.at(sign.passage, sign.where)
