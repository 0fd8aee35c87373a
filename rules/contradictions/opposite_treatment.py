"""Opposite treatments are advised for the same complaint

Heat and cold, or bed rest and keeping active, are advised for the same complaint with no word on when to do which. A
reader cannot do both at once, and one of them may make things worse. Say which comes first, or that either will do.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {here}, elsewhere {there}, both {scope}. Say when to do which."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.nhs.uk/conditions/sprains-and-strains/",
    "https://www.nhs.uk/conditions/back-pain/",
]
BAD = [
    "# Tennis elbow\n\n## Care\n\nPut a ((heating pad)) on the elbow.\n\n## Relief\n\nPut an [[ice pack]] on it.\n",
    "# Low back pain\n\n((Bed rest)) is the best treatment.\n\n## Getting better\n\n[[Keep moving]].\n",
]
GOOD = [
    "# Sprained ankle\n\nUse ice.\n\nNever put ice straight on to your skin.\n",
    "# Tennis elbow\n\nPut an ice pack on it for the first two days.\n\nPut a heating pad on the elbow.\n",
    "# Tennis elbow\n\nTry an ice pack or a heating pad.\n\nA heating pad eases pain.\n",
    "# Sprained ankle\n\nUse ice.\n\nHeat packs and hot baths make the swelling worse.\n",
    "# Arthritis\n\n## Knee\n\nPut an ice pack on it.\n\n## Hand\n\nA warm bath is the best treatment.\n",
    "# Low back pain\n\nBed rest is no longer advised.\n\nKeep moving.\n",
    "# Low back pain\n\nIs bed rest the best treatment?\n\nKeep moving.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.TREATMENT)
