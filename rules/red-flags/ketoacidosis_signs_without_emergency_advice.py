"""Signs of ketoacidosis without word on emergency help

Fruity breath in someone with diabetes points to ketoacidosis, which can kill within a day. Readers must be told to
get emergency care."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "With diabetes this may be ketoacidosis. Say beside “{match}” that it needs help at once, and where to get it."
)
SEVERITY = "warning"
REFERENCES = [
    "https://www.nhs.uk/conditions/diabetic-ketoacidosis/",
]
BAD = [
    "# Diabetes\n\nYour [[breath may smell fruity]]. Brush your teeth.\n",
    "# Diabetes\n\nThe signs include:\n\n- thirst\n- [[fruity breath]]\n",
    "# Type 1 diabetes\n\nYou may notice that your [[breath smells of pear drops]]. Drink water.\n",
]
GOOD = [
    "# Diabetes\n\nIf your breath smells fruity, call 911.\n",
    "# Mouthwash\n\nA fruity mouthwash freshens your breath.\n",
    "# Diabetes\n\nMost people with diabetes do not have fruity breath.\n",
    "# Low-carb diets\n\nYou may have fruity breath.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "ketoacidosis"):
        yield Hit.at(sign.passage, sign.where)
