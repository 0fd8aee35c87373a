"""An ambulance is to be called, and the same can wait

One place tells readers to call an ambulance and another under the same heading that it can wait. Readers in an
emergency follow what they find first.
"""

from collections.abc import Iterator

from healthlint.claims.slots import Fault
from healthlint.rulebook import Hit, Manuscript, hits_of_clashes

MESSAGE = "Here {here}, elsewhere {there}, both {scope}."
SEVERITY = "warning"
NEEDS = ["tags", "lemmas", "parse"]
REFERENCES = [
    "https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/",
    "https://medlineplus.gov/ency/article/001927.htm",
]
BAD = [
    "# Stroke\n\n((Call 999)) for a drooping face.\n\n"
    "## What to do\n\nThere is [[no need to call an ambulance]] for a drooping face.\n",
    "# Angina\n\n((Call an ambulance)) if angina causes fainting.\n\n"
    "## At home\n\nIf angina causes fainting, [[wait and see]].\n",
    "# Burns\n\nCool the burn with water ((right away)).\n\n"
    "## Tips\n\n[[Wait an hour before you]] cool the burn with water.\n",
]
GOOD = [
    "# Stroke\n\nCall 999.\n\n## Cold\n\nA cold can wait until Monday.\n",
    "# Angina\n\nCall an ambulance.\n\nIf it is mild, wait and see.\n",
    "# Burns\n\nCool the burn with water right away.\n\n## Later\n\nWait an hour before you go out.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    yield from hits_of_clashes(manuscript, Fault.URGENCY)
