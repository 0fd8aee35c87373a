"""Vomited blood or black stools without word on emergency help

Vomited blood and black, tarry stools come from bleeding in the stomach or gut, which can become life-threatening
within hours. Readers must be told to get help at once."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "This may be bleeding in the stomach or gut. Say beside “{match}” that it needs help at once, and where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/symptoms/vomiting-blood/",
    "https://medlineplus.gov/gastrointestinalbleeding.html",
]
BAD = [
    "# Ulcers\n\nYou may be [[vomiting blood]]. Avoid spicy food.\n",
    "# Gastritis\n\nThe signs include:\n\n- bloating\n- [[black, tarry stools]]\n",
    "# Ulcers\n\nYour [[vomit may look like coffee grounds]]. Eat less.\n",
]
GOOD = [
    "# Ulcers\n\nIf you are vomiting blood, call 911.\n",
    "# Iron\n\nIron tablets colour the stools.\n",
    "# Ulcers\n\nMost people are not vomiting blood.\n",
    "# Aspirin\n\nSide effects include black, tarry stools.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "internal-bleeding"):
        yield Hit.at(sign.passage, sign.where)
