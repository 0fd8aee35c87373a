"""One person's story is given as proof

People get better for many reasons, and those who did not are not heard. A testimonial cannot show that a treatment
works, and regulators count it among the marks of health fraud."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” is one person's story. Give the result of a trial beside it, or take it out."
SEVERITY = "warning"
REFERENCES = [
    "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# Oil\n\n“[[It cured my]] diabetes,” says Ann.\n",
    "# Oil\n\n[[My tumours are gone]] since I took it.\n",
    "# Cider\n\n[[Thousands swear by]] cider vinegar.\n",
    "# Cider\n\nIt [[worked for my aunt, so it will]] work for you.\n",
]
GOOD = [
    "# Life\n\n“The surgery was hard,” says Ann.\n",
    "# Evidence\n\nA story such as “It cured my diabetes” is no evidence.\n",
    "# Rights\n\nYou may be asked to swear by oath.\n",
    "# Rehab\n\nAnn took insulin and her sugar came down.\n",
    "# Scams\n\nBeware of stories such as “It cured my cancer”.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "anecdote-as-proof"):
        yield Hit(Spot(claim.passage, claim.where))
