"""A risk is only given relative to another

“Doubles the risk” may mean from 1 to 2 in a million, or from 20 to 40 in 100. Without the starting risk readers take
small changes for large ones."""

import re
from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: from what to what? Give the risk with and without it, such as 2 and 4 in 1,000."
SEVERITY = "note"
REFERENCES = [
    "https://www.healthnewsreview.org/2006/12/absolute-vs-rel/",
    "https://www.fda.gov/about-fda/reports/communicating-risks-and-benefits-evidence-based-users-guide",
]
BAD = [
    "# Ham\n\nEating ham every day [[raises your risk of cancer by 18%]].\n",
    "# Pill\n\nThe pill [[doubles the risk]] of clots.\n",
    "# Statins\n\nStatins [[cut the risk of a stroke by 30 percent]].\n",
]
GOOD = [
    "# Pill\n\nThe pill doubles the risk of clots, from 1 to 2 in 1,000.\n",
    "# Statins\n\nStatins lower the risk of a stroke.\n",
    "# Statins\n\nStatins cut the risk by 30 percent. Without them, 10 in 100 people have a stroke; with them, 7 "
    "in 100.\n",
    "# Pill\n\nThe pill does not double the risk of clots.\n",
    "# Walking\n\nDoubling your steps is fine.\n",
]
_ABSOLUTE = re.compile(
    r"\b\d[\d,]*\s+(?:\w+\s+)?(?:in|out of|per|of)\s+(?:every\s+)?\d|\bfrom\s+(?:about\s+)?[\d.]+\s?(?:%|percent|"
    r"per cent)?\s+to\b|\babsolute\b|[\d.]+\s?(?:%|percent|per cent) of (?:\w+ )?(?:people|women|men|adults|"
    r"children|patients)",
    re.IGNORECASE,
)


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "relative-risk-alone"):
        if claim.passage is None or not _ABSOLUTE.search(claim.passage.text):
            yield Hit(Spot(claim.passage, claim.where))
