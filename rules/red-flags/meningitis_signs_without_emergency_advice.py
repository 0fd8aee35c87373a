"""Signs of meningitis without word on emergency help

Meningitis can kill within hours, and the rash that does not fade may come late or not at all. Parents and patients
must be told to get emergency help at the first signs."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "This may be meningitis. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/meningitis/",
    "https://www.nhs.uk/conditions/sepsis/",
]
BAD = [
    "# Rashes\n\nYour child may have a [[rash that does not fade]] when you press a glass on it.\n",
    "# Fever\n\nThe signs include:\n\n- a [[stiff neck and a fever]]\n- tiredness\n",
    "# Babies\n\nYou may see that your baby has a [[bulging soft spot]].\n",
]
GOOD = [
    "# Rashes\n\nCall 999 if your child has a rash that does not fade when you press a glass on it.\n",
    "# Neck strain\n\nYou may wake with a stiff neck after a draught.\n",
    "# Roseola\n\nThe rash fades within two days, and your child feels well.\n",
    "# Vaccine\n\nRare side effects include a non-fading rash.\n",
    "# Age spots\n\nAge spots are flat. They are harmless.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "meningitis"):
        yield Hit.at(sign.passage, sign.where)
