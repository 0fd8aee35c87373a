"""Signs of anaphylaxis without word on emergency help

Swelling of the lips, tongue or throat can close the airway within minutes. Readers must be told to call an ambulance
and to use adrenaline if they have it."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This may be anaphylaxis. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/anaphylaxis/",
    "https://www.swast.nhs.uk/when-to-call-999",
]
BAD = [
    "# Nut allergy\n\nYou may have [[swelling of the lips]] and an itch. Take an antihistamine.\n",
    "# Hives\n\nThe signs include:\n\n- hives\n- a [[swollen tongue]]\n",
    "# Bee stings\n\nYour [[throat may swell]]. Put ice on the sting.\n",
]
GOOD = [
    "# Nut allergy\n\nIf you have swelling of the lips, call 911.\n",
    "# Mouth ulcers\n\nAn ulcer is sore. It heals in a week.\n",
    "# ACE inhibitors\n\nSide effects include swelling of the lips.\n",
    "# Scarlet fever\n\nThe signs include a fever and a red, swollen tongue with white spots.\n",
    "# Hay fever\n\nHay fever does not give you a swollen tongue.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "anaphylaxis"):
        yield Hit.at(sign.passage, sign.where)
