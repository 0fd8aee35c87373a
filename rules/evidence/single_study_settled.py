"""One study is taken to settle a question

A single study can be wrong by chance or design, and many first results do not hold. What is known comes from all
studies together."""

from collections.abc import Iterator

from healthlint.claims.persuasion import said
from healthlint.rulebook import Hit, Manuscript, Spot

MESSAGE = "“{match}”: one study settles nothing. Say what it found, in whom, and what other studies say."
SEVERITY = "warning"
REFERENCES = [
    "https://www.healthnewsreview.org/toolkit/tips-for-understanding-studies/",
    "https://www.nccih.nih.gov/health/know-science",
]
BAD = [
    "# Coffee\n\n[[A new study proves that]] coffee prevents cancer.\n",
    "# Fat\n\n[[One study has settled the]] question.\n",
    "# Sleep\n\n[[A recent study of 12 students confirmed once]] and for all that naps help.\n",
]
GOOD = [
    "# Coffee\n\nA new study suggests that coffee may help.\n",
    "# Coffee\n\nA single study never proves anything.\n",
    "# Coffee\n\nA study cannot prove that coffee helps.\n",
    "# Coffee\n\nNo study has proved that coffee helps.\n",
    "# Test\n\nA sleep study confirms the diagnosis.\n",
]


def check(manuscript: Manuscript) -> Iterator[Hit]:
    for claim in said(manuscript.frames, "single-study-settled"):
        yield Hit(Spot(claim.passage, claim.where))
