"""A statement is made in one place and denied in another

The same thing is said to be so and not to be so, with nothing that would tell two cases apart. A reader who finds only
one of the two places believes it; one who finds both believes neither.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "This is {here} here and {there} elsewhere, both {scope}: “{named}”."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.cdc.gov/health-topics.html",
    "https://www.nhs.uk/conditions/",
]
BAD = [
    "# Psoriasis\n\n((Psoriasis gets worse over time)).\n\n## Outlook\n\n[[Psoriasis never progresses]].\n",
    "# Gout\n\n((Gout always causes swelling)).\n\n## Signs\n\n[[People with gout never have swelling]].\n",
    "# Ringworm\n\n((You can catch ringworm by touching an infected pet)).\n\n"
    "## Facts\n\n[[Ringworm does not pass from animals to people]].\n",
    "# Airways\n\n((The airways contract in cold air)).\n\n## Facts\n\n[[The airways expand in cold air]].\n",
]
GOOD = [
    "# Gout\n\nTake your tablets if you have gout and eat meat.\n\n"
    "## Without meat\n\nTake your tablets if you have gout and do not eat meat.\n",
    "# Gout\n\nIn this case, the son has gout.\n\nAnother son: this one does not have gout.\n",
    "# Gout\n\nSome people with gout have kidney stones.\n\nPeople with gout do not have kidney stones at first.\n",
    "# Psoriasis\n\nPsoriasis gets worse over time.\n\nIn children, psoriasis does not get worse over time.\n",
    "# Gout\n\nGout causes swelling.\n\nDoes gout never cause swelling?\n",
    "# Gout\n\nGout causes swelling.\n\nGout does not always cause swelling.\n",
    "# Gout\n\nGout causes swelling.\n\nMyth: gout does not cause swelling.\n",
    "# Gout\n\nGout causes swelling.\n\nIf it is treated early, gout does not cause swelling.\n",
    "# Gout\n\nWhen following a heart-healthy diet, you should avoid eating:\n\n- butter\n\n"
    "## Life\n\nFollowing a heart-healthy diet is important.\n",
    "# Pneumonia\n\n- Your immune system is weak.\n\n## Prevention\n\n- Keep your immune system strong.\n",
    "# Gout\n\nYou do not need surgery for gout.\n\n## Joints\n\nSurgery removes deposits.\n",
    "# Gout\n\nHigh blood pressure is a risk.\n\n## Low\n\nLow blood pressure is a risk.\n",
    "# Asthma\n\nDo not exercise during an attack.\n\n## Sport\n\nPeople with asthma should exercise.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.STATEMENT)
