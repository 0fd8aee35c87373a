"""Sudden pain in a testicle without word on emergency help

Sudden pain in a testicle may be torsion, and the testicle is saved only within hours. Boys and men must be told to go
to an emergency department."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This may be a twisted testicle. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/symptoms/testicle-pain/",
    "https://sybhealthiertogether.nhs.uk/professionals/education-and-training/torsion",
]
BAD = [
    "# Groin pain\n\nYou may feel [[sudden pain in a testicle]]. Wear firm pants.\n",
    "# Sports injuries\n\nThe signs include:\n\n- a bruise\n- [[severe testicular pain]]\n",
    "# Boys\n\nYour child may have [[sudden, severe pain in the scrotum]]. Let him rest.\n",
]
GOOD = [
    "# Groin pain\n\nGo to A&E if you feel sudden pain in a testicle.\n",
    "# Varicocele\n\nYou may feel a dull ache in the scrotum.\n",
    "# Vasectomy\n\nMost men do not have severe testicular pain.\n",
    "# Mumps\n\nMumps can cause severe testicular pain.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "testicle-pain"):
        yield Hit.at(sign.passage, sign.where)
