"""Danger signs after a head injury without word on emergency help

Vomiting again and again, unequal pupils or fluid from the ear after a knock to the head may mean bleeding in the
skull. Readers must be sent to an emergency department."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "After a head injury this may mean bleeding in the skull. Say beside “{match}” that it needs help at once, and "
    "where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.cdc.gov/heads-up/signs-symptoms/index.html",
]
BAD = [
    "# Concussion\n\nYou may have [[repeated vomiting]] for a day. Sleep as much as you like.\n",
    "# Head injury\n\nThe signs include:\n\n- [[unequal pupils]]\n- a headache\n",
    "# Concussion\n\nYou may see [[clear fluid from the ear]] of your child.\n",
]
GOOD = [
    "# Concussion\n\nCall 911 if you have repeated vomiting.\n",
    "# Stomach flu\n\nYou may have repeated vomiting for a day.\n",
    "# Concussion\n\nMost people do not have unequal pupils.\n",
    "# Head injury\n\nA head injury is an emergency if you have repeated vomiting.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "head-injury"):
        yield Hit.at(sign.passage, sign.where)
