"""A sign of an emergency is called harmless

Someone who sees a sign of stroke, sepsis or bleeding in the skull and reads that it is normal will stay at home. The
page must call the sign what it is, and say how to get help."""

from collections.abc import Iterator

from healthlint.claims.delays import delays_beside_signs
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” plays down “{sign}”, a sign of an emergency. Say that it needs help at once."
SEVERITY = "error"
REFERENCES = ["https://www.swast.nhs.uk/when-to-call-999", "https://www.cdc.gov/heads-up/signs-symptoms/index.html"]
BAD = [
    "# Legs\n\n((Vomiting blood)) [[rarely means anything]].\n",
    "# Concussion\n\n((Vomiting again and again)) [[is nothing to be alarmed about]].\n",
    "# Fever\n\n((Fever in newborns)) [[is normal]].\n",
    "# Stroke\n\n((Slurred speech)) that passes [[is not serious]].\n",
    "# Back pain\n\nMany people have ((numbness between the legs)). There is [[no need to call]] anyone.\n",
]
GOOD = [
    "# Heartburn\n\nChest pain after a meal is often indigestion, heartburn or wind.\n",
    "# Concussion\n\nA mild headache is nothing to be alarmed about.\n",
    "# Concussion\n\nVomiting again and again is not normal.\n",
    "# Fever\n\nIt is a myth that fever in newborns is normal.\n",
    "# Panic\n\nChest pain in a panic attack is harmless.\n",
    "# Stroke\n\nIs slurred speech harmless?\n",
    "# Stroke\n\nCall 999 for slurred speech, even if you think it is not serious.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for delay in delays_beside_signs(manuscript.frames, "harmless"):
        sign = delay.sign
        words = sign.passage.text[sign.where.start : sign.where.end]
        yield Hit.at(delay.passage, delay.where, related=((Spot(sign.passage, sign.where), "the sign"),), sign=words)
