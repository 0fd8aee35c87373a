"""A treatment is said to have no side effects

Whatever has an effect can have an unwanted one, and herbs and supplements are no exception. A reader who is told
otherwise will not report harm when it comes."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: every treatment has risks. Say which, and how often."
SEVERITY = "error"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.nccih.nih.gov/health/know-science/natural-doesnt-mean-better",
]
BAD = [
    "# Ginkgo\n\nGinkgo [[has no side effects]] at all.\n",
    "# Drops\n\nThe drops are [[100% safe]].\n",
    "# Herbs\n\nHerbs work [[without side effects]].\n",
    "# Patch\n\nThe patch is [[completely risk-free]].\n",
    "# Ointment\n\nThe ointment [[has no side effects]] whatever, and you can leave it on.\n",
    "# Iron\n\nIts [[side effects are nil]].\n",
    "# Honey\n\nHoney is [[completely safe for everyone]].\n",
]
GOOD = [
    "# Statins\n\nMany people have no side effects.\n",
    "# Drugs\n\nNo medicine is 100% safe.\n",
    "# Trial\n\nThe trial found no side effects in 20 people.\n",
    "# Herbs\n\nIt is a myth that herbs have no side effects.\n",
    "# Tablets\n\nIf you have no side effects, keep taking them.\n",
    "# Drugs\n\nAll medicines have side effects. No side effects are known in babies.\n",
    "# Vaccines\n\nYou may have mild or no side effects.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "no-side-effects"):
        yield Hit(Spot(claim.passage, claim.where))
