"""Readers are pressed to buy

An article that hurries its readers to a purchase is an advertisement, whatever else it says. Health agencies name the
pressure to pay now as a mark of a scam.
"""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” sells. Take it out of the article, or mark the page as advertising."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/consumers/free-publications-women/health-scams-dont-take-risk",
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
]
BAD = [
    "# Sleep\n\nThe gummies work: [[buy now and]] sleep tonight.\n",
    "# Knees\n\n[[Only 20 packs left]] at this price!\n",
    "# Skin\n\nPay less with the [[discount code]] GLOW.\n",
    "# Gout\n\nThe cream is yours for £9 [[while stocks last]].\n",
    "# Detox\n\nThe plan [[normally costs $80, but you pay only $20 today]].\n",
]
GOOD = [
    "# Cost\n\nA prescription costs £9.90.\n",
    "# Stroke\n\nDo not wait: call 999 now.\n",
    "# Flu\n\nBook your free flu vaccination at a pharmacy now.\n",
    "# Scams\n\nAdverts that say “buy now” press you to pay.\n",
    "# Medicines\n\nYou can buy ibuprofen at most supermarkets.\n",
    "# Repeat\n\nOrder your tablets before they run out.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "sales-pressure"):
        yield Hit(Spot(claim.passage, claim.where))
