"""Someone who cannot be woken, without word on emergency help

Who cannot be woken may have bleeding in the skull, very low sugar, an overdose or a grave infection. Each needs an
ambulance, whatever the page is about."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "Someone who cannot be woken needs an ambulance. Say beside “{match}” that it needs help at once, and where to "
    "get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.swast.nhs.uk/when-to-call-999",
    "https://www.nhs.uk/conditions/sepsis/",
]
BAD = [
    "# Colds in children\n\nYour child may be [[hard to wake]] in the morning. Let him sleep.\n",
    "# Fever\n\nThe signs include:\n\n- a rash\n- a baby who [[will not wake up]]\n",
    "# Drinking\n\nYour friend may be [[unresponsive]] at a party. Lay her on a sofa.\n",
]
GOOD = [
    "# Fever\n\nCall 911 if your child is hard to wake.\n",
    "# Sleep\n\nYou may wake at night.\n",
    "# Fever\n\nA child with a cold is not hard to wake.\n",
    "# Sedation\n\nThe sedative is used to make patients unresponsive.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "hard-to-wake"):
        yield Hit.at(sign.passage, sign.where)
