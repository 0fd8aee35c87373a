"""A prescription medicine is to be bought without a prescription

A seller who asks for no prescription sells what nobody has tested, in doses that nobody has checked: pills bought in
this way have held fentanyl, or nothing. Nobody asks what else the reader takes.
"""

from collections.abc import Iterator

from healthlint.claims.hazards import find_hazards
from healthlint.rulebook import Hit, Manuscript

MESSAGE = (
    "“{match}” sends readers to unchecked sellers. Say to get the medicine on prescription, from a registered pharmacy."
)
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/drugs/quick-tips-buying-medicines-over-internet/besaferx-your-source-online-pharmacy-information",
    "https://campusdrugprevention.gov/news/one-pill-can-kill",
    "https://www.getsafeonline.org/personal/news-item/dont-be-tempted-by-cheap-medicines-online/",
]
NEEDS = ["tags", "lemmas", "parse"]
BAD = [
    "You can [[order semaglutide without a prescription]] from this site.",
    "[[Buy your antibiotics from a friend]] and save the fee.",
    "It is easy to [[get Xanax through Telegram]].",
]
GOOD = [
    "You cannot buy antibiotics without a prescription.",
    "Do not order semaglutide from social media.",
    "Buying Xanax through Telegram is dangerous: it may hold fentanyl.",
    "You can buy ibuprofen without a prescription.",
    "A pharmacist can supply some antibiotics without a prescription.",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for hazard in find_hazards(manuscript.frames, "medicine-without-a-prescription"):
        yield Hit.at(hazard.passage, hazard.where)
