"""Rest, ice, compression and elevation are all that is said about a sprain

Rest and cold are for the first two or three days; joints that are not moved after that heal weaker and stay stiff. A
page that stops at RICE leaves out the part that makes the difference.
"""

import re
from collections.abc import Iterator
from datetime import date

from healthlint.rulebook import Hit, Manuscript, TextSpan

MESSAGE = "“{match}” is for the first days only. Add when and how to move the joint again."
SEVERITY = "note"
REFERENCES = [
    "https://www.nhs.uk/conditions/sprains-and-strains/",
    "https://bjsm.bmj.com/content/54/2/72",
]
EXPIRES = date(2028, 1, 1)
BAD = [
    "# Sprained ankle\n\nUse [[RICE]]: rest, ice, compression and elevation. Keep this up until the pain is gone.\n",
    "# Ankle sprains\n\nTreat it with [[rest, ice, compression and elevation]]. See a doctor if it is blue.\n",
    "# Strains\n\nThe [[R.I.C.E.]] method is the treatment for a pulled muscle.\n",
]
GOOD = [
    "# Sprained ankle\n\nUse RICE: rest, ice, compression and elevation. After two days, start to move the ankle.\n",
    "# Sprained ankle\n\nUse RICE at first.\n\n## Exercises\n\nDraw circles with the foot.\n",
    "# Diet\n\nRICE is a name and rice is a food.\n",
    "# Strains\n\nRest, ice, compression and elevation help at first. A physical therapist can guide your recovery.\n",
]
_RICE = re.compile(
    r"(?<![\w.])(?:P?\.?R\.I\.C\.E\.|P?RICE(?=\s(?:method|therapy|treatment|protocol|routine)|:|,|\s\(|\sfor|\sat|\suntil)"
    r"|[Rr]est,\sice,\scompress(?:ion)?,?\s(?:and\s)?elevat(?:ion|e))"
)
_INJURY = re.compile(r"\b(?:sprain\w*|strain\w*|pulled\smuscle|twisted\sankle|ligaments?)\b", re.IGNORECASE)
_MOVING = re.compile(
    r"\b(?:mov(?:e|es|ing|ement)|exercis\w+|activit(?:y|ies)|active|walk\w*|stretch\w*|physio\w*|physical\stherap\w+|rehab\w*|strengthen\w*|weight\son)\b",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    passages = manuscript.passages
    found = [(passage, match) for passage in passages for match in _RICE.finditer(passage.text)]
    if not found or not any(_INJURY.search(passage.text) for passage in passages):
        return
    if not any(_MOVING.search(passage.text) for passage in passages):
        passage, match = found[0]
        yield Hit.at(passage, TextSpan(*match.span()))
