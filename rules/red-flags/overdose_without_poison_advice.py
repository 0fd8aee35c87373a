"""An overdose or poison without word on whom to call

After too much of a medicine or a swallowed poison, treatment works best before symptoms begin. Readers must find the
number of poison control or emergency care beside it."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "After an overdose or poison the reader must know whom to call. Say beside “{match}” that it needs help at "
    "once, and where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/poisoning/",
    "https://poisonhelp.hrsa.gov/",
]
BAD = [
    "# Acetaminophen\n\nIf you [[take too much of]] it, drink a lot of water.\n",
    "# Cleaning\n\nIf your [[child swallows bleach]], give some milk.\n",
    "# Batteries\n\nA [[toddler who swallows a battery]] may seem well.\n",
]
GOOD = [
    "# Acetaminophen\n\nIf you take too much of it, call poison control.\n",
    "# Sugar\n\nIf you eat too much sugar, you gain weight.\n",
    "# Cleaning\n\nKeep bleach where children do not see it.\n",
    "# Overdose\n\nIf your child swallows tablets, dial 999.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "overdose"):
        yield Hit.at(sign.passage, sign.where)
