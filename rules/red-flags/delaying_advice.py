"""Advice puts off help for a sign of an emergency

Strokes, heart attacks, sepsis and pressed nerves are treated within hours or not in time. A page that tells readers
with their signs to wait, to lie down or to raise them at the next visit can cost a life."""

from collections.abc import Iterator

from healthlint.claims.delays import delays_beside_signs
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = (
    "“{match}” puts off help for “{sign}”, which needs it at once. Say to call {number} or go to an emergency "
    "department."
)
SEVERITY = "error"
REFERENCES = ["https://www.swast.nhs.uk/when-to-call-999", "https://www.nhs.uk/conditions/back-pain/"]
BAD = [
    "# Stroke\n\n((Slurred speech)) [[usually fades within an hour]].\n",
    "# Hearts\n\n((Tightness across the chest)) comes with age. Rest, and [[see how you are in the morning]].\n",
    "# Bleeding\n\nIf you ((vomit blood)), [[let things settle]].\n",
    "# Back pain\n\nIf you notice ((numbness between your legs)), it [[will settle by itself]].\n",
    "# Angina\n\nIf you get ((chest pain)), [[lie down until]] it stops.\n",
    "# Stroke\n\n((Slurred speech)) comes and goes. [[Mention it to the nurse at your next visit]].\n",
    "# Blood pressure\n\nYou may have:\n\n- ((slurred speech))\n- a headache\n\nIf so, [[make a routine "
    "appointment]] with the nurse.\n",
    "# Fever\n\nYour child may have a ((rash that does not fade)). [[Wait a few days]] and look again.\n",
]
GOOD = [
    "# Pericarditis\n\nThe chest pain may improve when you sit up. Call 999.\n",
    "# Coma\n\nAn unresponsive person may have a sleep-wake cycle.\n",
    "# Angina\n\nIf you get chest pain, do not wait and see.\n",
    "# Angina\n\nIf you get chest pain, lie down until the ambulance comes.\n",
    "# Myths\n\nIt is a myth that you can wait a few days with slurred speech.\n",
    "# Sprains\n\nA sprain will settle by itself. Wait a few days before you run.\n",
    "# Panic\n\nIn a panic attack you may have chest pain. It will pass by itself.\n",
    "# Angina\n\nShould you wait a few days with chest pain?\n",
    "# Stroke\n\nNever sleep it off if you have slurred speech.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    number = "911" if manuscript.context.locale == "en-US" else "999"
    for delay in delays_beside_signs(manuscript.frames, "delay"):
        sign = delay.sign
        words = sign.passage.text[sign.where.start : sign.where.end]
        related = ((Spot(sign.passage, sign.where), "the sign"),)
        yield Hit.at(delay.passage, delay.where, related=related, sign=words, number=number)
