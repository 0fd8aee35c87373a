"""Readers are told to do a thing and not to do it

One place tells readers to do something with a thing, and another, with no limit of time or person, tells them not to.
Readers who find only one of the two places may do harm. Say when it holds, or keep one.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "“{named}” is {here} here, and {there} elsewhere, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.nhs.uk/conditions/",
    "https://medlineplus.gov/firstaid.html",
]
BAD = [
    "# Sunburn\n\n((Do not pop the blisters)).\n\n## At home\n\n[[Squeeze the blisters]].\n",
    "# Chilblains\n\n((Massage your feet)).\n\n## Do not\n\n[[Never rub your feet]].\n",
]
GOOD = [
    "# Sunburn\n\nDo not pop the blisters.\n\nIf a doctor says so, burst the blisters.\n",
    "# Chilblains\n\nMassage your feet.\n\nDo not massage broken skin.\n",
    "# Colds\n\nAvoid alcohol.\n\nUse alcohol hand gel.\n",
    "# Angina\n\nTry to avoid secondhand smoke.\n\n## Life\n\nQuit smoking and avoid secondhand smoke.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.ACTION)
