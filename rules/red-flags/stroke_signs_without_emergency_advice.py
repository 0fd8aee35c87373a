"""Signs of a stroke without word on emergency help

A stroke must be treated within hours, and the sooner the more of the brain is saved. Whoever sees a drooping face, a
weak arm or slurred speech must be told to call an ambulance, even if the signs pass."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This may be a stroke. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.swast.nhs.uk/when-to-call-999",
    "https://www.cdc.gov/stroke/signs-symptoms/index.html",
]
BAD = [
    "# Stroke\n\n## Symptoms\n\nYour [[face may droop]] on one side, and it may be hard to smile.\n",
    "# Mini-stroke\n\nThe signs include:\n\n- [[slurred speech]]\n- trouble with balance\n",
    "# Dizziness\n\nYou may notice [[sudden weakness]] of an arm. Sit down until you feel better.\n",
]
GOOD = [
    "# Stroke\n\nYour face may droop on one side. Dial 999 at once.\n",
    "# Alcohol\n\nIf you drink too much, alcohol can cause slurred speech.\n",
    "# Recovery\n\nTherapy helps people who have weakness on one side.\n",
    "# Migraine\n\nMost people do not have weakness on one side.\n",
    "# Ptosis\n\nA drooping eyelid may block your view.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "stroke"):
        yield Hit.at(sign.passage, sign.where)
