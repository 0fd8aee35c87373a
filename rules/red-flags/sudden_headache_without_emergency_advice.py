"""A sudden severe headache without word on emergency help

A headache that is at its worst within a minute may be bleeding in the brain. Readers must be told that this one is
not to be slept off."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This may be bleeding in the brain. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/symptoms/headaches/",
    "https://www.cdc.gov/stroke/signs-symptoms/index.html",
]
BAD = [
    "# Headaches\n\nYou may have a [[sudden, severe headache]]. Lie down in the dark.\n",
    "# Migraine\n\nThe signs include:\n\n- the [[worst headache]] of your life\n- nausea\n",
    "# Headaches\n\nA [[thunderclap headache]] may come when you exercise. Take a break.\n",
]
GOOD = [
    "# Headaches\n\nIf you have a sudden, severe headache, call 911.\n",
    "# Headaches\n\nTension headaches come on slowly.\n",
    "# Headaches\n\nMost people with migraine do not have a sudden headache.\n",
    "# Caffeine\n\nWithdrawal may cause sudden headaches.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "sudden-headache"):
        yield Hit.at(sign.passage, sign.where)
