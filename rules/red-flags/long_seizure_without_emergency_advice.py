"""A long seizure without word on emergency help

A seizure of more than five minutes does not stop by itself and can damage the brain. Whoever sees it must be told to
call an ambulance."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "A seizure of this length is an emergency. Say beside “{match}” that it needs help at once, and where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/epilepsy/first-aid-for-seizures/index.html",
    "https://www.swast.nhs.uk/when-to-call-999",
]
BAD = [
    "# Epilepsy\n\nYour child may have a [[seizure that lasts more than five minutes]]. Stay calm.\n",
    "# Fits\n\nThe signs include:\n\n- [[seizure after seizure]]\n- confusion\n",
    "# Febrile seizures\n\nSome children have a [[fit for longer than 5 minutes]]. Cool the child.\n",
]
GOOD = [
    "# Epilepsy\n\nCall 999 if a seizure lasts more than five minutes.\n",
    "# Epilepsy\n\nMost seizures stop within two minutes.\n",
    "# Febrile seizures\n\nMost children do not have a seizure for more than five minutes.\n",
    "# Study\n\nThe study counted each seizure that lasted more than five minutes.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "long-seizure"):
        yield Hit.at(sign.passage, sign.where)
