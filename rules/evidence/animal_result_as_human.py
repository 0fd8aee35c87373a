"""A result in animals or cells is given as advice to people

Most results in animals and cells do not come true in people. Advice drawn from them promises what nobody has
      tested."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}” draws advice for people from animals or cells. Say that it has not been tested in people."
SEVERITY = "warning"
REFERENCES = [
    "https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/",
    "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
]
BAD = [
    "# Berries\n\nIn mice, berries shrank tumours, so [[you should]] eat them daily.\n",
    "# Curcumin\n\nCurcumin kills cancer cells in a test tube. [[This means that it]] will help you too.\n",
    "# Garlic\n\nMice given garlic lived longer so [[you should]] eat it too.\n",
    "# Fasting\n\nRats that fasted lived longer. [[That is why]] you should fast.\n",
]
GOOD = [
    "# Berries\n\nIn mice, berries shrank tumours. Nobody has tested this in people.\n",
    "# Ticks\n\nMice carry ticks, so you should wear long trousers.\n",
    "# Rats\n\nRats bite. You should wash the bite.\n",
    "# Curcumin\n\nIn rats it helped, so it should be tested in people.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "animal-result-as-human"):
        yield Hit(Spot(claim.passage, claim.where))
