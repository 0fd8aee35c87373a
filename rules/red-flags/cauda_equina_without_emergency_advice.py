"""Numbness or bladder trouble with back pain, without word on emergency help

Back pain with numbness between the legs or loss of control of bladder or bowels may be cauda equina syndrome. Without
surgery within hours or days the damage stays for life, so readers must be sent to an emergency department."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "With back pain this may be cauda equina syndrome. Say beside “{match}” that it needs help at once, and where "
    "to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://royalfree.nhs.uk/patients-and-visitors/patient-information-leaflets/cauda-equina-syndrome",
    "https://www.nhs.uk/conditions/back-pain/",
]
BAD = [
    "# Back pain\n\nYou may have [[numbness between your legs]]. Walk a little each day.\n",
    "# Sciatica\n\nSome people have these signs:\n\n- pain down the leg\n- [[loss of bladder control]]\n",
    "# Slipped disc\n\nYou may find it [[hard to pass urine]] for some days. Drink more.\n",
]
GOOD = [
    "# Back pain\n\nGo to A&E if you have numbness between your legs.\n",
    "# Prostate\n\nYou may find it hard to pass urine. Ask your doctor about tablets.\n",
    "# Back pain\n\nMost people with back pain do not have numbness between the legs.\n",
    "# Slipped disc\n\nSurgery may cause loss of bladder control.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "cauda-equina"):
        yield Hit.at(sign.passage, sign.where)
