"""Chest pain without word on emergency help

Chest pain may be a heart attack, where each minute without treatment costs heart muscle. A reader who has it now must
find the emergency number where the pain is described."""

from collections.abc import Iterator

from healthlint.claims.emergencies import unanswered_sign
from healthlint.rulebook import Hit, Manuscript

MESSAGE = "Chest pain may be a heart attack. Say beside “{match}” that it needs help at once, and where to get it."
SEVERITY = "warning"
REFERENCES = [
    "https://www.swast.nhs.uk/when-to-call-999",
    "https://www.nhs.uk/symptoms/chest-pain/",
]
BAD = [
    "# Angina\n\n## Symptoms\n\nYou may feel [[chest pain]] that spreads to your arm. Rest when it comes.\n",
    "# Heart attack\n\nThe signs are:\n\n- a [[crushing pain in the chest]]\n- sweating\n",
    "# Panic attacks\n\nYou may have [[pressure in your chest]] and feel dizzy. It passes within minutes.\n",
]
GOOD = [
    "# Angina\n\n## Symptoms\n\nYou may feel chest pain that spreads to your arm. Call 911 if it lasts for more "
    "than a few minutes.\n",
    "# Reflux\n\nReflux does not give you chest pain on exertion.\n",
    "# Medicine\n\nRare side effects include chest pain.\n",
    "# Hantavirus\n\nYou have a fever. Less common symptoms are a cough, chest pain and a rash.\n",
    "# Trial\n\nIn the trial, 12 percent of the people who took it had chest pain.\n",
    "# Nitrates\n\nNitrates are used to treat chest pain.\n",
    "# Angina\n\nYou may feel chest pain.\n\n## When to get help\n\nCall an ambulance if the pain does not go.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    if sign := unanswered_sign(manuscript.frames, "chest-pain"):
        yield Hit.at(sign.passage, sign.where)
